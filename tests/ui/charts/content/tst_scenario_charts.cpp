// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/field_edits.h"
#include "models/wording/charts/batch_titles.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"
#include "tests/ui/charts/content/scenario_charts_fixture.h"
#include "ui/charts/chart_math.h"
#include "ui/charts/content/chart_pins.h"
#include "ui/charts/content/economy_charts.h"
#include "ui/charts/content/scenario_charts.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace tiebreak;

namespace {

std::optional<double> valueAt(const ChartData& chart, int series, double batch)
{
    for (const ChartLine& line : piecesOf(chart, series)) {
        for (const QPointF& point : line.points) {
            if (std::abs(point.x() - batch) < 1e-9) {
                return point.y();
            }
        }
    }
    return std::nullopt;
}

const ChartMarker* markerAt(const ChartData& chart, int series, double batch)
{
    for (const ChartMarker& marker : chart.markers) {
        if (marker.series == series && std::abs(marker.at.x() - batch) < 1e-9) {
            return &marker;
        }
    }
    return nullptr;
}

} // namespace

// Values, words and handles of the charts against the batch.
class TestScenarioCharts : public ScenarioChartsFixture {
    Q_OBJECT

private slots:
    void initTestCase() { startAll(); }
    void init() { start(); }

    void showsTheArticlesNumbers()
    {
        const auto [throughput, cost, breakeven] = chartsOf(analysis());
        QCOMPARE(throughput.title, throughputTitle(analysis()));
        QCOMPARE(cost.title, costTitle(analysis()));
        QCOMPARE(breakeven.title, breakevenTitle(analysis()));
        QCOMPARE(valueAt(throughput, L40s, 1).value_or(0), 320.0);
        QCOMPARE(valueAt(throughput, Pcie, 8).value_or(0), 2100.0);
        QCOMPARE(valueAt(throughput, Sxm, 32).value_or(0), 3100.0);
        QCOMPARE(valueAt(cost, L40s, 8).value_or(0), 0.79e6 / 3600 / 1680);
        QCOMPARE(valueAt(cost, Pcie, 32).value_or(0), 1.19e6 / 3600 / 2800);
        // Per token equal: price over price is rate over rate.
        QCOMPARE(valueAt(breakeven, Pcie, 8).value_or(0), 0.79 * 2100 / 1680);
        // Of the two that lead, the later one's price.
        QVERIFY(piecesOf(breakeven, L40s).empty() && piecesOf(breakeven, Sxm).empty());
        QVERIFY(breakeven.rules.size() == 1 && breakeven.rules[0].y == 1.19);
        QVERIFY(throughput.markers.size() == 8 && cost.markers.size() == 8);
        for (const ChartMarker& marker : throughput.markers) {
            QCOMPARE(marker.at.y(), valueAt(throughput, marker.series, marker.at.x()).value_or(0));
        }
    }

    void impossibleFiguresAreHollow()
    {
        const ChartData chart = throughputChart(analysis());
        const std::array<std::pair<int, int>, 5> impossible{{{L40s, 1}, {Pcie, 1}, {Sxm, 1}, {L40s, 8}, {Pcie, 8}}};
        for (const auto& [series, batch] : impossible) {
            QVERIFY(markerAt(chart, series, batch) && markerAt(chart, series, batch)->hollow);
        }
        QCOMPARE(std::ranges::count_if(chart.markers, &ChartMarker::hollow), 5);
    }

    void tooltipsHoldTheArithmetic()
    {
        const ChartData chart = throughputChart(analysis());
        // 320 tok/s x 14 GB = 4,480 GB/s, which is 5.19 times what the L40S has.
        const QString one = markerAt(chart, L40s, 1)->tooltip;
        for (const char* const part : {"L40S", "FP16", "320 tok/s", "14.0 GB", "4,480 GB/s", "864 GB/s", "5.19"}) {
            QVERIFY2(one.contains(QLatin1String(part)), qPrintable(one));
        }
        const QString possible = markerAt(chart, L40s, 32)->tooltip; // 2,200 / 32 x 7 GB = 481.25 GB/s
        QVERIFY2(possible.contains(QStringLiteral("481 GB/s")), qPrintable(possible));
        QCOMPARE(markerAt(costChart(analysis()), L40s, 1)->tooltip, one);
    }

