// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/library/import_files.h"
#include "tests/library/reading_of.h"
#include "tests/support/test_class.h"

#include <QTest>

using namespace tiebreak;

class TestImportBenchmarks : public QObject {
    Q_OBJECT

private slots:
    void vllmDividesByReplicasAndTakesRealLengths();
    void vllmLines();
    void vllmContradictionIsRefused();
    void sglangWithInfinity();
    void consoleWithFailures();
    void llamaBench();
    void llamaBenchTableNamesItsCards();
    void aiperfBatchIsNotConcurrency();
    void aiperfTables();
    void guidellmMeans();
    void inferencePerfCountsNoEmptyChunks();
    void llmdSecondsAndMixedPods();
    void trtllm();
};

void TestImportBenchmarks::vllmDividesByReplicasAndTakesRealLengths()
{
    const Reading reading = reading_of(files::vllm);
    QCOMPARE(reading.format, QStringLiteral("vllm-bench"));
    QCOMPARE(text(reading, "gpu"), QStringLiteral("L40S"));
    QCOMPARE(number(reading, "replicas"), 4.0);
    QCOMPARE(number(reading, "tp"), 1.0);
    QCOMPARE(number(reading, "input_len"), 1000.0);
    QVERIFY(is_near(number(reading, "output_len"), 80000.0 / 300)); // not the 500 asked for
    QCOMPARE(number(reading, "output_tok_s"), 500.0);
    QCOMPARE(number(reading, "running"), 10.0); // 500 x 0.020, not the client's 290
    QVERIFY(is_near(number(reading, "in_system"), 7.5 / 4 * (0.050 + 0.020 * (80000.0 / 300 - 1))));
    QCOMPARE(number(reading, "ttft_p99_ms"), 99.0);
    QVERIFY(!record_of(reading).contains(QStringLiteral("e2e_ms"))); // which the file does not say
}

void TestImportBenchmarks::vllmLines()
{
    const Reading reading = reading_of(QByteArray(files::vllm) + "WARNING: slow\n" + files::vllm);
    QCOMPARE(reading.records.size(), std::size_t(2));
    QVERIFY(remarks(reading).contains(QStringLiteral(":2: lines that are no JSON: 1")));
    const Reading failed = reading_of(QByteArray(files::vllm).replace("'completed': 300", "'completed': 0"));
    QVERIFY(failed.refused && failed.records.empty());
    QVERIFY(remarks(failed).contains(QStringLiteral("no request of this run completed")));
}

void TestImportBenchmarks::vllmContradictionIsRefused()
{
    const Reading reading = reading_of(QByteArray(files::vllm).replace("'duration': 40.0", "'duration': 4.0"));
    QVERIFY(reading.refused && reading.records.empty());
    QVERIFY(remarks(reading).contains(QStringLiteral("by the duration")));
}

void TestImportBenchmarks::sglangWithInfinity()
{
    const Reading reading = reading_of(files::sglang);
    QCOMPARE(reading.format, QStringLiteral("sglang-bench"));
    QVERIFY(is_near(number(reading, "output_tok_s"), 537.414));
    QVERIFY(is_near(number(reading, "input_len"), 508.7)); // not the upper bound 1024
    QVERIFY(is_near(number(reading, "in_system"), 7.884));
    QVERIFY(!record_of(reading).contains(QStringLiteral("running"))); // no time per token in old versions
    QVERIFY(remarks(reading).contains(QStringLiteral("no mean time per output token")));
}

void TestImportBenchmarks::consoleWithFailures()
{
    const Reading reading = reading_of(files::console);
    QCOMPARE(number(reading, "input_len"), 100.0);
    QCOMPARE(number(reading, "running"), 20.0);
    QVERIFY(is_near(number(reading, "in_system"), 10 * (0.1 + 199 * 0.01)));
    QVERIFY(remarks(reading).contains(QStringLiteral("failed: 10 beside 290")));
    const Reading cut = reading_of(QByteArray(files::console).left(120));
    QVERIFY(cut.refused);
}

void TestImportBenchmarks::llamaBench()
{
    for (const char* const file : {files::llama_json, files::llama_csv}) {
        const Reading reading = reading_of(file);
        QCOMPARE(reading.records.size(), std::size_t(2));
        const bool json = file == files::llama_json;
        QVERIFY(is_near(number(reading, "total_tok_s", 0), json ? 7100.0 : 7285.68));
        QVERIFY(is_near(number(reading, "ttft_ms", 0), json ? 72.11 : 70.27));
        QVERIFY(is_near(number(reading, "output_tok_s", 1), json ? 118.88 : 119.915));
        QCOMPARE(number(reading, "running", 1), 1.0);
        QCOMPARE(text(reading, "weight_precision"), QStringLiteral("Q4_K_M"));
        QCOMPARE(text(reading, "gpu"), json ? QStringLiteral("NVIDIA GeForce RTX 4080") : QStringLiteral("L40S"));
    }
}

