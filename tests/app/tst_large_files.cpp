// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/built_programs.h"
#include "tests/support/files.h"
#include "tests/support/sanitizers.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

using namespace tiebreak;

// Any file of up to 500 MB is read, or refused with a reason, in 2 s of processor time and 300 MB, by the program that
// people get.
class LargeFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    struct Cost {
        int status = -1; // -1: a signal ended it
        double cpu_s = 0;
        double mb = 0;
    };

    static Cost cost(const QStringList& arguments, const QString& said)
    {
        std::vector<QByteArray> texts{QFile::encodeName(tiebreak_program())};
        for (const QString& argument : arguments) {
            texts.push_back(argument.toLocal8Bit());
        }
        std::vector<char*> pointers;
        for (QByteArray& text : texts) {
            pointers.push_back(text.data());
        }
        pointers.push_back(nullptr);
        posix_spawn_file_actions_t files;
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, qPrintable(said), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        pid_t child = -1;
        Cost cost;
        if (posix_spawn(&child, texts.front().constData(), &files, nullptr, pointers.data(), environ) == 0) {
            int status = 0;
            struct rusage usage {};
            wait4(child, &status, 0, &usage);
            const auto seconds = [](const timeval& time) {
                return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
            };
            cost = {WIFEXITED(status) ? WEXITSTATUS(status) : -1, seconds(usage.ru_utime) + seconds(usage.ru_stime),
                    static_cast<double>(usage.ru_maxrss) / 1e3};
        }
        posix_spawn_file_actions_destroy(&files);
        return cost;
    }

    // Begins so, goes on with the part until it has so many MB, and ends so; without a part it has a hole, which takes
    // no room on a disk.
    QString made(const QString& name, const QByteArray& head, const QByteArray& part, const QByteArray& tail,
                 qint64 megabytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) {
            return {};
        }
        file.write(head);
        const qint64 bytes = megabytes * 1'000'000;
        const QByteArray parts = part.repeated(1 + 1'000'000 / std::max<qsizetype>(part.size(), 1));
        while (!part.isEmpty() && file.pos() + parts.size() < bytes) {
            file.write(parts);
        }
        if (part.isEmpty()) {
            file.resize(bytes);
        }
        file.write(tail);
        return file.fileName();
    }

    // All different, and each with an escape.
    static QByteArray other_keys(int megabytes)
    {
        QByteArray keys;
        for (int i = 0; keys.size() < megabytes * 1'000'000; ++i) {
            keys += "\"\\n" + QByteArray::number(i, 36) + "\":1,"; // moc knows no raw strings within a class
        }
        return keys;
    }

