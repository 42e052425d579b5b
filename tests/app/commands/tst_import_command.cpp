// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/library/import_files.h"
#include "tests/support/files.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace tiebreak;

class TestImportCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void printsJson();
    void printsWhatIsMissing();
    void addsToTheLibrary();
    void commandsUseTheLibraryWhenAsked();
    void ownCalibration();
    void picturesWithoutOwnFacts();
    void statuses();

private:
    // A folder of a library with a calibration: vLLM on the L40S is a quarter faster.
    [[nodiscard]] QString calibratedLibrary(const QString& name)
    {
        const QString folder = m_folder.filePath(name);
        QDir().mkpath(folder);
        QFile file(QDir(folder).filePath(QStringLiteral("own-calibration.json")));
        const QByteArray text = "{'format': 'tiebreak-library', 'version': 1, 'imported': '2026-11-29', 'entries': "
                                "[{'id': 'a1', 'kind': 'calibration', 'name': 'ours', 'says': {'id': 'vLLM L40S FP16', "
                                "'framework': 'vLLM', 'gpu': 'L40S', 'weight_precision': 'FP16', 'speed': 1.25, "
                                "'half_width': 0.05, 'public_half_width': 0.1, 'runs': 9, 'models': 2}}]}";
        const bool is_written =
            file.open(QIODevice::WriteOnly) && file.write(QByteArray(text).replace('\'', '"')) == text.size();
        return is_written ? folder : QString();
    }

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
    const QStringList arguments{QStringLiteral("import"), m_console, QStringLiteral("--library"),
                                m_folder.filePath(QStringLiteral("missing"))};
    const Run bare = run(arguments);
    QCOMPARE(bare.status, 0);
    QVERIFY(bare.out.contains(QStringLiteral("2,000 output tokens/s")));
    for (const char* const option : {"--gpu NAME", "--gpus N", "--model NAME", "--framework NAME"}) {
        QVERIFY(bare.out.contains(QLatin1StringView(option)));
    }
    QVERIFY(bare.out.contains(QStringLiteral("added to the library: 0; not added, since something is missing: 1")));
    QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("missing"))));
    const Run told = run(arguments + QStringList{QStringLiteral("--dry-run"), QStringLiteral("--gpu"),
                                                 QStringLiteral("l40s"), QStringLiteral("--gpus"), QStringLiteral("1"),
                                                 QStringLiteral("--model"), QStringLiteral("llama-3.1-8b"),
                                                 QStringLiteral("--framework"), QStringLiteral("vllm")});
    QCOMPARE(told.status, 0);
    QVERIFY(told.out.contains(QStringLiteral("Llama-3.1-8B, vLLM, 1 x L40S")));
    QVERIFY(!told.out.contains(QStringLiteral("give --")));
    QCOMPARE(told.err, QString());
}

void TestImportCommand::addsToTheLibrary()
{
    const QString folder = m_folder.filePath(QStringLiteral("library"));
    const auto import = [&](const QStringList& more) {
        return run(QStringList{QStringLiteral("import"), m_vllm, QStringLiteral("--library"), folder} + more);
    };
    const Run dry = import({QStringLiteral("--dry-run")});
    QCOMPARE(dry.status, 0);
    QVERIFY(!QFileInfo::exists(folder));
    const Run first = import({});
    QCOMPARE(first.status, 0);
    QVERIFY2(first.out.contains(QStringLiteral("added to the library: 1")), qPrintable(first.out));
    const Run again = import({QStringLiteral("--json")});
    QVERIFY2(again.err.contains(QStringLiteral("there already: 1")), qPrintable(again.err));
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
    const Run listed = run({QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--library"), folder});
    QCOMPARE(listed.status, 0);
    const QJsonArray entries = QJsonDocument::fromJson(listed.out.toUtf8())[QStringLiteral("library")].toArray();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0][QStringLiteral("kind")].toString(), QStringLiteral("measurement"));
    QCOMPARE(entries[0][QStringLiteral("file")].toString(), QStringLiteral("vllm.json")); // without its folder
    QCOMPARE(entries[0][QStringLiteral("says")][QStringLiteral("output_tok_s")].toDouble(), 500.0);
    const Run full = run({QStringLiteral("import"), m_vllm, QStringLiteral("--library"), m_vllm});
    QCOMPARE(full.status, 1); // no folder
    QVERIFY(full.err.contains(QStringLiteral("cannot be made")));
}

