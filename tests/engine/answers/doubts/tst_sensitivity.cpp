// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/doubts/sensitivity.h"
#include "models/engine/answers/side.h"
#include "models/engine/costs/ownership.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/load_scenarios.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

namespace {

bool about(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) < 1e-6;
}

bool has_bar(const Sensitivity& sensitivity, std::string_view key)
{
    return std::ranges::find(sensitivity.bars, key, &SensitivityBar::key) != sensitivity.bars.end();
}

const SensitivityBar& bar_of(const Sensitivity& sensitivity, const char* key)
{
    if (!has_bar(sensitivity, key)) {
        qFatal("no bar of %s", key);
    }
    return *std::ranges::find(sensitivity.bars, key, &SensitivityBar::key);
}

} // namespace

class SensitivityTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Scenario scenarioOf(const Settings& inputs) const { return validScenarioWith(*m_catalogue, inputs); }

    Sensitivity at(const Settings& inputs) const { return analyze_sensitivity(*m_catalogue, scenarioOf(inputs)); }

    // The answer from nothing but the scenario.
    std::optional<double> freshAnswer(const Scenario& scenario) const
    {
        const Calibration& calibration = m_catalogue->calibration;
        std::vector<std::optional<double>> costs;
        for (const Contender& contender : scenario.contenders) {
            const Side side = side_of(*m_catalogue, calibration, scenario, contender);
            if (scenario.view.sensitivity_of == SensitivityOf::OwnMonth) {
                const std::vector<double> months =
                    own_months(ownership_terms(side.gpu, contender, scenario), scenario.owning.horizon_months);
                return months.empty() ? std::nullopt : std::optional(months.front());
            }
            const auto tok_s = side.throughput(scenario.server.batch).tok_s.value;
            const bool fleet = scenario.view.sensitivity_of == SensitivityOf::FleetCost;
            costs.push_back(fleet && tok_s ? side.bill(tok_s) : side.cost(tok_s));
        }
        std::optional<double> cheapest;
        for (std::size_t i = 1; i < costs.size(); ++i) {
            if (costs[i] && (!cheapest || *costs[i] < *cheapest)) {
                cheapest = costs[i];
            }
        }
        return costs.front() && cheapest ? std::optional(1 - *costs.front() / *cheapest) : std::nullopt;
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void articlesExampleByHand()
    {
        const Sensitivity sensitivity = at({});
        // 0.79 / 1680 over 1.19 / 2100 is 0.829832.
        QVERIFY(about(sensitivity.answer, 0.170168));
        QCOMPARE(int(sensitivity.gap), int(Gap::None));
        QCOMPARE(*sensitivity.against, std::size_t(1));

        const SensitivityBar& price = bar_of(sensitivity, "contenders.0.usd_per_gpu_hour");
        QCOMPARE(*price.contender, std::size_t(0));
        QVERIFY(!price.is_throughput);
        QVERIFY(about(price.low.input, 0.711));                    // 0.79 x 0.9
        QVERIFY(about(price.high.input, 0.877778));                // 0.79 / 0.9
        QVERIFY(about(price.low.answer, 1 - 0.829832 * 0.9));      // 0.253151
        QVERIFY(about(price.high.answer, 1 - 0.829831933 / 0.9));  // 0.077965
        QVERIFY(about(price.swing, 0.829831933 / 0.9 - 0.829832)); // the dearer end is the farther one
        QVERIFY(!price.flips);

        const SensitivityBar& rate = bar_of(sensitivity, "contenders.0.throughput_gain");
        QVERIFY(rate.is_throughput);
        QVERIFY(about(rate.low.input, -0.15));
        QVERIFY(about(rate.high.input, 1 / 0.85 - 1));
        QVERIFY(about(rate.low.answer, 1 - 0.829831933 / 0.85));
        QVERIFY(about(rate.high.answer, 1 - 0.829831933 * 0.85));

        const SensitivityBar& batch = bar_of(sensitivity, "batch");
        QVERIFY(!batch.contender);
        QCOMPARE(batch.low.input, 4.0);
        QCOMPARE(batch.high.input, 16.0);
        QCOMPARE(QByteArray(batch.range_of.c_str()), QByteArray("half to double"));
    }

    void everyBarIsWhatAFreshComputationGives_data()
    {
        QTest::addColumn<Settings>("inputs");
        QTest::newRow("article") << Settings{};
        QTest::newRow("article, between figures") << Settings{{"batch", "20"}, {"utilization", "60%"}};
        QTest::newRow("article, wide spreads")
            << Settings{{"price_spread", "90%"}, {"throughput_spread", "90%"}, {"contenders.1.throughput_gain", "50%"}};
        QTest::newRow("model") << Settings{{"evidence", "model"}};
        QTest::newRow("model, in flight with limits")
            << Settings{{"evidence", "model"}, {"batching", "in-flight"}, {"batch", "64"}, {"tpot_limit_ms", "58"}};
        QTest::newRow("model, memory nearly full")
            << Settings{{"evidence", "model"}, {"batch", "32"}, {"prompt_tokens", "1500"}};
        QTest::newRow("measured") << Settings{{"evidence", "measured"},
                                              {"batching", "in-flight"},
                                              {"model", "Llama-3-8B"},
                                              {"prompt_tokens", "200"},
                                              {"output_tokens", "200"}};
        QTest::newRow("owning") << Settings{{"contenders.0.purchase_usd", "8000"}, {"utilization", "80%"},
                                            {"rent_decline_per_year", "10%"},      {"discount_rate_per_year", "5%"},
                                            {"hosting_usd_per_month", "20"},       {"resale_fraction", "30%"}};
    }

    void everyBarIsWhatAFreshComputationGives()
    {
        QFETCH(Settings, inputs);
        for (const char* const answer : {"cost_per_token", "fleet_cost", "own_month"}) {
            inputs.emplace_back("sensitivity_of", answer);
            inputs.emplace_back("tokens_per_month", "20B");
            const Scenario scenario = scenarioOf(inputs);
            const Sensitivity sensitivity = analyze_sensitivity(*m_catalogue, scenario);
            QCOMPARE(sensitivity.answer, freshAnswer(scenario));
            QVERIFY(sensitivity.answer);
            QVERIFY(!sensitivity.bars.empty());
            for (const SensitivityBar& bar : sensitivity.bars) {
                double swing = 0;
                bool flips = false;
                for (const SensitivityEnd& end : {bar.low, bar.high}) {
                    Scenario changed = scenario;
                    const Problem problem = set_field(changed, *m_catalogue, find_field(bar.key), end.input);
                    QVERIFY2(problem.empty(), problem.english().c_str());
                    const auto fresh = freshAnswer(changed);
                    QCOMPARE(end.answer.has_value(), fresh.has_value());
                    if (fresh) {
                        QVERIFY2(std::abs(*end.answer - *fresh) <= 1e-12 * std::max(1.0, std::abs(*fresh)),
                                 bar.key.c_str());
                        swing = std::max(swing, std::abs(*fresh - *sensitivity.answer));
                        flips = flips || *fresh * *sensitivity.answer < 0;
                    }
                }
                QVERIFY(std::abs(bar.swing - swing) <= 1e-12 * std::max(1.0, swing));
                QVERIFY(bar.flips || !flips);
                QVERIFY(bar.low.input <= bar.high.input);
                QVERIFY(!bar.range_of.empty());
            }
        }
    }

    void largestSwingIsFirst()
    {
        for (const char* const evidence : {"article", "model"}) {
            const Sensitivity sensitivity = at({{"evidence", evidence}});
            QVERIFY(sensitivity.bars.size() > 4);
            QVERIFY(std::ranges::is_sorted(sensitivity.bars, std::greater(), &SensitivityBar::swing));
        }
    }

    // What cancels, or what the evidence does not depend on.
    void leavesOutWhatDoesNotMoveTheAnswer()
    {
        const Sensitivity article = at({{"utilization", "50%"}});
        for (const char* const key : {"utilization", "prompt_tokens", "output_tokens", "tokens_per_month",
                                      "peak_factor", "spare_replicas", "contenders.2.usd_per_gpu_hour"}) {
            QVERIFY2(!has_bar(article, key), key);
        }
        const Sensitivity model = at({{"evidence", "model"}, {"utilization", "50%"}});
        QVERIFY(!has_bar(model, "utilization"));
        QVERIFY(has_bar(model, "prompt_tokens"));
        QVERIFY(!has_bar(at({{"price_spread", "0"}}), "contenders.0.usd_per_gpu_hour"));
    }

    void saysWhatFlipsTheAnswer()
    {
        // 0.829832 / 0.8 = 1.037: at the dearer end the A100 PCIe is the cheaper one.
        const Sensitivity sensitivity = at({{"price_spread", "20%"}});
        QVERIFY(bar_of(sensitivity, "contenders.0.usd_per_gpu_hour").flips);
        QVERIFY(*bar_of(sensitivity, "contenders.0.usd_per_gpu_hour").high.answer < 0);
        QVERIFY(bar_of(sensitivity, "contenders.1.usd_per_gpu_hour").flips);
        QVERIFY(!bar_of(sensitivity, "contenders.0.throughput_gain").flips); // 0.829832 / 0.85 = 0.976
    }

    void choosesTheCheapestOtherAtEachEnd()
    {
        const Sensitivity sensitivity = at({{"batch", "1"}});
        // 0.79 / 320 = 2.46875e-3, 1.19 / 380 = 3.13158e-3, 1.39 / 420 = 3.30952e-3; the last at 90 %: 2.97857e-3.
        QCOMPARE(*sensitivity.against, std::size_t(1));
        QVERIFY(about(sensitivity.answer, 1 - 0.00246875 / (1.19 / 380)));
        const SensitivityBar& price = bar_of(sensitivity, "contenders.2.usd_per_gpu_hour");
        QVERIFY(about(price.low.answer, 0.171163));
        QCOMPARE(price.high.answer, sensitivity.answer);
    }

    void anEndWithoutAnAnswerDoesNotCount()
    {
        const Sensitivity batch = at({{"batch", "32"}});
        const SensitivityBar& bar = bar_of(batch, "batch");
        QCOMPARE(bar.high.input, 64.0);
        QVERIFY(!bar.high.answer); // the article ends at 32
        QVERIFY(bar.low.answer);
        QCOMPARE(bar.swing, std::abs(*bar.low.answer - *batch.answer));

        // Twice the prompt no longer fits into the L40S, half of it changes nothing: that is worth a bar.
        const Sensitivity prompt = at({{"prompt_tokens", "1800"}, {"memory_overhead_gb", "20"}});
        const SensitivityBar& length = bar_of(prompt, "prompt_tokens");
        QVERIFY(!length.high.answer);
        QCOMPARE(length.low.answer, prompt.answer);
        QCOMPARE(length.swing, 0.0);
        QCOMPARE(prompt.bars.back().key, length.key);
    }

    // Llama-2-7B takes 4,096 tokens, so that 256 of them are left for an output beside a prompt of 3,840.
    void rangesStayWithinTheContext()
    {
        const Settings long_prompt{{"evidence", "model"}, {"prompt_tokens", "3800"}, {"batch", "1"}};
        const Sensitivity sensitivity = at(long_prompt);
        const SensitivityBar& prompt = bar_of(sensitivity, "prompt_tokens");
        QCOMPARE(prompt.low.input, 1900.0);
        QCOMPARE(prompt.high.input, 3840.0);
        QCOMPARE(prompt.range_of, std::string("half to the longest that the model takes"));
        const SensitivityBar& output = bar_of(sensitivity, "output_tokens");
        QCOMPARE(output.low.input, 128.0);
        QCOMPARE(output.high.input, 296.0);
    }

    void rangesStayWithinWhatTheFieldAccepts()
    {
        const Sensitivity one = at({{"batch", "1"}});
        const SensitivityBar& bar = bar_of(one, "batch");
        QCOMPARE(bar.low.input, 1.0);
        QCOMPARE(bar.high.input, 2.0);
        const Sensitivity odd = at({{"batch", "5"}});
        QCOMPARE(bar_of(odd, "batch").low.input, 3.0); // whole sequences
        const Sensitivity many = at({{"evidence", "model"},
                                     {"batch", "600"},
                                     {"prompt_tokens", "50"}, //
                                     {"output_tokens", "10"}});
        QCOMPARE(bar_of(many, "batch").high.input, 1024.0);
    }

    void throughputMovesOverTheModelsBand()
    {
        const Settings inputs{{"evidence", "model"}, {"contenders.0.throughput_gain", "10%"}};
        const Scenario scenario = scenarioOf(inputs);
        const Calibration& calibration = m_catalogue->calibration;
        const Side side = side_of(*m_catalogue, calibration, scenario, scenario.contenders[0]);
        const Estimate rate = side.throughput(scenario.server.batch).tok_s;
        const Sensitivity sensitivity = at(inputs);
        const SensitivityBar& bar = bar_of(sensitivity, "contenders.0.throughput_gain");
        QVERIFY(about(bar.low.input, 1.1 * *rate.low / *rate.value - 1));
        QVERIFY(about(bar.high.input, 1.1 * *rate.high / *rate.value - 1));
    }

    void fleetsByHand()
    {
        const Sensitivity sensitivity = at({{"sensitivity_of", "fleet_cost"}, {"tokens_per_month", "5B"}});
        // 5e9 / 2,592,000 s = 1,929 tok/s: two L40S (1,680 each) against one A100 PCIe (2,100).
        QVERIFY(about(sensitivity.answer, 1 - 2 * 0.79 / 1.19));
        const SensitivityBar& tokens = bar_of(sensitivity, "tokens_per_month");
        QVERIFY(about(tokens.low.answer, 1 - 0.79 / 1.19));            // 965 tok/s: one each
        QVERIFY(about(tokens.high.answer, 1 - 3 * 0.79 / (2 * 1.19))); // 3,858 tok/s: three against two
        QVERIFY(tokens.flips);
        const SensitivityBar& peak = bar_of(sensitivity, "peak_factor");
        QCOMPARE(peak.low.input, 1.0);
        QCOMPARE(peak.low.answer, sensitivity.answer);
        QVERIFY(about(peak.high.answer, 1 - 3 * 0.79 / (2 * 1.19)));
        const SensitivityBar& spares = bar_of(sensitivity, "spare_replicas");
        QCOMPARE(spares.low.input, 0.0);
        QCOMPARE(spares.high.input, 1.0);
        QVERIFY(about(spares.high.answer, 1 - 3 * 0.79 / (2 * 1.19)));
        const SensitivityBar& utilization = bar_of(sensitivity, "utilization");
        QVERIFY(about(utilization.low.answer, 1 - 0.79 / 1.19)); // 1,929 / 0.9: two each
        QCOMPARE(utilization.high.input, 1.0);                   // no more than all hours
        QCOMPARE(utilization.high.answer, sensitivity.answer);
    }

    void monthOfOwningByHand()
    {
        const Settings inputs{{"sensitivity_of", "own_month"}, {"contenders.0.purchase_usd", "8000"}};
        const Sensitivity sensitivity = at(inputs);
        // Rent 0.79 x 720 = 568.80 $ a month; power 0.35 kW x 0.875 x 1.3 x 720 h x 0.10 $ = 28.665 $.
        const double saved = 568.8 - 28.665;
        QVERIFY(about(sensitivity.answer, 8000 / saved));
        QVERIFY(!sensitivity.against);
        const SensitivityBar& purchase = bar_of(sensitivity, "contenders.0.purchase_usd");
        QVERIFY(about(purchase.low.answer, 7200 / saved));
        QVERIFY(about(purchase.high.answer, 8000 / 0.9 / saved));
        QVERIFY(about(bar_of(sensitivity, "usd_per_kwh").low.answer, 8000 / (568.8 - 28.665 / 2)));
        QVERIFY(about(bar_of(sensitivity, "pue").low.answer, 8000 / (568.8 - 28.665 / 1.3 * 1.1)));
        QVERIFY(about(bar_of(sensitivity, "hosting_usd_per_month").high.answer, 8000 / (saved - 100)));
        // All hours are paid: less work only saves the owner electricity.
        QVERIFY(about(bar_of(sensitivity, "utilization").low.answer, 8000 / (568.8 - 28.665 * 0.9)));
        Settings by_use = inputs;
        by_use.push_back({"billing", "by_use"});
        QVERIFY(about(bar_of(at(by_use), "utilization").low.answer, 8000 / (saved * 0.9)));
        for (const char* const key : {"rent_decline_per_year", "discount_rate_per_year", "resale_fraction"}) {
            QVERIFY2(has_bar(sensitivity, key), key);
        }
        // Falling rents and dearer money put owning off; selling the card brings it nearer.
        QVERIFY(*bar_of(sensitivity, "rent_decline_per_year").high.answer > *sensitivity.answer);
        QVERIFY(*bar_of(sensitivity, "discount_rate_per_year").high.answer > *sensitivity.answer);
        QVERIFY(*bar_of(sensitivity, "resale_fraction").high.answer < *sensitivity.answer);
        QVERIFY(!has_bar(sensitivity, "depreciation_per_year")); // of a card that is never sold
        QVERIFY(!has_bar(sensitivity, "batch"));
        QVERIFY(std::ranges::none_of(sensitivity.bars, &SensitivityBar::flips));
    }

    void owningMayNeverOrAlwaysPay()
    {
        const Settings asked{{"sensitivity_of", "own_month"}, {"contenders.0.purchase_usd", "8000"}};
        const auto with = [&](const Settings& more) {
            Settings all = asked;
            all.insert(all.end(), more.begin(), more.end());
            return at(all);
        };
        const Sensitivity unpriced = with({{"contenders.0.purchase_usd", "none"}});
        QCOMPARE(int(unpriced.gap), int(Gap::NoPurchasePrice));
        QVERIFY(!unpriced.answer && unpriced.bars.empty());
        const Sensitivity never = with({{"horizon_months", "12"}}); // it takes 14.8
        QCOMPARE(int(never.gap), int(Gap::NeverPaysBack));
        QVERIFY(!never.answer && never.bars.empty());
        const Sensitivity just = with({{"horizon_months", "15"}});
        QVERIFY(just.answer);
        QVERIFY(!bar_of(just, "contenders.0.purchase_usd").high.answer); // 16.5 months
        // Sold for what it cost, the card costs only its electricity.
        const Sensitivity always = with({{"resale_fraction", "100%"}, {"depreciation_per_year", "0"}});
        QCOMPARE(*always.answer, 0.0);
    }

    void aRangeReachesTheScenariosOwnValue()
    {
        const Sensitivity sensitivity = at({{"sensitivity_of", "own_month"},
                                            {"contenders.0.purchase_usd", "8000"},
                                            {"rent_decline_per_year", "30%"},
                                            {"horizon_months", "120"}});
        QCOMPARE(bar_of(sensitivity, "rent_decline_per_year").low.input, 0.0);
        QCOMPARE(bar_of(sensitivity, "rent_decline_per_year").high.input, 0.3);
    }

    void withoutAnAnswerThereIsAReason()
    {
        const Sensitivity beyond = at({{"batch", "33"}});
        QCOMPARE(int(beyond.gap), int(Gap::BeyondPublishedBatches));
        QVERIFY(!beyond.answer && !beyond.against && beyond.bars.empty());
        const Sensitivity baseline = at({{"contenders.0.tensor_parallel", "2"}});
        QCOMPARE(int(baseline.gap), int(Gap::TensorParallelNotPublished));
        QVERIFY(!baseline.answer && baseline.bars.empty());
        const Sensitivity others = at({{"contenders.1.weight_precision", "INT4"}, //
                                       {"contenders.2.weight_precision", "INT4"}});
        QCOMPARE(int(others.gap), int(Gap::PrecisionNotPublished));
        QVERIFY(!others.answer && others.bars.empty());
    }
};

TIEBREAK_TEST(SensitivityTest, QCoreApplication)
#include "tst_sensitivity.moc"