private slots:
    void initTestCase()
    {
        if (!is_release()) {
            QSKIP("an unoptimized program may take longer");
        }
    }

    void areReadOrRefused_data()
    {
        QTest::addColumn<QByteArray>("command"); // its words, FILE where the file comes
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<qint64>("megabytes");
        const auto row = [](const char* what, const char* command, const char* name, const QByteArray& head,
                            const QByteArray& part, qint64 megabytes, const QByteArray& tail = {}) {
            QTest::newRow(what) << QByteArray(command) << QString::fromLatin1(name) << head << part << tail
                                << megabytes;
        };
        const QByteArray session = R"({"format":"tiebreak-session","version":1,"scenario":{)";
        const QByteArray library = R"({"format":"tiebreak-library","version":1,"entries":[)";
        const QByteArray png("\x89PNG\r\n\x1a\n", 8);
        // As large as files may be.
        row("session", "check FILE", "a.tiebreak", session, {}, 500);
        row("PNG", "check FILE", "a.png", png, {}, 500);
        row("SVG", "check FILE", "a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">", {}, 500);
        row("PDF", "check FILE", "a.pdf", "%PDF-1.7\n", {}, 500);
        row("import", "import --dry-run FILE", "a.json", "{\"results\":[", {}, 500);
        row("library", "list --library FOLDER", "a.json", library, {}, 500);
        row("evaluate", "evaluate --input FILE --output /dev/null", "a.csv", "id,framework\n", {}, 500);
        row("calibrate", "calibrate --input FILE --output /dev/null", "a.csv", "id,framework\n", {}, 500);
        row("model's config", "evaluate --input ROWS --output /dev/null --model-config FILE", "config.json", "{", {},
            500);
        // As large as each reader takes, and full of what costs most.
        row("session of keys", "check FILE", "b.tiebreak", session, R"("a":1,)", 5);
        row("session of lists", "check FILE", "b.tiebreak", session + "\"a\":", "[", 12);
        row("session of escapes", "check FILE", "b.tiebreak", session + "\"a\":[", R"("\n",)", 5, "0]}}");
        row("session of other keys", "check FILE", "b.tiebreak", session + other_keys(8), " ", 0, "\"z\":1}}");
        row("session of a log", "check FILE", "b.tiebreak",
            session + R"(},"facts":{"traces":[{"name":"log","requests":["0 1 1",)",
            "\n              \"123456.78901234567 12345678 12345678\",", 11, "\"200000 1 1\"]}]}}");
        row("catalogue of other keys", "list gpus --catalog FOLDER", "prices.json", "{" + other_keys(3), " ", 0,
            "\"z\":1}");
        row("chunks of a PNG", "check FILE", "b.png", png, QByteArray("\0\0\0\0tEXt\0\0\0\0", 12), 99);
        row("groups of an SVG", "check FILE", "b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "<g>", 99);
        row("objects of a PDF", "check FILE", "b.pdf", "%PDF-1.7\n", "1 0 obj<</a 1 0 R>>endobj\n", 99);
        row("import of numbers", "import --dry-run FILE", "b.json", "{\"a\":[", "0,", 23);
        row("import of lines", "import --dry-run FILE", "b.json", {}, "{\"arrival_time\":1}\n", 23);
        row("import of commas", "import --dry-run FILE", "b.csv", "a,b\n", ",", 23);
        row("import of YAML", "import --dry-run FILE", "b.yaml", "version: 0.1\n", "- a: [b, c]\n", 23);
        row("library of entries", "list --library FOLDER", "b.json", library, "{},", 63);
        row("sound session of keys", "check FILE", "c.tiebreak", session, R"("a":1,)", 3, R"("z":1}})");
        row("sound import of texts", "import --dry-run FILE", "c.json", "{\"a\":[", '"' + QByteArray(100, 'x') + "\",",
            23, "0]}");
        row("table of commas", "evaluate --input FILE --output /dev/null", "b.csv", "id,framework\n", ",", 31);
        row("table of unknown models", "evaluate --input FILE --output /dev/null", "b.csv",
            "id,framework,framework_version,gpu,tp,model,weight_precision,kv_precision,batching,batch,input_len,"
            "output_len,metric\n",
            "1,vLLM,0.11,L40S,1," + QByteArray(80, 'x') + ",FP16,FP16,in-flight,8,500,100,output_tok_s\n", 2);
        row("table of lines", "evaluate --input FILE --output /dev/null", "b.csv", "id,framework\n", "1,a\n", 31);
    }

    void areReadOrRefused()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const QString, name);
        QFETCH(const QByteArray, head);
        QFETCH(const QByteArray, part);
        QFETCH(const QByteArray, tail);
        QFETCH(const qint64, megabytes);
        const bool is_folder = command.contains("FOLDER");
        QDir(m_folder.filePath(QStringLiteral("library"))).removeRecursively();
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("library")));
        const QDir catalogue(QStringLiteral(TIEBREAK_SOURCE_DIR "/resources/catalog"));
        for (const QString& good : command.contains("--catalog") ? catalogue.entryList(QDir::Files) : QStringList()) {
            QVERIFY(QFile::copy(catalogue.filePath(good), m_folder.filePath(QStringLiteral("library/") + good)));
        }
        const QString file = made(is_folder ? QStringLiteral("library/") + name : name, head, part, tail, megabytes);
        QVERIFY2(!file.isEmpty(), "the test can write");
        QStringList words = QString::fromLatin1(command).split(u' ');
        words.replaceInStrings(QStringLiteral("FILE"), file);
        words.replaceInStrings(
            QStringLiteral("ROWS"),
            writtenFile(m_folder, QStringLiteral("rows.csv"),
                        "id,framework,framework_version,gpu,tp,model,weight_precision,kv_precision,batching,batch,"
                        "input_len,output_len,metric\n"));
        words.replaceInStrings(QStringLiteral("FOLDER"), m_folder.filePath(QStringLiteral("library")));
        const QString said = m_folder.filePath(QStringLiteral("said"));
        const Cost took = cost(words, said);
        QFile::remove(file);
        const QByteArray message = contentOf(said);
        qInfo("status %d, %.2f s, %.0f MB: %s", took.status, took.cpu_s, took.mb, message.left(200).constData());
        QVERIFY(took.status == 0 || took.status == 1);
        QVERIFY(took.status == 0 || message.contains(name.toUtf8()));
        QVERIFY2(took.cpu_s < 2, qPrintable(QString::number(took.cpu_s)));
        QVERIFY2(took.mb < 300, qPrintable(QString::number(took.mb)));
    }
};

TIEBREAK_TEST(LargeFilesTest, QCoreApplication)
#include "tst_large_files.moc"