void TestImportCommand::commandsUseTheLibraryWhenAsked()
{
    const QString folder = m_folder.filePath(QStringLiteral("used"));
    const QString prices = writtenFile(m_folder, QStringLiteral("prices.csv"),
                                       "provider,region,gpu,gpus_per_node,usd_per_gpu_hour\nAcme,eu,l40s,8,0.5\n");
    const QString config = writtenFile(m_folder, QStringLiteral("Our-8B.json"),
                                       QByteArray(files::config).replace('\'', '"').replace('`', '\''));
    const Run imported = run({QStringLiteral("import"), prices, config, QStringLiteral("--library"), folder});
    QCOMPARE(imported.status, 0);
    const Run quotes = run({QStringLiteral("list"), QStringLiteral("prices"), QStringLiteral("--json"),
                            QStringLiteral("--library"), folder});
    QString quote;
    for (const QJsonValue& price : QJsonDocument::fromJson(quotes.out.toUtf8())[QStringLiteral("prices")].toArray()) {
        if (price[QStringLiteral("provider")].toString() == QStringLiteral("Acme")) {
            quote = price[QStringLiteral("id")].toString();
        }
    }
    QVERIFY(!quote.isEmpty());
    const QStringList analyze{QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("--set"),
                              QStringLiteral("contenders.0.price_source=%1").arg(quote)};
    QCOMPARE(run(analyze).status, 1); // never silently
    const Run with = run(analyze + QStringList{QStringLiteral("--library"), folder});
    QCOMPARE(with.err, QString());
    QCOMPARE(with.status, 0);
    const QJsonDocument answer = QJsonDocument::fromJson(with.out.toUtf8());
    QCOMPARE(answer[QStringLiteral("scenario")][QStringLiteral("contenders")][0][QStringLiteral("usd_per_gpu_hour")]
                 .toDouble(),
             0.5);
    // A picture made with it carries what it uses, and opens without the library.
    const QString picture = m_folder.filePath(QStringLiteral("cost.svg"));
    const Run exported =
        run({QStringLiteral("export"), QStringLiteral("--chart"), QStringLiteral("cost"), QStringLiteral("--output"),
             picture, QStringLiteral("--set"), analyze.last(), QStringLiteral("--library"), folder});
    QCOMPARE(exported.status, 0);
    const Run opened = run({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("--session"), picture});
    QCOMPARE(opened.status, 0);
    QCOMPARE(QJsonDocument::fromJson(opened.out.toUtf8())[QStringLiteral("scenario")][QStringLiteral("contenders")][0]
                                                         [QStringLiteral("usd_per_gpu_hour")]
                                                             .toDouble(),
             0.5);
}

