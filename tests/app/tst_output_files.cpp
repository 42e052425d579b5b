// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

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
        process.start(QStringLiteral(TIEBREAK_PROGRAM), arguments);
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
        const Run screenshot = run({QStringLiteral("--screenshot"), QStringLiteral("/dev/full")});
        QCOMPARE(screenshot.status, 1);
        QVERIFY(screenshot.err.contains(QStringLiteral("this is a folder or a device")));
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

    // QProcess would encode it, so a shell gives the name.
    void namesThatAreNoUtf8AreRefused()
    {
        QProcess shell;
        shell.setWorkingDirectory(m_folder.path());
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-c"),
                     QStringLiteral("exec \"$0\" analyze --session \"$(printf '\\377.tiebreak')\""),
                     QStringLiteral(TIEBREAK_PROGRAM)});
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