void TestImportBenchmarks::llamaBenchTableNamesItsCards()
{
    const Reading reading = reading_of(files::llama_table);
    QCOMPARE(reading.records.size(), std::size_t(2));
    QCOMPARE(text(reading, "gpu", 1), QStringLiteral("A100-80GB-SXM"));
    QCOMPARE(number(reading, "tp", 1), 2.0);
    QCOMPARE(text(reading, "framework_version", 1), QStringLiteral("2834"));
    QCOMPARE(number(reading, "ttft_ms", 0), 1000.0);
    QCOMPARE(number(reading, "tpot_ms", 1), 20.0);
    QVERIFY(remarks(reading).contains(QStringLiteral("not faster than one")));
}

void TestImportBenchmarks::aiperfBatchIsNotConcurrency()
{
    const Reading reading = reading_of(files::aiperf);
    QCOMPARE(number(reading, "running"), 1.0); // 100 x 0.010, though five clients asked
    QCOMPARE(number(reading, "in_system"), 3.5);
    QCOMPARE(number(reading, "output_len"), 2000.0);   // reasoning included
    QCOMPARE(number(reading, "e2e_p50_ms"), 80'000.0); // its unit is seconds
    QVERIFY(remarks(reading).contains(QStringLiteral("contains a queue")));
    const Reading odd = reading_of(QByteArray(files::aiperf).replace("'unit': 'sec'", "'unit': 'fortnights'"));
    QVERIFY(remarks(odd).contains(QStringLiteral("fortnights")));
    QVERIFY(!record_of(odd).contains(QStringLiteral("e2e_ms")));
}

void TestImportBenchmarks::aiperfTables()
{
    const Reading csv = reading_of(files::aiperf_csv);
    QVERIFY(is_near(number(csv, "output_tok_s"), 103.41));
    QCOMPARE(number(csv, "e2e_ms"), 15'044.0);
    QVERIFY(is_near(number(csv, "req_s"), 10 / 150.69)); // not the 0.07 that was rounded
    const Reading console = import_bytes(QStringLiteral("c"), files::aiperf_table);
    QCOMPARE(number(console, "running"), 9.0);
    QCOMPARE(number(console, "ttft_p50_ms"), 368.61);
    QCOMPARE(number(console, "output_tok_s"), 225.0); // not the rate of one user
    QCOMPARE(text(console, "weight_precision"), QStringLiteral("INT4-AWQ"));
}

void TestImportBenchmarks::guidellmMeans()
{
    const Reading reading = reading_of(files::guidellm);
    QCOMPARE(number(reading, "output_tok_s"), 3.2); // not the median
    QCOMPARE(number(reading, "e2e_ms"), 20.0);      // from seconds
    QCOMPARE(number(reading, "tpot_ms"), 1.2);      // without the first token
    QVERIFY(remarks(reading).contains(QStringLiteral("mock")));
    QVERIFY(remarks(reading).contains(QStringLiteral("failed: 1")));
}

void TestImportBenchmarks::inferencePerfCountsNoEmptyChunks()
{
    const Reading reading = reading_of(files::inference_perf);
    QCOMPARE(number(reading, "tpot_ms"), 25.0); // (1.7 - 0.15) / 62, not 12
    QCOMPARE(number(reading, "running"), 175.0);
    QCOMPARE(number(reading, "in_system"), 187.0);
    QVERIFY(remarks(reading).contains(QStringLiteral("overloaded")));
}

void TestImportBenchmarks::llmdSecondsAndMixedPods()
{
    const Reading reading = import_bytes(QStringLiteral("r"), files::llmd);
    QVERIFY(is_near(number(reading, "tpot_ms"), 83.7));
    QVERIFY(is_near(number(reading, "running"), 2.72));
    QVERIFY(!record_of(reading).contains(QStringLiteral("tp")));
    QVERIFY(remarks(reading).contains(QStringLiteral("not one contender")));
    QVERIFY(remarks(reading).contains(QStringLiteral("can only be seconds")));
    const Reading later = import_bytes(QStringLiteral("r"), QByteArray(files::llmd).replace("0.1'", "0.2'"));
    QVERIFY(later.refused);
    QVERIFY(remarks(later).contains(QStringLiteral("version 0.1 can be read")));
}

void TestImportBenchmarks::trtllm()
{
    const Reading reading = reading_of(files::trtllm);
    QCOMPARE(text(reading, "framework"), QStringLiteral("TensorRT-LLM"));
    QCOMPARE(text(reading, "weight_precision"), QStringLiteral("FP8"));
    QCOMPARE(number(reading, "tp"), 2.0);
    QCOMPARE(number(reading, "running"), 12.8);
    QCOMPARE(number(reading, "in_system"), 14.0);
}

TIEBREAK_TEST(TestImportBenchmarks, QCoreApplication)
#include "tst_import_benchmarks.moc"