    // 100 M tokens at $4 a million are $400: less than $568.80 of one L40S, which is $5.69 a million.
    void theBillShowsTheApi()
    {
        set("api_usd_per_million_tokens", "4");
        QVERIFY(costChart(analysis()).rules.empty()); // of a cost per token it is no contender
        set("question", "monthly_bill");
        const ChartData chart = costChart(analysis());
        QCOMPARE(chart.rules.size(), std::size_t{1});
        QCOMPARE(chart.rules.front().y, 4.0);
        QVERIFY(chart.rules.front().label.contains(QStringLiteral("API")));
        set("api_usd_per_million_tokens", "400"); // would press the cards on one line
        QVERIFY(costChart(analysis()).rules.empty());
    }

    // At batch 8 the A100 PCIe costs 17 % more than the L40S: as far apart on the axis as at batch 1, and as a
    // multiple.
    void costsCanBeToldApart()
    {
        const ChartData numbers = costChart(analysis());
        QVERIFY(numbers.log_y && numbers.y_min > 0);
        QCOMPARE(numbers.y_prefix, QStringLiteral("$"));
        QCOMPARE(numbers.y_min, 0.05); // $0.0997 to $0.93
        QCOMPARE(numbers.y_max, 1.0);
        set("cost_axis", "times_the_cheapest");
        const ChartData chart = costChart(analysis());
        QVERIFY(!chart.log_y && chart.y_prefix.isEmpty());
        QCOMPARE(chart.y_unit, QStringLiteral("×"));
        QCOMPARE(valueAt(chart, L40s, 8).value_or(0), 1.0);
        QVERIFY(std::abs(valueAt(chart, Pcie, 8).value_or(0) - 1.19 / 2100 / (0.79 / 1680)) < 1e-12);
        QCOMPARE(markerAt(chart, Pcie, 8)->at.y(), valueAt(chart, Pcie, 8).value_or(0)); // figures follow
        QVERIFY(chart.y_min < 1 && chart.y_min > 0.9 && chart.y_max < 2.5);
        const ChartData energy = energyChart(analysis());
        QCOMPARE(valueAt(energy, Pcie, 8).value_or(0), 1.0);
    }

    // Dots at $6 a million over the L40S's bill of $5.688, and the strip names an API that is cheaper than the cards.
    void theApiIsDrawnAgainstTheCheapest()
    {
        set("question", "monthly_bill");
        set("cost_axis", "times_the_cheapest");
        const auto api = [](const ChartData& chart) {
            return std::ranges::find_if(chart.lines, [](const ChartLine& line) { return line.series < 0; });
        };
        const ChartData without = costChart(analysis());
        QVERIFY(api(without) == without.lines.end());
        set("api_usd_per_million_tokens", "6");
        const ChartData dear = costChart(analysis());
        const auto line = api(dear);
        QVERIFY(line != dear.lines.end() && line->stroke == Stroke::Ceiling);
        const auto at_8 = std::ranges::find(line->points, 8.0, &QPointF::x);
        QVERIFY(at_8 != line->points.end() && std::abs(at_8->y() - 6 / 5.688) < 1e-12);
        QVERIFY(line->points.back().x() <= dear.x_max);
        QCOMPARE(dear.leads.front().series, int{L40s});
        set("api_usd_per_million_tokens", "4");
        const ChartData cheap = costChart(analysis());
        QCOMPARE(api(cheap)->points.front().y(), 1.0);
        QCOMPARE(cheap.leads.front().name, QStringLiteral("API"));
        set("api_usd_per_million_tokens", "400");
        const ChartData far = costChart(analysis());
        QVERIFY(api(far) == far.lines.end()); // would press the cards on one line
        QCOMPARE(far.y_max, without.y_max);
    }

