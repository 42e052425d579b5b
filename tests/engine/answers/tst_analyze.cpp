// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/analysis.h"
#include "models/engine/costs/economics.h"
#include "tests/engine/answers/analyze_fixture.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

// What is answered at one point.
class AnalyzeTest : public AnalyzeFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }

    void firstScreenIsTheArticlesAnswer()
    {
        const Analysis analysis = at({});
        QCOMPARE(analysis.contenders.size(), std::size_t(3));
        QCOMPARE(*analysis.contenders[0].throughput_tok_s.value, 1680.0);
        QCOMPARE(*analysis.contenders[1].throughput_tok_s.value, 2100.0);
        QCOMPARE(*analysis.verdict.winner, std::size_t(0));
        QCOMPARE(*analysis.verdict.runner_up, std::size_t(1));
        // 0.79 / 1680 against 1.19 / 2100, by hand.
        QVERIFY(std::abs(*analysis.verdict.saving_fraction - 0.170168) < 1e-6);
        QVERIFY(std::abs(*analysis.verdict.flip_usd_per_gpu_hour - 0.9875) < 1e-9);
        QVERIFY(std::abs(*analysis.breakeven[0].usd_per_gpu_hour - 0.9875) < 1e-9);
        QCOMPARE(analysis.verdict.impossible_points, 5);
        QVERIFY(std::abs(analysis.verdict.impossible_least - 3675.0 / 1935) < 1e-9);
        QVERIFY(std::abs(analysis.verdict.impossible_most - 4480.0 / 864) < 1e-9);
        QCOMPARE(*analysis.verdict.covered_from, 1.0);
        QCOMPARE(*analysis.verdict.covered_to, 32.0);
    }

    void neverGuessesBeyondTheArticle_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("gap");
        QTest::newRow("batch above 32") << "batch"
                                        << "33" << int(Gap::BeyondPublishedBatches);
        QTest::newRow("another model") << "model"
                                       << "Llama-3.1-8B" << int(Gap::ModelNotPublished);
        QTest::newRow("two GPUs") << "contenders.0.tensor_parallel"
                                  << "2" << int(Gap::TensorParallelNotPublished);
        QTest::newRow("FP8") << "contenders.0.weight_precision"
                             << "FP8" << int(Gap::PrecisionNotPublished);
        QTest::newRow("INT4") << "contenders.0.weight_precision"
                              << "INT4" << int(Gap::PrecisionNotPublished);
        QTest::newRow("out of memory") << "memory_overhead_gb"
                                       << "40" << int(Gap::DoesNotFit);
    }

    void neverGuessesBeyondTheArticle()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(int, gap);
        const Analysis analysis = at({{qPrintable(key), qPrintable(value)}, {"evidence", "article"}});
        const ContenderAnalysis& l40s = analysis.contenders[0];
        QCOMPARE(int(l40s.gap), gap);
        QVERIFY(!l40s.throughput_tok_s.value);
        QVERIFY(!l40s.usd_per_million_tokens.value);
        QVERIFY(!l40s.usd_per_month);
        QVERIFY(!l40s.joules_per_token);
        QVERIFY(analysis.verdict.winner != std::optional<std::size_t>(0));
    }

    void saysWhenAFigureIsOfAnotherPrecision()
    {
        QVERIFY(!at({{"batch", "8"}}).contenders[0].other_precision);
        QVERIFY(at({{"batch", "9"}}).contenders[0].other_precision);
        QVERIFY(at({{"batch", "32"}}).contenders[0].other_precision); // INT8 figure, FP16 contender
        QVERIFY(!at({{"batch", "32"}, {"contenders.0.weight_precision", "INT8"}}).contenders[0].other_precision);
        QVERIFY(!at({{"batch", "8"}}).contenders[0].between_points);
        QVERIFY(at({{"batch", "8"}}).contenders[2].between_points); // the article has no SXM figure at batch 8
    }

    // Cost scales with price and against utilization; throughput does not move.
    void costFollowsPriceAndUtilization()
    {
        const Analysis before = at({});
        const Analysis dearer = at({{"contenders.0.usd_per_gpu_hour", "1.58"}});
        const Analysis idle = at({{"utilization", "50%"}});
        const double cost = *before.contenders[0].usd_per_million_tokens.value;
        QVERIFY(std::abs(*dearer.contenders[0].usd_per_million_tokens.value / cost - 2) < 1e-12);
        QVERIFY(std::abs(*idle.contenders[0].usd_per_million_tokens.value / cost - 2) < 1e-12);
        QCOMPARE(*idle.contenders[0].throughput_tok_s.value, 1680.0);
    }

    // By hand: 13.4763 GB of weights, 8 * 768 * 524288 B = 3.2212 GB of KV cache, 4 GB of buffers.
    void memoryAddsUp()
    {
        const MemoryUse memory = at({{"memory_overhead_gb", "4"}}).contenders[0].memory;
        QVERIFY(std::abs(memory.weights_gb - 13.476298752) < 1e-9);
        QVERIFY(std::abs(memory.kv_cache_gb - 3.221225472) < 1e-9);
        QVERIFY(std::abs(memory.total_gb - (memory.weights_gb + memory.kv_cache_gb + memory.overhead_gb)) < 1e-12);
        QVERIFY(memory.fits);
        // (47.674 - 13.476 - 4) / 0.402653184 = 75.0: whole pages of 64 tokens
        QCOMPARE(memory.max_batch, 74);
    }

    // 70B at FP16 is 137.95 GB: two A100 (170.2 GB) or four L40S (193.2 GB) hold it, or INT4 weights on one L40S.
    void saysWhatWouldFit()
    {
        const Analysis analysis = at({{"model", "Llama-2-70B"}, {"evidence", "model"}});
        for (const ContenderAnalysis& contender : analysis.contenders) {
            QCOMPARE(int(contender.gap), int(Gap::DoesNotFit));
            QCOMPARE(contender.memory.max_batch, 0);
        }
        QCOMPARE(analysis.contenders[0].advice.gpus, 4);
        QVERIFY(analysis.contenders[0].advice.weights == Precision::Int4);
        QCOMPARE(analysis.contenders[1].advice.gpus, 2);
        QVERIFY(analysis.contenders[1].advice.weights == Precision::Int8);
        const Analysis split =
            at({{"model", "Llama-2-70B"}, {"evidence", "model"}, {"contenders.1.tensor_parallel", "2"}});
        QVERIFY(split.contenders[1].throughput_tok_s.value);
    }

    void oneOutputTokenHasNoTimePerToken()
    {
        const Analysis analysis = at({{"evidence", "model"}, {"output_tokens", "1"}});
        QVERIFY(analysis.contenders[0].throughput_tok_s.value);
        QVERIFY(!analysis.contenders[0].tpot_ms);
        QVERIFY(analysis.contenders[0].ttft_ms);
    }

    // The article's figures break physics at batches 1 and 8 but not at 32.
    void blamesThePhysicsOnlyWhereItIsBroken()
    {
        QVERIFY(at({{"batch", "8"}}).verdict.leans_on_impossible);
        QVERIFY(at({{"batch", "16"}}).verdict.leans_on_impossible); // the curve starts at batch 8
        QVERIFY(!at({{"batch", "32"}}).verdict.leans_on_impossible);
    }

    // The article and the model name different winners for the default scenario, each the other's second opinion.
    void secondOpinionsMirrorEachOther()
    {
        const Analysis article = at({});
        const Analysis model = at({{"evidence", "model"}});
        QVERIFY(article.second.disagrees && model.second.disagrees);
        QVERIFY(article.second.winner == model.verdict.winner);
        QVERIFY(model.second.winner == article.verdict.winner);
        const double saving = 1 - *model.contenders[*model.verdict.winner].usd_per_million_tokens.value /
                                      *model.contenders[*article.verdict.winner].usd_per_million_tokens.value;
        QVERIFY(std::abs(*article.second.saving_fraction - saving) < 1e-12);
    }

    // The article has no figure for a replica of two cards, so it says nothing of that winner.
    void secondOpinionNeedsAFigureForTheWinner()
    {
        const Analysis analysis = at(
            {{"evidence", "model"}, {"contenders.1.tensor_parallel", "2"}, {"contenders.1.usd_per_gpu_hour", "0.3"}});
        QCOMPARE(*analysis.verdict.winner, std::size_t(1));
        QVERIFY(analysis.second.winner && *analysis.second.winner != 1);
        QVERIFY(!analysis.second.disagrees);
        QVERIFY(!analysis.second.agrees);
        QVERIFY(at({{"batch", "1"}, {"evidence", "model"}}).second.winner);
    }

    // Two equal cards cost the same by either evidence: there is no winner to agree or to disagree about.
    void secondOpinionOnATieIsNone()
    {
        for (const char* const evidence : {"article", "model"}) {
            const Analysis same = at({{"evidence", evidence}, {"contenders", "2"}, {"contenders.1.gpu", "L40S"}});
            QVERIFY(!same.second.agrees && !same.second.disagrees);
        }
        const Analysis apart =
            at({{"evidence", "model"}, {"contenders.1.usd_per_gpu_hour", "3"}, {"contenders.2.usd_per_gpu_hour", "4"}});
        QVERIFY(apart.second.agrees);
    }

    // measured.csv: Llama-2-7B, FP16, A100 SXM, static batch 64 of 128 + 128 tokens.
    void measuredEvidenceIsTheNearestRow()
    {
        const Analysis near =
            at({{"evidence", "measured"}, {"batch", "64"}, {"prompt_tokens", "150"}, {"output_tokens", "128"}});
        const ContenderAnalysis& sxm = near.contenders[2];
        QVERIFY(sxm.measurement.has_value());
        QCOMPARE(sxm.measurement->batch, 64);
        QCOMPARE(sxm.measurement->input_len, 128);
        QCOMPARE(*sxm.throughput_tok_s.value, sxm.measurement->value);
        QVERIFY(!sxm.points.empty());
        const Analysis far = at({{"evidence", "measured"}, {"model", "Llama-3.1-8B"}, {"prompt_tokens", "30000"}});
        for (const ContenderAnalysis& contender : far.contenders) {
            QVERIFY(!contender.throughput_tok_s.value);
        }
    }

    void joulesPerTokenByHand()
    {
        QVERIFY(std::abs(*at({}).contenders[0].joules_per_token - 350 * 0.875 / 1680) < 1e-12);
    }

    void equalInputsGiveEqualResults()
    {
        const Analysis first = at({{"batch", "5"}});
        const Analysis second = at({{"batch", "5"}});
        QVERIFY(first.scenario == second.scenario);
        for (std::size_t i = 0; i < first.contenders[1].sweep.size(); ++i) {
            QVERIFY(first.contenders[1].sweep[i].throughput_tok_s.value ==
                    second.contenders[1].sweep[i].throughput_tok_s.value);
        }
    }

    void fewContendersOrOneGpuTwiceWork()
    {
        const Analysis two = at({{"contenders", "2"}});
        QCOMPARE(two.breakeven.size(), std::size_t(1));
        const Analysis same = at({{"contenders", "2"}, {"contenders.1.gpu", "L40S"}});
        QVERIFY(std::abs(*same.verdict.saving_fraction) < 1e-12);
        QVERIFY(same.breakeven[0].batches.empty());
    }
};

TIEBREAK_TEST(AnalyzeTest, QCoreApplication)
#include "tst_analyze.moc"
