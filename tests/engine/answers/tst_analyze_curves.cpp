// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/analysis.h"
#include "models/engine/costs/economics.h"
#include "tests/engine/answers/analyze_fixture.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

// Sweeps, ties and bands.
class AnalyzeCurvesTest : public AnalyzeFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }

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

    // 0.79 / 320 = 0.938125 / 380: the tie is the first batch of the sweep.
    void tieAtBatchOneIsFound()
    {
        const Analysis analysis = at({{"contenders.1.usd_per_gpu_hour", "0.938125"}});
        QVERIFY(!analysis.breakeven[0].batches.empty());
        QCOMPARE(analysis.breakeven[0].batches.front(), 1.0);
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
};

TIEBREAK_TEST(AnalyzeCurvesTest, QCoreApplication)
#include "tst_analyze_curves.moc"
