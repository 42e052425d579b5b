// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/analysis.h"
#include "models/engine/answers/doubts/sensitivity.h"
#include "models/engine/answers/map/winner_map.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/load_scenarios.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

// The answers on images and on training that serving has, too: who is cheapest, what matters, who wins where.
class UseAnswersTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Scenario with(const Settings& inputs) const { return validScenarioWith(*m_catalogue, inputs); }

    std::vector<Estimate> costs(const Scenario& scenario, Use use) const
    {
        std::vector<Estimate> found;
        for (const Contender& contender : scenario.contenders) {
            const Gpu& gpu = *m_catalogue->gpu(contender.gpu);
            found.push_back(use == Use::Images ? model_images(*m_catalogue, gpu, contender, scenario).usd_per_thousand
                                               : model_training(*m_catalogue, gpu, contender, scenario).run_usd);
        }
        return found;
    }

    static double saving(const std::vector<Estimate>& found)
    {
        const auto cheapest = std::ranges::min_element(found.begin() + 1, found.end(), {},
                                                       [](const Estimate& cost) { return *cost.value; });
        return 1 - *found[0].value / *cheapest->value;
    }

    static bool about(std::optional<double> value, double expected)
    {
        return value && std::abs(*value - expected) < 1e-9;
    }

    static bool hasBar(const Sensitivity& sensitivity, std::string_view key)
    {
        return std::ranges::find(sensitivity.bars, key, &SensitivityBar::key) != sensitivity.bars.end();
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // The least of what is compared, by how much, and until which price of the next.
    void verdictsAreOfTheLeastCost()
    {
        const Scenario scenario = with({});
        const Analysis analysis = analyze(*m_catalogue, scenario);
        for (const Use use : {Use::Images, Use::Training}) {
            const UseVerdict& verdict = analysis.verdict_on(use);
            QVERIFY(verdict.winner && verdict.runner_up && *verdict.winner != *verdict.runner_up);
            const std::vector<Estimate> all = costs(scenario, use);
            const double best = *all[*verdict.winner].value;
            const double next = *all[*verdict.runner_up].value;
            for (std::size_t i = 0; i < all.size(); ++i) {
                QVERIFY(*all[i].value >= (i == *verdict.winner ? best : next));
            }
            QVERIFY(about(verdict.saving_fraction, 1 - best / next));
            QCOMPARE(verdict.bands_overlap, *all[*verdict.winner].high > *all[*verdict.runner_up].low);
            Scenario cheaper = scenario;
            cheaper.contenders[*verdict.runner_up].usd_per_gpu_hour = *verdict.flip_usd_per_gpu_hour;
            QVERIFY(std::abs(*costs(cheaper, use)[*verdict.runner_up].value / best - 1) < 1e-9);
            cheaper.contenders[*verdict.runner_up].usd_per_gpu_hour *= 0.999;
            QCOMPARE(*analyze(*m_catalogue, cheaper).verdict_on(use).winner, *verdict.runner_up);
        }
    }

    void aRunThatOneCardHoldsHasNoRunnerUp()
    {
        Scenario scenario = with({{"model", "Llama-3.1-8B"}, {"training_method", "LoRA"}, {"training_batch", "1"}});
        const Contender l40s = scenario.contenders[0];
        const Contender sxm = scenario.contenders[2];
        QCOMPARE(sxm.gpu, std::string("A100-80GB-SXM"));
        const auto holds = [&] { return costs(scenario, Use::Training); };
        while (holds()[0].value) {
            ++scenario.training.batch;
        }
        QVERIFY(holds()[2].value);
        scenario.contenders = {l40s, sxm};
        UseVerdict verdict = analyze(*m_catalogue, scenario).training;
        QCOMPARE(*verdict.winner, std::size_t(1));
        QVERIFY(!verdict.runner_up && !verdict.saving_fraction && !verdict.flip_usd_per_gpu_hour);
        scenario.contenders = {l40s, l40s};
        verdict = analyze(*m_catalogue, scenario).training;
        QVERIFY(!verdict.winner && !verdict.runner_up);
    }

    void barsAreWhatAFreshComputationGives_data()
    {
        QTest::addColumn<QByteArray>("of");
        QTest::addColumn<QByteArrayList>("keys");
        QTest::newRow("images") << QByteArray("image_cost") << QByteArrayList{"image_px", "image_steps", "image_batch"};
        QTest::newRow("training") << QByteArray("training_cost")
                                  << QByteArrayList{"training_batch", "training_sequence", "lora_rank"};
    }

    // But for the band of a rate, which no input moves: that many times the rate is that much less of the cost.
    void barsAreWhatAFreshComputationGives()
    {
        QFETCH(QByteArray, of);
        QFETCH(QByteArrayList, keys);
        const Scenario scenario = with({{"sensitivity_of", of.constData()}, {"image_batch", "4"}});
        const Use use = sensitivity_use(scenario);
        const Sensitivity sensitivity = analyze_sensitivity(*m_catalogue, scenario);
        QVERIFY(about(sensitivity.answer, saving(costs(scenario, use))));
        for (const QByteArray& key : keys) {
            QVERIFY2(hasBar(sensitivity, key.constData()), key.constData());
        }
        for (const SensitivityBar& bar : sensitivity.bars) {
            for (const SensitivityEnd& end : {bar.low, bar.high}) {
                Scenario moved = scenario;
                QCOMPARE(set_field(moved, *m_catalogue, find_field(bar.key), end.input), Problem());
                std::vector<Estimate> found = costs(moved, use);
                if (bar.is_throughput) {
                    Estimate& own = found[*bar.contender];
                    const double factor = *(end.input > 0 ? own.low : own.high) / *own.value;
                    QVERIFY(about(1 / (1 + end.input), factor));
                    own.value = *own.value * factor;
                }
                QVERIFY2(about(end.answer, saving(found)), bar.key.c_str());
            }
        }
        for (const char* const name : {"contenders.0", "contenders.1"}) {
            QVERIFY(hasBar(sensitivity, std::string(name) + ".usd_per_gpu_hour"));
            QVERIFY(hasBar(sensitivity, std::string(name) + ".throughput_gain"));
        }
        QVERIFY(!hasBar(sensitivity, "batch") && !hasBar(sensitivity, "prompt_tokens"));
        // The other question is not touched by it, nor is this one by that.
        QCOMPARE(sensitivity_use(with({{"sensitivity_of", "fleet_cost"}})), Use::Serving);
    }

    void aRunThatDoesNotFitHasNoAnswer()
    {
        const Sensitivity sensitivity = analyze_sensitivity(
            *m_catalogue,
            with({{"sensitivity_of", "training_cost"}, {"model", "Llama-3.1-70B"}, {"training_method", "full"}}));
        QVERIFY(!sensitivity.answer && sensitivity.bars.empty());
        QCOMPARE(int(sensitivity.gap), int(Gap::DoesNotFit));
    }

    void mapsAreWhatEachPointSays_data()
    {
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("y");
        QTest::addColumn<int>("use");
        const auto row = [](MapInput x, MapInput y, Use use) {
            QTest::addRow("%s x %s", to_string(x).data(), to_string(y).data()) << int(x) << int(y) << int(use);
        };
        row(MapInput::ImageBatch, MapInput::PriceRatio, Use::Images);
        row(MapInput::ImageSteps, MapInput::ImagePx, Use::Images);
        row(MapInput::Utilization, MapInput::ImageBatch, Use::Images);
        row(MapInput::TrainingBatch, MapInput::PriceRatio, Use::Training);
        row(MapInput::PriceRatio, MapInput::TrainingSequence, Use::Training);
    }

    // A run that does not fit has no cost there.
    void mapsAreWhatEachPointSays()
    {
        QFETCH(int, x);
        QFETCH(int, y);
        QFETCH(int, use);
        Scenario scenario = with({{"model", "Llama-3.1-8B"}, {"training_method", "LoRA"}});
        scenario.view.map_x = MapInput(x);
        scenario.view.map_y = MapInput(y);
        QCOMPARE(int(*map_use(scenario)), use);
        const WinnerMap map = winner_map(*m_catalogue, scenario, 7, 5);
        QCOMPARE(int(map.use), use);
        for (int i = 0; i < 7 * 5; i += 3) {
            const Scenario across = at_map_value(scenario, map.x.input, axis_value(map.x, i % 7, 7));
            const Scenario here = at_map_value(across, map.y.input, axis_value(map.y, i / 7, 5));
            QCOMPARE(validate(here, *m_catalogue), Problem());
            std::vector<std::pair<double, int>> known;
            const std::vector<Estimate> all = costs(here, Use(use));
            for (std::size_t c = 0; c < all.size(); ++c) {
                if (all[c].value) {
                    known.emplace_back(*all[c].value, int(c));
                }
            }
            std::ranges::sort(known);
            const MapCell& cell = map.at(i % 7, i / 7);
            QCOMPARE(int(cell.winner), known.empty() ? -1 : known[0].second);
            const double expected = known.empty() ? 0 : known.size() == 1 ? 1 : 1 - known[0].first / known[1].first;
            QVERIFY(std::abs(cell.saving - expected) < 1e-6);
        }
    }

    void differentUsesHaveNoMap()
    {
        const auto use = [this](const char* x, const char* y) { return map_use(with({{"map_x", x}, {"map_y", y}})); };
        QVERIFY(use("batch", "price_ratio") == Use::Serving);
        QVERIFY(use("utilization", "price_ratio") == Use::Serving);
        QVERIFY(!use("batch", "image_steps"));
        QVERIFY(!use("training_batch", "tokens_per_month"));
        QVERIFY(!use("training_batch", "image_px"));
        QVERIFY(winner_map(*m_catalogue, with({{"map_x", "output_tokens"}, {"map_y", "training_sequence"}}), 3, 3)
                    .cells.empty());
    }
};

TIEBREAK_TEST(UseAnswersTest, QCoreApplication)

#include "tst_use_answers.moc"
