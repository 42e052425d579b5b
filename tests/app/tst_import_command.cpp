// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/library/import_files.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tiebreak;

class TestImportCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void printsJson();
    void printsWhatIsMissing();
    void statuses();

private:
    QTemporaryDir m_folder;
    QString m_vllm, m_console, m_bad;
};

void TestImportCommand::initTestCase()
{
    const auto written = [this](const char* name, const char* text) {
        return writtenFile(m_folder, QString::fromLatin1(name), QByteArray(text).replace('\'', '"'));
    };
    m_vllm = written("vllm.json", files::vllm);
    m_console = written("console.txt", files::console);
    m_bad = written("bad.json", "{'a': 1,\n");
}

void TestImportCommand::printsJson()
{
    const Run result =
        run({QStringLiteral("import"), m_vllm, m_bad, QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QCOMPARE(result.status, 1); // one file is damaged
    const QJsonArray files = QJsonDocument::fromJson(result.out.toUtf8())[QStringLiteral("files")].toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0][QStringLiteral("file")].toString(), m_vllm);
    QCOMPARE(files[0][QStringLiteral("format")].toString(), QStringLiteral("vllm-bench"));
    const QJsonObject record = files[0][QStringLiteral("records")][0].toObject();
    QCOMPARE(record[QStringLiteral("kind")].toString(), QStringLiteral("measurement"));
    QCOMPARE(record[QStringLiteral("output_tok_s")].toDouble(), 500.0);
    QVERIFY(files[1][QStringLiteral("records")].toArray().isEmpty());
    QCOMPARE(files[1][QStringLiteral("problems")].toArray().size(), 1);
    QVERIFY(result.err.contains(QStringLiteral("bad.json:1: the JSON is damaged")));
}

void TestImportCommand::printsWhatIsMissing()
{
    const QStringList arguments{QStringLiteral("import"), m_console};
    const Run bare = run(arguments);
    QCOMPARE(bare.status, 0);
    QVERIFY(bare.out.contains(QStringLiteral("2,000 output tokens/s")));
    for (const char* const option : {"--gpu NAME", "--gpus N", "--model NAME", "--framework NAME"}) {
        QVERIFY(bare.out.contains(QLatin1StringView(option)));
    }
    QVERIFY(bare.err.contains(QStringLiteral("Nothing is kept")));
    const Run told = run(arguments + QStringList{QStringLiteral("--dry-run"), QStringLiteral("--gpu"),
                                                 QStringLiteral("l40s"), QStringLiteral("--gpus"), QStringLiteral("1"),
                                                 QStringLiteral("--model"), QStringLiteral("llama-3.1-8b"),
                                                 QStringLiteral("--framework"), QStringLiteral("vllm")});
    QCOMPARE(told.status, 0);
    QVERIFY(told.out.contains(QStringLiteral("Llama-3.1-8B, vLLM, 1 x L40S")));
    QVERIFY(!told.out.contains(QStringLiteral("give --")));
    QCOMPARE(told.err, QString());
}

void TestImportCommand::statuses()
{
    QCOMPARE(run({QStringLiteral("import")}).status, 2);
    QCOMPARE(run({QStringLiteral("import"), m_vllm, QStringLiteral("--gpus"), QStringLiteral("0")}).status, 2);
    const Run unknown = run({QStringLiteral("import"), m_vllm, QStringLiteral("--gpu"), QStringLiteral("L40")});
    QCOMPARE(unknown.status, 1);
    QVERIFY(unknown.err.contains(QStringLiteral("the nearest are L40S")));
    QCOMPARE(unknown.out, QString());
}

TIEBREAK_TEST(TestImportCommand, QCoreApplication)
#include "tst_import_command.moc"
