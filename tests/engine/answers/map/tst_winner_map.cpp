// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/map/winner_map.h"
#include "models/engine/answers/side.h"
#include "models/engine/inputs/context.h"
#include "models/engine/inputs/field_edits.h"
#include "tests/support/load_scenarios.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

class WinnerMapTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Scenario with(const Settings& inputs) const { return validScenarioWith(*m_catalogue, inputs); }

    // The costs of all contenders in one scenario, from nothing but their Sides and the whole catalogue.
    std::vector<std::optional<double>> costs(const Scenario& scenario, bool is_fleet) const
    {
        const Calibration& calibration = m_catalogue->calibration;
        std::vector<std::optional<double>> costs;
        for (const Contender& contender : scenario.contenders) {
            const Side side = side_of(*m_catalogue, calibration, scenario, contender);
            const std::optional<double> rate = side.throughput(scenario.server.batch).tok_s.value;
            costs.push_back(is_fleet && rate ? side.asked_cost(Question::MonthlyBill, rate) : side.cost(rate));
        }
        return costs;
    }

    static void compare(const MapCell& cell, const std::vector<std::optional<double>>& costs)
    {
        const double none = 1e300;
        std::vector<double> numbers;
        std::ranges::transform(costs, std::back_inserter(numbers), [&](auto cost) { return cost.value_or(none); });
        const auto least = std::ranges::min_element(numbers);
        const auto other = std::min_element(numbers.begin() + 1, numbers.end());
        QCOMPARE(int(cell.winner), *least == none ? -1 : int(least - numbers.begin()));
        QCOMPARE(cell.has_ratio, numbers[0] != none && *other != none);
        if (cell.has_ratio) {
            QVERIFY(std::abs(cell.log_ratio - std::log(*other / numbers[0])) < 1e-6);
        }
        std::ranges::sort(numbers);
        const double saving = numbers[1] == none ? 1 : 1 - numbers[0] / numbers[1];
        QVERIFY(std::abs(cell.saving - (numbers[0] == none ? 0 : saving)) < 1e-6);
    }

    // Every 20th cell of a map of odd sides, which falls on all columns in turn.
    void compareWithSides(const Scenario& scenario) const
    {
        const WinnerMap map = winner_map(*m_catalogue, scenario, 61, 43);
        QCOMPARE(map.cells.size(), std::size_t(61 * 43));
        for (int i = 0; i < 61 * 43; i += 20) {
            const Scenario across = at_map_value(scenario, map.x.input, axis_value(map.x, i % 61, 61));
            const Scenario here = at_map_value(across, map.y.input, axis_value(map.y, i / 61, 43));
            const MapCell& cell = map.at(i % 61, i / 61);
            QCOMPARE(cell.beyond_context, !is_within_context(*m_catalogue->model(here.model), here.request));
            if (cell.beyond_context) {
                QCOMPARE(int(cell.winner), -1);
                QVERIFY(!cell.has_ratio);
                continue;
            }
            QCOMPARE(validate(here, *m_catalogue), Problem());
            compare(cell, costs(here, (map.question == Question::MonthlyBill)));
            if (QTest::currentTestFailed()) {
                qWarning("at %s %g, %s %g", to_string(map.x.input).data(), axis_value(map.x, i % 61, 61),
                         to_string(map.y.input).data(), axis_value(map.y, i / 61, 43));
                return;
            }
        }
    }

    const Settings m_pair{{"contenders", "2"}, {"map_x", "batch"}, {"map_y", "price_ratio"}};

    Scenario pairWith(const Settings& inputs) const
    {
        Settings all = m_pair;
        all.insert(all.end(), inputs.begin(), inputs.end());
        return with(all);
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void cellsAreWhatTheSidesSay_data()
    {
        QTest::addColumn<int>("evidence");
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("y");
        for (const Evidence evidence : {Evidence::Article, Evidence::Model, Evidence::Measured}) {
            for (int x = 0; x < 6; ++x) {
                for (int y = 0; y < 6; ++y) {
                    if (x != y) {
                        QTest::addRow("%s: %s x %s", to_string(evidence).data(), to_string(MapInput(x)).data(),
                                      to_string(MapInput(y)).data())
                            << int(evidence) << x << y;
                    }
                }
            }
        }
    }

    void cellsAreWhatTheSidesSay()
    {
        QFETCH(int, evidence);
        QFETCH(int, x);
        QFETCH(int, y);
        // Lengths near those of measured rows, so that measured evidence has something to say.
        Scenario scenario = with({{"prompt_tokens", "150"}, {"output_tokens", "140"}, {"batch", "30"}});
        scenario.evidence = Evidence(evidence);
        scenario.view.map_x = MapInput(x);
        scenario.view.map_y = MapInput(y);
        compareWithSides(scenario);
    }

    void restOfTheScenarioCounts_data()
    {
        QTest::addColumn<QList<QByteArray>>("inputs");
        using List = QList<QByteArray>;
        QTest::newRow("in flight") << List{"batching=in-flight", "output_tokens=1000"};
        QTest::newRow("latency limits") << List{"ttft_limit_ms=400", "tpot_limit_ms=25"};
        QTest::newRow("gain") << List{"contenders.0.throughput_gain=30%", "contenders.2.throughput_gain=-20%"};
        QTest::newRow("several GPUs, spares")
            << List{"contenders.0.tensor_parallel=2", "spare_replicas=2", "peak_factor=3", "tokens_per_month=20B"};
        QTest::newRow("memory overhead") << List{"memory_overhead_gb=30"};
        QTest::newRow("experts, four contenders") << List{"model=Mixtral-8x7B",
                                                          "contenders.0.weight_precision=FP8",
                                                          "contenders.1.tensor_parallel=2",
                                                          "contenders.2.weight_precision=INT4",
                                                          "contenders.3.gpu=L40S",
                                                          "contenders.3.tensor_parallel=4"};
    }

    void restOfTheScenarioCounts()
    {
        QFETCH(QList<QByteArray>, inputs);
        Settings all{{"evidence", "model"}};
        for (QByteArray& input : inputs) {
            const auto sign = input.indexOf('=');
            input[sign] = '\0';
            all.emplace_back(input.constData(), input.constData() + sign + 1);
        }
        using enum MapInput;
        for (const auto& [x, y] : {std::pair(Batch, PromptTokens), std::pair(PromptTokens, OutputTokens),
                                   std::pair(TokensPerMonth, Batch), std::pair(Utilization, PriceRatio)}) {
            Scenario scenario = with(all);
            scenario.view.map_x = x;
            scenario.view.map_y = y;
            compareWithSides(scenario);
        }
    }

    // Llama-2-7B takes 4,096 tokens: one length alone stays inside with the other, both together do not.
    void lengthsEndAtTheContext()
    {
        const Scenario one = with({{"map_y", "prompt_tokens"}, {"output_tokens", "140"}});
        QCOMPARE(map_axis(*m_catalogue, one, MapInput::PromptTokens).high, 4096.0 - 140);
        const WinnerMap alone = winner_map(*m_catalogue, one, 40, 40);
        QVERIFY(std::ranges::none_of(alone.cells, &MapCell::beyond_context));
        Scenario both = one;
        both.view.map_x = MapInput::OutputTokens;
        const WinnerMap together = winner_map(*m_catalogue, both, 40, 40);
        QVERIFY(!together.at(0, 39).beyond_context);
        QVERIFY(!together.at(39, 0).beyond_context);
        QVERIFY(together.at(39, 39).beyond_context);
        // No room is left beside the longest output, and still the axis has two ends.
        const MapAxis full =
            map_axis(*m_catalogue, with({{"output_tokens", "4095"}, {"prompt_tokens", "1"}}), MapInput::PromptTokens);
        QCOMPARE(full.low, 1.0);
        QCOMPARE(full.high, 2.0);
        both.model = "Qwen3-VL-8B";
        QCOMPARE(map_axis(*m_catalogue, both, MapInput::PromptTokens).high, 8192.0);
    }

    // Both a rate and none are met under every evidence, else the comparisons above would prove little.
    void evidenceHasCellsWithAndWithoutAWinner_data()
    {
        QTest::addColumn<QByteArray>("evidence");
        QTest::newRow("article") << QByteArray("article");
        QTest::newRow("model") << QByteArray("model");
        QTest::newRow("measured") << QByteArray("measured");
    }

    void evidenceHasCellsWithAndWithoutAWinner()
    {
        QFETCH(QByteArray, evidence);
        const WinnerMap map = winner_map(
            *m_catalogue,
            with({{"evidence", evidence.constData()}, {"map_y", "prompt_tokens"}, {"output_tokens", "140"}}));
        const auto out = std::ranges::count(map.cells, -1, &MapCell::winner);
        QVERIFY(out > 0);
        QVERIFY(out < std::ssize(map.cells));
    }

    // Batch 8 in the article: L40S 1,680 tok/s, A100 PCIe 2,100. Costs per token tie at a price ratio of
    // 2100 / 1680 = 1.25, and ln(other / baseline) is ln(ratio * 1680 / 2100).
    void articleTiesAtFiveQuarters()
    {
        const WinnerMap map = winner_map(*m_catalogue, pairWith({}));
        const int column = int(axis_place(map.x, 8, map.columns));
        QCOMPARE(std::round(axis_value(map.x, column, map.columns)), 8.0);
        for (int row = 0; row < map.rows; ++row) {
            const double ratio = axis_value(map.y, row, map.rows);
            const MapCell& cell = map.at(column, row);
            QCOMPARE(int(cell.winner), ratio < 1.25 ? 1 : 0);
            QVERIFY(cell.has_ratio);
            QVERIFY(std::abs(cell.log_ratio - std::log(ratio / 1.25)) < 1e-6);
            QVERIFY(std::abs(cell.saving - (1 - std::min(ratio / 1.25, 1.25 / ratio))) < 1e-6);
        }
        QVERIFY(!(map.question == Question::MonthlyBill));
        const int last = map.columns - 1; // batch 63 or 64: the article ends at 32
        QCOMPARE(int(map.at(last, 0).winner), -1);
        QVERIFY(!map.at(last, 0).has_ratio);
    }

    // 5e9 tokens a month of 720 h at full use: an L40S makes 1680 * 2592000 = 4.354e9, so 2 at $0.79 * 720 = $568.80;
    // an A100 PCIe makes 2100 * 2592000 = 5.443e9, so 1 at $1.19 * 720 = $856.80. 1 - 856.8 / 1137.6 = 0.246835.
    void wholeFleetsByHand()
    {
        const WinnerMap map =
            winner_map(*m_catalogue,
                       pairWith({{"tokens_per_month", "5B"}, {"map_x", "tokens_per_month"}, {"map_y", "utilization"}}));
        QVERIFY((map.question == Question::MonthlyBill));
        const MapCell& cell = map.at(int(axis_place(map.x, 5e9, map.columns)), map.rows - 1);
        QCOMPARE(int(cell.winner), 1);
        QVERIFY(std::abs(cell.saving - 0.246835) < 1e-6);
        QVERIFY(std::abs(cell.log_ratio - std::log(856.8 / 1137.6)) < 1e-6);
    }

    void cellOfTheScenarioIsTheVerdict()
    {
        for (const Evidence evidence : {Evidence::Article, Evidence::Model}) {
            Scenario scenario = with({{"batch", "16"}});
            scenario.evidence = evidence;
            const WinnerMap map = winner_map(*m_catalogue, scenario);
            const MapCell& cell =
                map.at(int(axis_place(map.x, map.x.now, map.columns)), int(axis_place(map.y, map.y.now, map.rows)));
            const auto now = costs(scenario, false);
            QCOMPARE(int(cell.winner), int(std::ranges::min_element(now) - now.begin()));
        }
    }

    void contenderWithoutAValueIsOut()
    {
        // The article has no figure for two GPUs.
        const WinnerMap map = winner_map(*m_catalogue, pairWith({{"contenders.1.tensor_parallel", "2"}}));
        const MapCell& cell = map.at(int(axis_place(map.x, 8, map.columns)), 0);
        QCOMPARE(int(cell.winner), 0);
        QCOMPARE(cell.saving, 1.0F);
        QVERIFY(!cell.has_ratio);
        const WinnerMap nobody =
            winner_map(*m_catalogue, pairWith({{"model", "Llama-3.1-8B"}, {"evidence", "article"}}));
        for (const MapCell& empty : nobody.cells) {
            QVERIFY(empty.winner == -1 && empty.saving == 0 && !empty.has_ratio);
        }
    }

    void equalCostsGoToTheFirst()
    {
        const WinnerMap map =
            winner_map(*m_catalogue, pairWith({{"contenders.1.gpu", "L40S"}, {"map_y", "utilization"}}), 20, 20);
        QCOMPARE(int(map.at(0, 0).winner), 0);
        QCOMPARE(map.at(0, 0).saving, 0.0F);
        QCOMPARE(map.at(0, 0).log_ratio, 0.0F);
    }

    void equalAxesNoSizeOrCancelledGiveNothing()
    {
        QVERIFY(winner_map(*m_catalogue, with({{"map_x", "batch"}, {"map_y", "batch"}})).cells.empty());
        QVERIFY(winner_map(*m_catalogue, pairWith({}), 0, 10).cells.empty());
        QVERIFY(winner_map(*m_catalogue, pairWith({}), 10, -1).cells.empty());
        QCOMPARE(winner_map(*m_catalogue, pairWith({}), 1, 1).cells.size(), std::size_t(1));
        const std::atomic<bool> cancelled = true;
        QVERIFY(winner_map(*m_catalogue, pairWith({}), 10, 10, &cancelled).cells.empty());
        const std::atomic<bool> goes_on = false;
        QCOMPARE(winner_map(*m_catalogue, pairWith({}), 10, 10, &goes_on).cells.size(), std::size_t(100));
    }

    void equalInputsGiveEqualMaps()
    {
        const Scenario scenario = with({{"evidence", "model"}, {"map_y", "output_tokens"}});
        const WinnerMap first = winner_map(*m_catalogue, scenario);
        const WinnerMap second = winner_map(*m_catalogue, scenario);
        QVERIFY(std::ranges::equal(first.cells, second.cells, [](const MapCell& a, const MapCell& b) {
            return a.winner == b.winner && a.saving == b.saving && a.log_ratio == b.log_ratio;
        }));
    }

    void rangesAreNaturalAndHoldTheScenario_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("input");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        const auto row = [](const char* name, const char* key, const char* value, MapInput input, double low,
                            double high) {
            QTest::newRow(name) << QByteArray(key) << QByteArray(value) << int(input) << low << high;
        };
        row("batch, article", "batch", "8", MapInput::Batch, 1, 64);
        row("batch, large", "batch", "200", MapInput::Batch, 1, 200);
        row("batch, model", "evidence", "model", MapInput::Batch, 1, 256);
        row("prompt", "prompt_tokens", "512", MapInput::PromptTokens, 16, 8192);
        row("prompt, long", "prompt_tokens", "20000", MapInput::PromptTokens, 16, 20000);
        row("output, short", "output_tokens", "3", MapInput::OutputTokens, 3, 8192);
        row("utilization", "utilization", "70%", MapInput::Utilization, 0.05, 1);
        row("utilization, low", "utilization", "2%", MapInput::Utilization, 0.02, 1);
        row("load", "tokens_per_month", "100M", MapInput::TokensPerMonth, 1e7, 1e10);
        row("load, least", "tokens_per_month", "100k", MapInput::TokensPerMonth, 1e5, 1e7);
        row("load, most", "tokens_per_month", "10000B", MapInput::TokensPerMonth, 1e12, 1e13);
        row("price", "contenders.0.usd_per_gpu_hour", "1", MapInput::PriceRatio, 0.5, 4);
        // 1.19 / 0.10 = 11.9 times the baseline's price.
        row("price, dear", "contenders.0.usd_per_gpu_hour", "0.10", MapInput::PriceRatio, 0.5, 11.9);
        // A price may not fall below $0.01, which is the baseline's own.
        row("price, least", "contenders.0.usd_per_gpu_hour", "0.01", MapInput::PriceRatio, 1, 119);
    }

    void rangesAreNaturalAndHoldTheScenario()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        QFETCH(int, input);
        QFETCH(double, low);
        QFETCH(double, high);
        const Scenario scenario =
            with({{"model", "Qwen3-VL-8B"}, {"evidence", "article"}, {key.constData(), value.constData()}});
        const MapAxis axis = map_axis(*m_catalogue, scenario, static_cast<MapInput>(input));
        QCOMPARE(int(axis.input), input);
        QVERIFY(std::abs(axis.low / low - 1) < 1e-12);
        QVERIFY(std::abs(axis.high / high - 1) < 1e-12);
        QVERIFY(axis.low <= axis.now && axis.now <= axis.high && axis.low < axis.high);
    }

    void placeAndValueAreInverse()
    {
        for (int input = 0; input < 6; ++input) {
            const MapAxis axis = map_axis(*m_catalogue, with({}), static_cast<MapInput>(input));
            for (const int index : {0, 1, 57, 199}) {
                QVERIFY(std::abs(axis_place(axis, axis_value(axis, index, 200), 200) - (index + 0.5)) < 1e-9);
            }
            QCOMPARE(axis_place(axis, axis.low, 200), 0.0);
            QCOMPARE(axis_place(axis, axis.high, 200), 200.0);
            QCOMPARE(axis_place(axis, axis.low / 2, 200), 0.0);
            QCOMPARE(axis_place(axis, axis.high * 2, 200), 200.0);
        }
    }

    // 1 to 64 in 200 cells of a logarithmic axis: the first ones, 1.01 and 1.03, are both batch 1.
    void cellsOfWholeInputsAreComputedAtWholeValues()
    {
        const MapAxis batches{MapInput::Batch, 1, 64, true, 8};
        QCOMPARE(computed_value(batches, 0, 200), 1.0);
        QCOMPARE(computed_value(batches, 1, 200), 1.0);
        QCOMPARE(computed_value(batches, 20, 200), 2.0);   // 1.53
        QCOMPARE(computed_value(batches, 199, 200), 63.0); // 63.3
        const MapAxis ratios{MapInput::PriceRatio, 0.5, 4, true, 1};
        QCOMPARE(computed_value(ratios, 7, 200), axis_value(ratios, 7, 200));

        const Scenario scenario = with({{"evidence", "model"}});
        const WinnerMap map = winner_map(*m_catalogue, scenario, 12, 3);
        for (int column = 0; column < map.columns; ++column) {
            const double value = computed_value(map.x, column, map.columns);
            Scenario there = at_map_value(scenario, MapInput::Batch, value);
            QCOMPARE(static_cast<double>(there.server.batch), value); // a number that a user can enter
            there = at_map_value(there, MapInput::PriceRatio, computed_value(map.y, 1, map.rows));
            compare(map.at(column, 1), costs(there, false));
        }
    }

    void valuesArePutInAsAUserWould()
    {
        const Scenario scenario = with({{"model", "Qwen3-VL-8B"}}); // which takes the longest lengths
        QCOMPARE(at_map_value(scenario, MapInput::Batch, 7.6).server.batch, 8);
        QCOMPARE(at_map_value(scenario, MapInput::PromptTokens, 99.4).request.prompt_tokens, 99);
        QCOMPARE(at_map_value(scenario, MapInput::Utilization, 0.333).bill.utilization, 0.333);
        const Scenario priced = at_map_value(scenario, MapInput::PriceRatio, 2);
        QVERIFY(std::abs(priced.contenders[1].usd_per_gpu_hour - 1.58) < 1e-12); // 2 * 0.79
        QVERIFY(priced.contenders[1].price_source.empty());
        QVERIFY(priced.contenders[0] == scenario.contenders[0]);
        QVERIFY(priced.contenders[2] == scenario.contenders[2]);
        for (int input = 0; input < 6; ++input) {
            for (const double value : {-1.0, 0.0, 1e30}) {
                QCOMPARE(validate(at_map_value(scenario, static_cast<MapInput>(input), value), *m_catalogue),
                         Problem());
            }
        }
    }
};

TIEBREAK_TEST(WinnerMapTest, QCoreApplication)
#include "tst_winner_map.moc"