    // Read-outs say a quantity as tables do.
    void readOutsAreWrittenLikeTables()
    {
        set("question", "monthly_bill");
        QCOMPARE(valueText(fleetChart(analysis()), 568.8), QStringLiteral("$568.80"));
        QCOMPARE(valueText(fleetChart(analysis()), 1137.6), QStringLiteral("$1,138"));
        QCOMPARE(valueText(costChart(analysis()), 12.3), QStringLiteral("$12.30"));
        QCOMPARE(valueText(costChart(analysis()), 0.1306), QStringLiteral("$0.131"));
        QCOMPARE(valueText(breakevenChart(analysis()), 0.9875), QStringLiteral("$0.99"));
        for (const ChartMarker& marker : fleetChart(analysis()).markers) {
            if (marker.series == L40s) {
                QCOMPARE(marker.tooltip, QStringLiteral("1 L40S: $568.80 a month"));
            }
        }
        set("contenders.0.usd_per_gpu_hour", "0.849"); // as it was given
        set("contenders.1.usd_per_gpu_hour", "1.195");
        QCOMPARE(breakevenChart(analysis()).rules.front().label, QStringLiteral("A100 PCIe now, $1.195"));
    }

    // Any two may be asked for.
    void thePairOfTheBreakevenIsChosen()
    {
        set("breakeven_of", "first_and_third");
        const ChartData chart = breakevenChart(analysis());
        QCOMPARE(chart.y_label, QStringLiteral("A100 SXM, $ per GPU-hour"));
        QCOMPARE(chart.sides[1].name, QStringLiteral("L40S cheaper"));
        QVERIFY2(chart.title.startsWith(QStringLiteral("A100 SXM costs the same as L40S at")), qPrintable(chart.title));
    }

    void theStripNamesTheCheapest()
    {
        const ChartData cost = costChart(analysis());
        QCOMPARE(cost.leads, (std::vector<ChartLead>{{L40s, 1, 32, QStringLiteral("L40S")}}));
        QCOMPARE(energyChart(analysis()).leads.front().series, int{Pcie});
        set("contenders.1.usd_per_gpu_hour", "0.97"); // ties at $0.94 at batch 1, $0.9875 at 8
        const std::vector<ChartLead> leads = costChart(analysis()).leads;
        QCOMPARE(leads.size(), std::size_t{2});
        QVERIFY(leads[0].series == L40s && leads[1].series == Pcie && leads[1].to == 32);
        QVERIFY(leads[0].to == leads[1].from && leads[0].to > 1 && leads[0].to < 8);
    }

    void sidesOfTheTieAreNamed()
    {
        const ChartData chart = breakevenChart(analysis());
        QCOMPARE(chart.sides.size(), std::size_t{2});
        QCOMPARE(chart.sides[0].name, QStringLiteral("A100 PCIe cheaper"));
        QVERIFY(!chart.sides[0].is_above && chart.sides[0].series == Pcie);
        QCOMPARE(chart.sides[1].name, QStringLiteral("L40S cheaper"));
        QVERIFY(chart.sides[1].is_above && chart.sides[1].series == L40s);
        QCOMPARE(chart.sides[0].edge.size(), chart.sides[1].edge.size());
        QCOMPARE(chart.y_label, QStringLiteral("A100 PCIe, $ per GPU-hour"));
        set("evidence", "model");
        QCOMPARE(breakevenChart(analysis()).bands.size(), std::size_t{1});
    }

