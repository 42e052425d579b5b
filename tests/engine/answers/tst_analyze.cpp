// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/analysis.h"
#include "models/engine/costs/economics.h"
#include "models/engine/inputs/field_edits.h"
#include "models/engine/throughput/memory/memory.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace tiebreak;

class AnalyzeTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Analysis at(std::vector<std::pair<const char*, const char*>> inputs) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        for (const auto& [key, value] : inputs) {
            const Problem problem = set_from_text(scenario, *m_catalogue, key, value);
            if (!problem.empty()) {
                qFatal("%s=%s: %s", key, value, problem.english().c_str());
            }
        }
        const Problem problem = validate(scenario, *m_catalogue);
        if (!problem.empty()) {
            qFatal("%s", problem.english().c_str());
        }
        return analyze(*m_catalogue, scenario);
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

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

    void sweepIsSharedOrderedAndFinite()
    {
        const Analysis analysis = at({});
        for (const ContenderAnalysis& contender : analysis.contenders) {
            QCOMPARE(contender.sweep.size(), analysis.contenders[0].sweep.size());
            for (std::size_t i = 0; i < contender.sweep.size(); ++i) {
                const SweepPoint& point = contender.sweep[i];
                QCOMPARE(point.batch, analysis.contenders[0].sweep[i].batch);
                QVERIFY(i == 0 || point.batch > contender.sweep[i - 1].batch);
                QCOMPARE(point.throughput_tok_s.value.has_value(), point.batch <= 32);
                QVERIFY(!point.usd_per_million_tokens.value || std::isfinite(*point.usd_per_million_tokens.value));
            }
            QCOMPARE(contender.sweep.back().batch, 256.0);
            QCOMPARE(contender.last_batch, 32.0);
        }
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

    void atTheTiePriceCostsAreEqual()
    {
        for (const char* const batch : {"1", "3", "8", "17", "32"}) {
            const Analysis before = at({{"batch", batch}});
            for (const Breakeven& tie : before.breakeven) {
                const QByteArray key = "contenders." + QByteArray::number(tie.contender) + ".usd_per_gpu_hour";
                const QByteArray price = QByteArray::number(*tie.usd_per_gpu_hour, 'g', 17);
                const Analysis tied = at({{"batch", batch}, {key.constData(), price.constData()}});
                QVERIFY(std::abs(*tied.contenders[tie.contender].against_baseline) < 1e-12);
            }
        }
    }

    // With the A100 PCIe at $1.00 the article's curves cross; each crossing found is one.
    void tieBatchesAreTies()
    {
        const Analysis analysis = at({{"contenders.1.usd_per_gpu_hour", "0.98"}});
        QVERIFY(!analysis.breakeven[0].batches.empty());
        for (const double batch : analysis.breakeven[0].batches) {
            QVERIFY(batch >= 1 && batch <= 32);
            // Linear interpolation between the sweep's neighbours is within their step.
            const auto& base = analysis.contenders[0].sweep;
            const auto& other = analysis.contenders[1].sweep;
            const auto after = std::ranges::lower_bound(base, batch, {}, &SweepPoint::batch);
            const auto i = static_cast<std::size_t>(after - base.begin());
            const double left = *other[i - 1].usd_per_million_tokens.value - *base[i - 1].usd_per_million_tokens.value;
            const double right = *other[i].usd_per_million_tokens.value - *base[i].usd_per_million_tokens.value;
            QVERIFY(left * right <= 0);
        }
    }

    void fleetNeverShrinksWhenLoadGrows()
    {
        double gpus = 0;
        double usd = 0;
        for (double tokens = 1e6; tokens < 1e13; tokens *= 1.5) {
            const Analysis analysis = at({{"tokens_per_month", QByteArray::number(tokens, 'g', 17).constData()}});
            QVERIFY(*analysis.contenders[0].gpus_needed >= gpus);
            QVERIFY(*analysis.contenders[0].usd_per_month >= usd);
            gpus = *analysis.contenders[0].gpus_needed;
            usd = *analysis.contenders[0].usd_per_month;
        }
        QVERIFY(gpus > 1000);
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

    // The model against itself: bands in order, the ceiling never reached, limits named along the whole curve.
    void modelCurvesKeepTheirPromises()
    {
        const Analysis analysis = at({{"evidence", "model"},
                                      {"model", "Mixtral-8x7B"},
                                      {"contenders.0.weight_precision", "INT4"},
                                      {"contenders.1.weight_precision", "INT8"},
                                      {"contenders.2.weight_precision", "INT4"}});
        for (const ContenderAnalysis& contender : analysis.contenders) {
            QVERIFY(contender.throughput_tok_s.value);
            QCOMPARE(contender.last_batch, std::min(256.0, double(contender.memory.max_batch)));
            for (const SweepPoint& point : contender.sweep) {
                const Estimate& rate = point.throughput_tok_s;
                QCOMPARE(rate.value.has_value(), point.batch <= contender.last_batch);
                if (rate.value) {
                    QVERIFY(*rate.low <= *rate.value && *rate.value <= *rate.high);
                    QVERIFY(*rate.value < point.ceiling_tok_s);
                    QVERIFY(point.limited_by != LimitedBy::Unknown);
                    QVERIFY(*point.usd_per_million_tokens.low <= *point.usd_per_million_tokens.high);
                }
            }
        }
    }

    void aLatencyLimitCutsTheCurve()
    {
        const Analysis free = at({{"evidence", "model"}});
        const double tpot = *free.contenders[1].tpot_ms;
        const QByteArray limit = QByteArray::number(tpot * 1.2, 'g', 17);
        const Analysis cut = at({{"evidence", "model"}, {"tpot_limit_ms", limit.constData()}});
        QVERIFY(cut.contenders[1].last_batch < free.contenders[1].last_batch);
        for (const SweepPoint& point : cut.contenders[1].sweep) {
            QCOMPARE(point.throughput_tok_s.value.has_value(), point.tpot_ms && *point.tpot_ms <= tpot * 1.2);
        }
        QCOMPARE(int(cut.contenders[0].gap), int(Gap::OverLatencyLimit)); // the L40S is slower
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

    // 0.79 / 320 = 0.938125 / 380: the tie is the first batch of the sweep.
    void tieAtBatchOneIsFound()
    {
        const Analysis analysis = at({{"contenders.1.usd_per_gpu_hour", "0.938125"}});
        QVERIFY(!analysis.breakeven[0].batches.empty());
        QCOMPARE(analysis.breakeven[0].batches.front(), 1.0);
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

    // low <= value <= high for all that follows from a rate, and no band without the rate's.
    void bandsHoldTheirValues()
    {
        const auto holds = [](const Estimate& estimate, std::optional<double> value, bool has_band) {
            return estimate.value == value && (estimate.low.has_value() && estimate.high.has_value()) == has_band &&
                   (!has_band || (*estimate.low <= *estimate.value && *estimate.value <= *estimate.high));
        };
        for (const char* const evidence : {"article", "model", "measured"}) {
            for (const char* const framework : {"TensorRT-LLM", "vLLM", "SGLang"}) {
                for (const char* const batch : {"1", "8", "30", "200"}) {
                    for (const char* const load : {"100M", "30B"}) {
                        const Analysis analysis = at({{"framework", framework},
                                                      {"evidence", evidence},
                                                      {"batch", batch},
                                                      {"tokens_per_month", load}});
                        for (const ContenderAnalysis& contender : analysis.contenders) {
                            const bool has_band = contender.throughput_tok_s.low.has_value();
                            QCOMPARE(has_band, contender.throughput_tok_s.value && evidence == std::string("model"));
                            QVERIFY(holds(contender.usd_per_month_band, contender.usd_per_month, has_band));
                            for (const SweepPoint& point : contender.sweep) {
                                const bool has_rate_band = point.throughput_tok_s.low.has_value();
                                QVERIFY(!has_rate_band || holds(point.ttft_band, point.ttft_ms, true));
                                QVERIFY(!has_rate_band || holds(point.tpot_band, point.tpot_ms, true));
                            }
                        }
                        for (const Breakeven& tie : analysis.breakeven) {
                            const bool both = analysis.contenders[0].throughput_tok_s.low &&
                                              analysis.contenders[tie.contender].throughput_tok_s.low;
                            QVERIFY(holds(tie.usd_per_gpu_hour_band, tie.usd_per_gpu_hour, both));
                        }
                    }
                }
            }
        }
    }

    // own month by hand: 8000 / (0.79 * 720 - 0.35 * 0.875 * 1.3 * 720 * 0.10) = 8000 / 540.135 = 14.811.
    void owningPaysAfterSomeMonths()
    {
        const Analysis analysis = at({{"contenders.0.gpu", "A100-80GB-PCIe"},
                                      {"contenders.1.gpu", "L40S"},
                                      {"contenders.1.purchase_usd", "8000"}});
        QVERIFY(std::abs(*analysis.breakeven[0].own_month - 14.811) < 1e-3);
        // The A100 PCIe: 11500 / (1.19 * 720 - 0.3 * 0.875 * 1.3 * 720 * 0.10) = 11500 / 832.23.
        QVERIFY(std::abs(*at({}).breakeven[0].own_month - 13.8183) < 1e-3);
        const Analysis rented = at({{"contenders.1.purchase_usd", "none"}});
        QVERIFY(!rented.breakeven[0].own_month);
        QCOMPARE(int(rented.breakeven[0].own_gap), int(Gap::NoPurchasePrice));
    }

    // With spares, peak and prompts in it: at each load where the fleet has come to cost what the API does, both bills
    // are the same.
    void loadsAtTheTieCostTheSame()
    {
        int ties = 0;
        for (const char* const evidence : {"article", "model"}) {
            const Analysis analysis = at({{"evidence", evidence},
                                          {"api_usd_per_million_tokens", "3"},
                                          {"api_input_usd_per_million_tokens", "0.5"},
                                          {"api_cached_usd_per_million_tokens", "0.05"},
                                          {"shared_prefix", "0.4"},
                                          {"spare_replicas", "1"},
                                          {"peak_factor", "2.5"},
                                          {"utilization", "0.7"}});
            for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
                for (const Interval& load : analysis.contenders[i].api.self_host_loads) {
                    Scenario scenario = analysis.scenario;
                    scenario.bill.tokens_per_month = load.from;
                    const ContenderAnalysis tied = analyze(*m_catalogue, scenario).contenders[i];
                    QVERIFY(std::abs(*tied.usd_per_month / *tied.api.api_usd_per_month - 1) < 1e-12);
                    ++ties;
                }
            }
        }
        QVERIFY(ties >= 6);
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