// Used when asked, marked where it is used, and left out with one word.
void TestImportCommand::ownCalibration()
{
    const QString folder = calibratedLibrary(QStringLiteral("calibrated"));
    const QStringList library{QStringLiteral("--library"), folder};
    const QStringList analyze{QStringLiteral("analyze"), QStringLiteral("--json"),
                              QStringLiteral("--set"),   QStringLiteral("framework=vLLM"),
                              QStringLiteral("--set"),   QStringLiteral("evidence=model"),
                              QStringLiteral("--set"),   QStringLiteral("model=Llama-3.1-8B")};
    const auto answer = [](const Run& of) { return QJsonDocument::fromJson(of.out.toUtf8()); };
    const auto rate = [&answer](const Run& of) {
        return answer(of)[QStringLiteral("contenders")][0][QStringLiteral("throughput_tok_s")].toDouble();
    };
    const Run without = run(analyze);
    const Run with = run(analyze + library);
    QCOMPARE(with.err, QString());
    QVERIFY(rate(without) > 0);
    QVERIFY(std::abs(rate(with) / rate(without) - 1.25) < 1e-6);
    const QJsonValue level = answer(with)[QStringLiteral("contenders")][0][QStringLiteral("own_calibration")];
    QCOMPARE(level[QStringLiteral("speed")].toDouble(), 1.25);
    QCOMPARE(level[QStringLiteral("runs")].toInt(), 9);
    QVERIFY(answer(with)[QStringLiteral("contenders")][1][QStringLiteral("own_calibration")].isNull());
    QVERIFY(answer(without)[QStringLiteral("contenders")][0][QStringLiteral("own_calibration")].isNull());
    QCOMPARE(answer(with)[QStringLiteral("own_facts")].toArray(),
             QJsonArray{QStringLiteral("the model's level of the L40S (9 runs, 25 % faster)")});
    QVERIFY(answer(with)[QStringLiteral("contenders")][0][QStringLiteral("evidence_note")].toString().contains(
        QStringLiteral("your own calibration of 9 runs")));
    const Run off = run(analyze + library + QStringList{QStringLiteral("--set"), QStringLiteral("own_calibration=no")});
    QCOMPARE(rate(off), rate(without));
    QVERIFY(answer(off)[QStringLiteral("own_facts")].toArray().isEmpty());

    const QString rows =
        writtenFile(m_folder, QStringLiteral("rows.csv"),
                    "id,framework,framework_version,gpu,tp,model,weight_precision,kv_precision,batching,"
                    "batch,input_len,output_len,metric\n"
                    "a,vLLM,,L40S,1,Llama-3.1-8B,FP16,FP16,static,8,512,256,output_tok_s\n");
    const QString output = m_folder.filePath(QStringLiteral("predicted.csv"));
    const QStringList evaluate{QStringLiteral("evaluate"), QStringLiteral("--input"), rows, QStringLiteral("--output"),
                               output};
    const auto predicted = [&] {
        const QStringList lines = QString::fromUtf8(contentOf(output)).split(u'\n');
        const qsizetype column = lines.value(0).split(u',').indexOf(QStringLiteral("predicted"));
        return lines.value(1).split(u',').value(column).toDouble();
    };
    QCOMPARE(run(evaluate).err, QString());
    const double in_public = predicted();
    QVERIFY(in_public > 0);
    const Run marked = run(evaluate + library);
    QVERIFY2(marked.err.contains(QStringLiteral("own calibration, vLLM L40S FP16: 9 runs of 2 models")),
             qPrintable(marked.err));
    QVERIFY(std::abs(predicted() / in_public - 1.25) < 1e-3); // as rounded in the file
    QCOMPARE(run(evaluate + library + QStringList{QStringLiteral("--no-own-calibration")}).err, QString());
    QCOMPARE(predicted(), in_public);
}

void TestImportCommand::picturesWithoutOwnFacts()
{
    const QString folder = calibratedLibrary(QStringLiteral("confidential"));
    const auto facts_in = [&](const QStringList& more) -> QString {
        const QString picture = m_folder.filePath(QStringLiteral("throughput.svg"));
        const Run exported =
            run(QStringList{QStringLiteral("export"), QStringLiteral("--chart"), QStringLiteral("throughput"),
                            QStringLiteral("--output"), picture, QStringLiteral("--library"), folder} +
                more);
        const Run opened = run({QStringLiteral("analyze"), QStringLiteral("--json"), QStringLiteral("--session"),
                                picture, QStringLiteral("--set"), QStringLiteral("evidence=model"),
                                QStringLiteral("--set"), QStringLiteral("framework=vLLM")});
        const QJsonDocument answer = QJsonDocument::fromJson(opened.out.toUtf8());
        return exported.err + QString::number(opened.status) + QStringLiteral(" ") +
               QString::number(answer[QStringLiteral("own_facts")].toArray().size());
    };
    QCOMPARE(facts_in({}), QStringLiteral("0 1"));
    QCOMPARE(facts_in({QStringLiteral("--no-own-facts")}), QStringLiteral("0 0"));
    // A model that nobody else has: no session is better than one that does not open.
    const QString config = writtenFile(m_folder, QStringLiteral("Secret-8B.json"),
                                       QByteArray(files::config).replace('\'', '"').replace('`', '\''));
    const QString told = facts_in({QStringLiteral("--no-own-facts"), QStringLiteral("--model-config"), config});
    QVERIFY2(told.contains(QStringLiteral("carries no session")) && told.endsWith(QStringLiteral("1 0")),
             qPrintable(told));
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