    // Where the axis goes on beyond a curve, its end says why.
    void endsSayWhy()
    {
        const auto labels = [](const ChartData& chart) {
            QStringList texts;
            for (const ChartMarker& marker : chart.markers) {
                if (!marker.label.isEmpty()) {
                    texts << marker.label;
                }
            }
            texts.removeDuplicates();
            return texts;
        };
        QCOMPARE(labels(throughputChart(analysis())), QStringList()); // the axis ends with the figures
        set("batch", "64");
        QCOMPARE(labels(throughputChart(analysis())), QStringList(QStringLiteral("not published")));
        set("batch", "8");
        set("evidence", "model");
        QCOMPARE(labels(throughputChart(analysis())), QStringList(QStringLiteral("memory full")));
        set("tpot_limit_ms", "30"); // at which only the L40S ends before memory does
        const ChartData limited = costChart(analysis());
        QVERIFY2(labels(limited).contains(QStringLiteral("30 ms a token")), qPrintable(labels(limited).join(u';')));
        for (const ChartMarker& marker : limited.markers) {
            QVERIFY(marker.is_drawn || !marker.label.isEmpty());
        }
    }

    void figuresCanBeTaken()
    {
        for (const ChartData& chart : {throughputChart(analysis()), costChart(analysis())}) {
            QVERIFY(!chart.markers.empty());
            for (const ChartMarker& marker : chart.markers) {
                QVERIFY(marker.settings);
                QCOMPARE(marker.settings->batch, marker.at.x());
                QCOMPARE(marker.settings->prompt_tokens, 0); // the article does not say
                const std::string key = "contenders." + std::to_string(marker.series) + ".weight_precision";
                Scenario taken = m_scenario;
                QCOMPARE(set_from_text(taken, *m_catalogue, key, marker.settings->weight_precision.toStdString()),
                         Problem());
            }
            QCOMPARE(markerAt(chart, L40s, 1)->settings->weight_precision, QStringLiteral("FP16"));
            QCOMPARE(markerAt(chart, L40s, 32)->settings->weight_precision, QStringLiteral("INT8")); // 7 GB
        }
        set("evidence", "measured");
        for (const ChartMarker& marker : throughputChart(analysis()).markers) {
            QVERIFY(marker.settings && marker.settings->prompt_tokens > 0 && marker.settings->output_tokens > 0);
        }
        set("evidence", "model"); // the ends of the curves are no figures
        for (const ChartMarker& marker : throughputChart(analysis()).markers) {
            QCOMPARE(marker.settings.has_value(), marker.shape != Marker::Diamond);
        }
    }

    void pricesCanBeDragged()
    {
        const ChartData chart = breakevenChart(analysis());
        QCOMPARE(chart.rules.size(), std::size_t{1});
        QCOMPARE(chart.rules[0].series, int{Pcie});
        QCOMPARE(chart.rules[0].handle, QStringLiteral("price of the A100 PCIe"));
    }

    void pinsKeepTheirCurves()
    {
        const Charts pinned = chartsOf(analysis());
        set("contenders.1.usd_per_gpu_hour", "1");
        const Charts now = chartsOf(analysis());
        for (std::size_t i = 0; i < now.size(); ++i) {
            ChartData chart = now[i];
            addPins(chart, {chartPin(pinned[i], QStringLiteral("before"))});
            // Throughput and ties do not depend on the price: nothing differs. Its cost does, in one piece from 1
            // to 32.
            const std::size_t differing = chart.name == QLatin1String("cost") ? 1 : 0;
            QCOMPARE(chart.pins.size(), std::size_t{1});
            QCOMPARE(chart.pins[0].curves.size(), differing);
            if (differing == 1) {
                const PinnedCurve& curve = chart.pins[0].curves[0];
                QCOMPARE(curve.series, int{Pcie});
                QVERIFY(curve.points.front().x() == 1 && curve.points.back().x() == 32);
                QCOMPARE(curve.points.back().y(), 1.19e6 / 3600 / 2800);
            }
            QCOMPARE(chart.lines, now[i].lines);
        }
    }
};

TIEBREAK_TEST(TestScenarioCharts, QCoreApplication)
#include "tst_scenario_charts.moc"
