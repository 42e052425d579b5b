// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/plain_text.h"
#include "models/library/answers.h"
#include "models/library/names.h"
#include "tests/library/import_files.h"
#include "tests/library/reading_of.h"
#include "tests/support/test_class.h"

#include <QTest>

using namespace tiebreak;

class TestImportFacts : public QObject {
    Q_OBJECT

private slots:
    void model();
    void vllmLog();
    void vllmLogOfWindows();
    void sglangLog();
    void skypilot();
    void ownPrices();
    void traces();
    void names();
    void answers();
};

void TestImportFacts::model()
{
    const Reading reading = reading_of(files::config, QStringLiteral("/x/Tiny-8B/config.json"));
    QCOMPARE(text(reading, "name"), QStringLiteral("Tiny-8B"));
    QCOMPARE(number(reading, "kv_bytes_per_token"), 131'072.0);
    QCOMPARE(number(reading, "head_dim"), 128.0);
    QVERIFY(is_near(number(reading, "weights_gb"), 16.06));
    const Reading other = reading_of("{'architectures': ['T5Model'], 'hidden_size': 512}");
    QVERIFY(other.refused && remarks(other).contains(QStringLiteral("T5Model")));
}

void TestImportFacts::vllmLog()
{
    const Reading reading = reading_of(files::vllm_log);
    QCOMPARE(number(reading, "gpu_memory_fraction"), 0.9); // the default, which the log does not print
    QCOMPARE(number(reading, "tp"), 2.0);
    QCOMPARE(number(reading, "weights_gib"), 18.55); // the largest of the workers
    QCOMPARE(number(reading, "kv_gib"), 20.16);      // the smallest
    QCOMPARE(number(reading, "kv_tokens"), 132'128.0);
    QCOMPARE(number(reading, "max_model_len"), 8192.0);
    QCOMPARE(text(reading, "framework"), QStringLiteral("vLLM"));
    QCOMPARE(text(reading, "framework_version"), QStringLiteral("0.16.0"));
    QCOMPARE(text(reading, "model"), QStringLiteral("m"));           // without the folder that it lies in
    QVERIFY(!record_of(reading, 0).contains(QStringLiteral("gpu"))); // no log says it
    QVERIFY(!record_of(reading, 0).contains(QStringLiteral("weight_precision")));
    const QByteArray awq = QByteArray(files::vllm_log) + "INFO LLM engine (v0.16.0) with config: model=`/m`, "
                                                         "quantization=awq_marlin, seed=0\n";
    QCOMPARE(text(reading_of(awq), "weight_precision"), QStringLiteral("INT4-AWQ"));
    QVERIFY(reading_of("INFO vLLM API server version 0.10.1\n").refused);
    // A name in a log keeps the rule for texts, too.
    QByteArray odd_name("/m\x1b[2J");
    odd_name += QByteArray("\xcc\x81").repeated(40).append('`');
    const QString odd = text(reading_of(QByteArray(awq).replace("/m`", odd_name)), "model");
    QVERIFY2(is_plain_line(odd, longest_name), qPrintable(odd));
}

void TestImportFacts::vllmLogOfWindows()
{
    const Reading reading = reading_of(QByteArray(files::vllm_log)
                                           .replace("132,128", "290,864")
                                           .replace("for 8,192", "for 32,768")
                                           .replace("16.13x", "33.04x"));
    QCOMPARE(number(reading, "kv_tokens"), 1'082'655.0);
    QVERIFY(remarks(reading).contains(QStringLiteral("windows or states")));
}

void TestImportFacts::sglangLog()
{
    const Reading reading = reading_of(files::sglang_log);
    QCOMPARE(number(reading, "kv_tokens"), 500'000.0);
    QCOMPARE(number(reading, "kv_gib"), 20.5);
    QCOMPARE(number(reading, "tp"), 4.0);
    QCOMPARE(number(reading, "gpu_memory_fraction"), 0.88);
    QCOMPARE(text(reading, "framework"), QStringLiteral("SGLang"));
    QCOMPARE(text(reading, "model"), QStringLiteral("m"));
}

void TestImportFacts::skypilot()
{
    const Reading cells = reading_of(files::skypilot);
    QCOMPARE(cells.records.size(), std::size_t(3));
    QCOMPARE(text(cells, "provider"), QStringLiteral("AWS"));
    QCOMPARE(text(cells, "gpu"), QStringLiteral("A100-40GB-SXM"));
    QCOMPARE(number(cells, "usd_per_gpu_hour"), 3.0); // of 24 for eight
    QCOMPARE(number(cells, "spot_usd_per_gpu_hour"), 1.0);
    QCOMPARE(text(cells, "gpu", 1), QStringLiteral("A100-80GB-PCIe"));
    QVERIFY(!record_of(cells, 1).contains(QStringLiteral("spot_usd_per_gpu_hour"))); // equal to the price: none
    QCOMPARE(text(cells, "gpu", 2), QStringLiteral("L40"));                          // which is no L40S
    for (const char* const left_out : {"without GPUs, left out: 1", "not offered and left out: 1", "left out: 1"}) {
        QVERIFY(remarks(cells).contains(QLatin1StringView(left_out)));
    }
}

void TestImportFacts::ownPrices()
{
    const Reading reading = reading_of(files::prices);
    QCOMPARE(text(reading, "gpu"), QStringLiteral("L40S"));
    QCOMPARE(number(reading, "usd_per_gpu_hour"), 0.79);
    const Reading absurd = reading_of(QByteArray(files::prices) + "Acme,eu,L40S,8,-3\n");
    QVERIFY(absurd.refused && absurd.records.empty());
    QVERIFY(remarks(absurd).startsWith(QStringLiteral("own-prices:3: ")));
    QVERIFY(reading_of(QByteArray(files::prices) + "Acme,eu,L40S,8,cheap\n").refused);
    const QByteArray head = "provider,gpu,usd_per_gpu_hour,billing,as_of\n";
    const Reading dated = reading_of(head + "Acme,L40S,0.6,reserved-1y,2026-11\nAcme,L40S,0.3,spot,2026-11-29\n"
                                            "Acme,L40S,0.9,,\n");
    QVERIFY2(!dated.refused, qPrintable(remarks(dated)));
    QCOMPARE(text(dated, "billing"), QStringLiteral("reserved-1y"));
    QCOMPARE(text(dated, "as_of"), QStringLiteral("2026-11"));
    QCOMPARE(text(dated, "billing", 1), QStringLiteral("spot"));
    QVERIFY(!record_of(dated, 2).contains(QStringLiteral("billing"))); // what a file does not say is absent
    QVERIFY(!record_of(dated, 2).contains(QStringLiteral("as_of")));
    QVERIFY(remarks(reading_of(head + "Acme,L40S,0.6,monthly,2026\n")).contains(QStringLiteral("reserved-1y")));
    for (const char* const wrong : {"29.11.2026", "2026-13", "2026-02-30", "26", "2026-1"}) {
        const Reading refused = reading_of(head + "Acme,L40S,0.6,spot," + wrong + "\n");
        QVERIFY2(refused.refused && remarks(refused).startsWith(QStringLiteral("own-prices:2: as_of is ")), wrong);
    }
}

void TestImportFacts::traces()
{
    const Reading azure = reading_of(files::azure);
    QCOMPARE(number(azure, "requests"), 3.0);
    QVERIFY(is_near(number(azure, "requests_per_s"), 1.0));
    QVERIFY(number(azure, "burstiness") < 1e-6);
    QCOMPARE(number(azure, "prompt_tokens"), 200.0);
    const Reading mooncake = reading_of(files::mooncake);
    QVERIFY(is_near(number(mooncake, "requests_per_s"), 1.0 / 3)); // from ms
    QCOMPARE(number(mooncake, "output_tokens"), 15.0);
    const Reading own = reading_of("arrival,prompt,output,text\n5,10,1,secret\n0,10,1,x\n9,10,0,x\n");
    QCOMPARE(number(own, "requests"), 2.0);
    QVERIFY(remarks(own).contains(QStringLiteral("sorted")));
    QVERIFY(remarks(own).contains(QStringLiteral("left out: 1")));
}

void TestImportFacts::names()
{
    QCOMPARE(card_from(QStringLiteral("NVIDIA A100 80GB PCIe")).name, QStringLiteral("A100-80GB-PCIe"));
    QCOMPARE(card_from(QStringLiteral("NVIDIA A100-SXM4-40GB")).name, QStringLiteral("A100-40GB-SXM"));
    QCOMPARE(card_from(QStringLiteral("2 x A100-80GB-SXM")).count, 2);
    QCOMPARE(card_from(QStringLiteral("A100")).kinds.size(), 4);
    QVERIFY(card_from(QStringLiteral("A100")).name.isEmpty());
    QCOMPARE(card_from(QStringLiteral("L40")).name, QStringLiteral("L40"));
    QCOMPARE(weight_precision_in(QStringLiteral("Qwen3-32B-FP8")), QStringLiteral("FP8"));
    QVERIFY(!weight_precision_in(QStringLiteral("Qwen3-8B")));
    QCOMPARE(model_name(QStringLiteral("/data/models/m-7b/")), QStringLiteral("m-7b"));
}

void TestImportFacts::answers()
{
    const auto catalogue = load_catalogue(QStringLiteral(":/catalog")).catalogue;
    QVERIFY(catalogue);
    QStringList problems;
    const Answers right =
        checked({QStringLiteral("l40s"), 2, QStringLiteral("meta-llama/Llama-3.1-8B-Instruct"), QStringLiteral("VLLM")},
                *catalogue, false, problems);
    QCOMPARE(problems, QStringList());
    QCOMPARE(right.model, QStringLiteral("Llama-3.1-8B"));
    Reading console = reading_of(files::console);
    complete(console, right, *catalogue);
    QCOMPARE(text(console, "gpu"), QStringLiteral("L40S"));
    QCOMPARE(number(console, "tp"), 2.0);
    QCOMPARE(number(console, "output_tok_s"), 2000.0);
    QVERIFY(!remarks(console).contains(QStringLiteral("give --")));

    Reading other = reading_of(files::llama_table); // which ran on A100 cards
    complete(other, right, *catalogue);
    QVERIFY(other.refused && other.records.empty());

    (void)checked({QStringLiteral("A100"), {}, QStringLiteral("Llama-3.1-9B"), QStringLiteral("ollama")}, *catalogue,
                  false, problems);
    QCOMPARE(problems.size(), 3);
    QVERIFY(problems[0].contains(QStringLiteral("A100-40GB-SXM")));
    QVERIFY(problems[1].contains(QStringLiteral("Llama-3.1-8B")));
    QVERIFY(problems[2].contains(QStringLiteral("llama.cpp")));
}

TIEBREAK_TEST(TestImportFacts, QCoreApplication)
#include "tst_import_facts.moc"
