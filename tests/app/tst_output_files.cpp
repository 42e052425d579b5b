// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/files.h"
#include "tests/support/rounds.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

#include <array>

using namespace tiebreak;

// What commands do with outputs and names that are not as usual.
class OutputFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QString workload() const
    {
        return writtenFile(m_folder, QStringLiteral("in.csv"),
                           "id,framework,framework_version,gpu,tp,model,weight_precision,kv_precision,batching,batch,"
                           "input_len,output_len,metric\n"
                           "1,vLLM,0.11,L40S,1,Llama-3.1-8B,FP16,FP16,in-flight,8,500,100,output_tok_s\n");
    }

    static Run evaluate(const QString& input, const QString& output)
    {
        return run({QStringLiteral("evaluate"), QStringLiteral("--input"), input, QStringLiteral("--output"), output});
    }

    // Of the program with its standard output in a full device.
    static Run onFullDisk(const QStringList& arguments)
    {
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(tiebreak_program(), arguments);
        process.waitForFinished();
        return {process.exitCode(), {}, QString::fromUtf8(process.readAllStandardError())};
    }

private slots:
    void lostOutputIsNoSuccess()
    {
        for (const char* const arguments : {"analyze --json", "list gpus", "--help", "check --schema"}) {
            const Run lost = onFullDisk(QString::fromLatin1(arguments).split(u' '));
            QCOMPARE(lost.status, 1);
            QCOMPARE(lost.err, QStringLiteral("standard output: not all could be written (No space left on device)\n"));
        }
    }

    void pipesAndDevicesStay()
    {
        const QByteArray pipe = QFile::encodeName(path("pipe"));
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        QProcess reader;
        reader.start(QStringLiteral("cat"), {path("pipe")});
        QCOMPARE(evaluate(workload(), path("pipe")).status, 0);
        QVERIFY(reader.waitForFinished());
        QVERIFY(reader.readAllStandardOutput().startsWith("id,framework,"));
        QVERIFY(!QFileInfo(path("pipe")).isFile() && QFileInfo::exists(path("pipe")));

        const Run full = evaluate(workload(), QStringLiteral("/dev/full"));
        QCOMPARE(full.status, 1);
        QVERIFY(full.err.contains(QStringLiteral("No space left on device")));
        QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
    }

    // Also of pictures and reports; and whoever reads there gets nothing else.
    void picturesGoToPipesAndDevices_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("export") << QStringLiteral("export --chart cost --format png --size 300x300 --output")
                                << QByteArray("\x89PNG");
        QTest::newRow("drawing") << QStringLiteral("export --chart cost --format svg --output") << QByteArray("<?xml");
        QTest::newRow("screenshot") << QStringLiteral("--screenshot") << QByteArray("\x89PNG");
    }

    void picturesGoToPipesAndDevices()
    {
        QFETCH(const QString, command);
        QFETCH(const QByteArray, begins);
        const auto started = [&command](const QString& output) { return command.split(u' ') + QStringList{output}; };
        QProcess to_stdout; // a pipe here
        to_stdout.start(tiebreak_program(), started(QStringLiteral("/dev/stdout")));
        QVERIFY(to_stdout.waitForFinished());
        QCOMPARE(to_stdout.exitCode(), 0);
        const QByteArray picture = to_stdout.readAllStandardOutput();
        QVERIFY(picture.startsWith(begins));
        QVERIFY(picture.endsWith(begins.startsWith('<') ? QByteArray("</svg>\n") : QByteArray("IEND\xAE\x42\x60\x82")));

        const QString pipe = path(QTest::currentDataTag());
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QProcess reader;
        reader.setStandardOutputFile(path("read"));
        reader.start(QStringLiteral("cat"), {pipe});
        QCOMPARE(run(started(pipe)).status, 0);
        QVERIFY(reader.waitForFinished());
        QCOMPARE(contentOf(path("read")), picture);
        QVERIFY(!QFileInfo(pipe).isFile() && QFileInfo::exists(pipe));

        const Run full = run(started(QStringLiteral("/dev/full")));
        QCOMPARE(full.status, 1);
        QCOMPARE(full.err, QStringLiteral("/dev/full: not all could be written (No space left on device)\n"));
    }

    // A limit on the size of files, and a reader that has enough, would end the program by a signal.
    void limitsAndReadersThatGoAreTold()
    {
        const auto limited = [](const QString& shell, const QStringList& arguments) {
            QProcess process;
            process.start(QStringLiteral("sh"),
                          QStringList{QStringLiteral("-c"), shell, tiebreak_program()} + arguments);
            process.waitForFinished();
            return Run{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                       {},
                       QString::fromUtf8(process.readAllStandardError())};
        };
        const QString limit = QStringLiteral("ulimit -f 1; exec \"$0\" \"$@\"");
        const QString old = writtenFile(m_folder, QStringLiteral("limited.png"), "old");
        for (const QStringList& command : {QStringList{QStringLiteral("--screenshot"), old},
                                           QStringList{QStringLiteral("export"), QStringLiteral("--chart"),
                                                       QStringLiteral("cost"), QStringLiteral("--output"), old}}) {
            const Run run = limited(limit, command);
            QCOMPARE(run.status, 1);
            QVERIFY2(run.err.contains(old) && run.err.contains(QStringLiteral("File too large")), qPrintable(run.err));
            QCOMPARE(contentOf(old), QByteArray("old"));
        }
        const QString pipe = path("pipe that is left");
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QProcess reader;
        reader.start(QStringLiteral("head"), {QStringLiteral("-c"), QStringLiteral("1"), pipe});
        const Run left = run({QStringLiteral("--screenshot"), pipe});
        QCOMPARE(left.status, 1);
        QVERIFY2(left.err.contains(QStringLiteral("not all could be written (Broken pipe)")), qPrintable(left.err));
        QVERIFY(reader.waitForFinished());
    }

    // In a file behind what is there already, as a shell's >> says.
    void standardOutputIsNotReplaced()
    {
        const QString file = writtenFile(m_folder, QStringLiteral("all"), "first\n");
        QProcess process;
        process.setStandardOutputFile(file, QIODevice::Append);
        process.start(tiebreak_program(), {QStringLiteral("evaluate"), QStringLiteral("--input"), workload(),
                                           QStringLiteral("--output"), QStringLiteral("/dev/stdout")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(contentOf(file).startsWith("first\nid,framework,"));
    }

    // Before the input is read, which is none here.
    void wrongOutputsAreToldFirst()
    {
        for (const char* const command : {"evaluate", "calibrate"}) {
            const auto told = [&](const QString& output) {
                return run({QLatin1String(command), QStringLiteral("--input"), path("none.csv"),
                            QStringLiteral("--output"), output});
            };
            const Run folder = told(m_folder.path());
            QCOMPARE(folder.status, 1);
            QVERIFY(folder.err.endsWith(QStringLiteral(": this is a folder; give the name of a file\n")));
            const Run nowhere = told(path("none/out.csv"));
            QCOMPARE(nowhere.status, 1);
            QVERIFY(nowhere.err.endsWith(QStringLiteral(": there is no such folder; make it, or give another one\n")));
        }
        for (const QStringList& command :
             {QStringList{QStringLiteral("--screenshot"), m_folder.path()},
              QStringList{QStringLiteral("export"), QStringLiteral("--chart"), QStringLiteral("cost"),
                          QStringLiteral("--format"), QStringLiteral("svg"), QStringLiteral("--output"),
                          m_folder.path()}}) {
            const Run folder = run(command);
            QCOMPARE(folder.status, 1);
            QVERIFY2(folder.err.endsWith(QStringLiteral(": this is a folder; give the name of a file\n")),
                     qPrintable(folder.err));
        }
    }

    void emptyTextsAndNoNumbersAreRefused()
    {
        for (const QStringList& arguments :
             {QStringList{QStringLiteral("analyze"), QStringLiteral("--session"), QString()},
              QStringList{QStringLiteral("analyze"), QStringLiteral("--catalog"), QString()},
              QStringList{QStringLiteral("check"), QString()}, QStringList{QString()}}) {
            const Run refused = run(arguments);
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.err.contains(QStringLiteral("it must not be empty")), qPrintable(refused.err));
        }
        for (const char* const option : {"--font-size", "--scale", "--dpi"}) {
            const Run refused =
                run({QStringLiteral("export"), QStringLiteral("--chart"), QStringLiteral("cost"), QLatin1String(option),
                     QStringLiteral("nan"), QStringLiteral("--output"), path("never.png")});
            QCOMPARE(refused.status, 2);
            QVERIFY(refused.err.contains(QStringLiteral("nan: it must be a number from ")));
        }
        QVERIFY(!QFileInfo::exists(path("never.png")));
    }

    // CLI11 reads 0x60 as 96 and 010 as 8.
    void numbersAreDecimal()
    {
        const auto drawn = [this](const char* option, const char* number) {
            return run({QStringLiteral("export"), QStringLiteral("--chart"), QStringLiteral("cost"),
                        QLatin1String(option), QLatin1String(number), QStringLiteral("--output"), path("decimal.png")});
        };
        const std::array numbers{"0x60", "0x2", "0x1p3", "0x18", "+24", "1e", "2,0", " 24", ""};
        for (const char* const option : {"--font-size", "--scale", "--dpi"}) {
            for (std::size_t i = 0; i < numbers.size(); i += each_of(3)) {
                QVERIFY2(drawn(option, numbers[i]).status == 2, numbers[i]);
            }
        }
        QVERIFY(!QFileInfo::exists(path("decimal.png")));
        QCOMPARE(drawn("--dpi", "048").status, 0);
        QCOMPARE(QImage(path("decimal.png")).size(), QSize(600, 400)); // of 1200 x 800 at 96
        for (const char* const option : {"--gpus", "--replicas"}) {
            const QString file = QStringLiteral(TIEBREAK_SOURCE_DIR "/tests/fuzz/corpus/import/vllm");
            const std::array wholes{"0x2", "2.0", "2e0", "+2", "0b10", "100001", "0", "99999999999999999999"};
            for (std::size_t i = 0; i < wholes.size(); i += each_of(3)) {
                const Run refused =
                    run({QStringLiteral("import"), file, QLatin1String(option), QLatin1String(wholes[i])});
                QCOMPARE(refused.status, 2);
                QVERIFY2(refused.err.contains(QStringLiteral("it must be a whole number from 1 to 100000")),
                         qPrintable(refused.err));
            }
        }
        const Run ten = run({QStringLiteral("import"), QStringLiteral("--dry-run"),
                             QStringLiteral(TIEBREAK_SOURCE_DIR "/tests/fuzz/corpus/import/vllm"),
                             QStringLiteral("--gpus"), QStringLiteral("010")});
        QVERIFY2(ten.err.contains(QStringLiteral("--gpus says 10;")), qPrintable(ten.err));
    }

    void terminalsAreLeftAlone()
    {
        const QString red = QStringLiteral("a\x1b[31mb\u009b1m.tiebreak");
        const Run check = run({QStringLiteral("check"), red});
        QCOMPARE(check.status, 1);
        QVERIFY2(check.err.startsWith(QStringLiteral("a\\x1b[31mb\\x9b1m.tiebreak:1: ")), qPrintable(check.err));
        const Run usage = run({QStringLiteral("--\x1b[31m")});
        QCOMPARE(usage.status, 2);
        QVERIFY(!usage.err.contains(QChar(0x1B)) && usage.err.contains(QStringLiteral("--\\x1b[31m")));
    }

    // Each problem is one line, whatever the file is called.
    void namesBreakNoLines_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<int>("status");
        const QString name = QStringLiteral("a\nb\u202Ec.json");
        const QString none = m_folder.filePath(name) + QStringLiteral("/out"); // whose folder is not there
        const auto row = [](const QStringList& command, int status) {
            QTest::newRow(qPrintable(command.join(u' ').simplified())) << command << status;
        };
        const auto word = [](const char* text) { return QString::fromLatin1(text); };
        row({word("check"), name}, 1);
        row({word("analyze"), word("--session"), name}, 1);
        row({word("analyze"), word("--model-config"), name}, 1);
        row({word("analyze"), word("--set"), name}, 1);
        row({word("import"), word("--dry-run"), name}, 1);
        row({word("calibrate"), word("--input"), name, word("--output"), path("never.json")}, 1);
        row({word("calibrate"), word("--input"), word("x.csv"), word("--output"), none}, 1);
        row({word("evaluate"), word("--input"), name, word("--output"), path("never.csv")}, 1);
        row({word("evaluate"), word("--input"), word("x.csv"), word("--output"), none}, 1);
        row({word("export"), word("--chart"), word("cost"), word("--format"), word("svg"), word("--output"), none}, 1);
        row({word("export"), word("--chart"), word("all"), word("--format"), word("svg"), word("--output"), none}, 1);
        row({word("export"), word("--chart"), word("cost"), word("--format"), word("svg"), word("--output"),
             name + word(".png")},
            2);
        row({word("report"), word("--output"), none + word(".html")}, 1);
        row({word("report"), word("--output"), name}, 2);
        row({word("--screenshot"), none}, 1);
        row({word("--screenshot"), path("never.png"), word("--size"), name}, 2);
        row({word("--screenshot"), path("never.png"), word("--view"), name}, 2);
        row({word("analyze"), name}, 2); // an argument too many
    }

    void namesBreakNoLines()
    {
        QFETCH(const QStringList, command);
        QFETCH(const int, status);
        const Run told = run(command);
        QCOMPARE(told.status, status);
        QVERIFY2(told.err.contains(QStringLiteral("a\\x0ab\\u202ec.json")), qPrintable(told.err));
        QVERIFY2(!told.err.contains(QStringLiteral("a\n")), qPrintable(told.err));
        QVERIFY(!told.err.contains(QChar(0x202E)));
    }

    // QProcess would encode it, so a shell gives the name.
    void namesThatAreNoUtf8AreRefused()
    {
        QProcess shell;
        shell.setWorkingDirectory(m_folder.path());
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-c"),
                     QStringLiteral("exec \"$0\" analyze --session \"$(printf '\\377.tiebreak')\""),
                     tiebreak_program()});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 2);
        QVERIFY(shell.readAllStandardError().contains(": this is no UTF-8; rename the file or folder"));
    }

    void problemsAreCounted()
    {
        const QList<QByteArray> lines =
            contentOf(QStringLiteral(TIEBREAK_SOURCE_DIR "/resources/catalog/measured.csv")).split('\n');
        QByteArray rows = lines[0] + '\n';
        for (int i = 0; i < 50; ++i) {
            rows += QByteArray(lines[1]).replace("A100", "A1000").replace("L40S", "L400") + '\n';
        }
        const Run refused = run({QStringLiteral("calibrate"), QStringLiteral("--input"),
                                 writtenFile(m_folder, QStringLiteral("rows.csv"), rows), QStringLiteral("--output"),
                                 path("never.json")});
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.err.count(u'\n'), 21);
        QVERIFY2(refused.err.contains(QStringLiteral("Further problems, not shown: ")), qPrintable(refused.err));
        QVERIFY(!QFileInfo::exists(path("never.json")));
    }
};

TIEBREAK_TEST(OutputFilesTest, QCoreApplication)
#include "tst_output_files.moc"
