// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/fields.h"
#include "models/wording/economy_wording.h"
#include "tests/support/same_value.h"
#include "tests/support/test_class.h"
#include "ui/charts/chart_math.h"
#include "ui/charts/content/economy_charts.h"
#include "ui/charts/curves/curve_chart.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

namespace {

std::vector<ChartLine> linesOf(const ChartData& chart, int series)
{
    std::vector<ChartLine> lines;
    std::ranges::copy_if(chart.lines, std::back_inserter(lines),
                         [series](const ChartLine& line) { return line.series == series; });
    return lines;
}

ContenderAnalysis named(const char* name)
{
    ContenderAnalysis made;
    made.contender.gpu = name;
    made.short_name = name;
    return made;
}

// Steps of 10 tokens at $1 and of 15 tokens at $1.20; the scenario asks for 12 and the chart ends at 40.
Analysis fleetsByHand()
{
    Analysis made;
    made.scenario.bill.tokens_per_month = 12;
    made.fleet_end = 40;
    made.contenders = {named("Small"), named("Large")};
    made.contenders[0].fleet = {{10, 1}, {20, 2}, {30, 3}, {40, 4}};
    made.contenders[0].gpus_needed = 2;
    made.contenders[0].usd_per_month = 2;
    made.contenders[1].fleet = {{15, 1.2}, {30, 2.4}, {45, 3.6}};
    made.contenders[1].gpus_needed = 1;
    made.contenders[1].usd_per_month = 1.2;
    return made;
}

// Rent of $100 a month against $250 and nothing more: a tie after 2.5 months.
Analysis owningByHand()
{
    Analysis made;
    made.scenario.owning.horizon_months = 4;
    made.contenders = {named("Rented"), named("L4")};
    made.contenders[0].ownership.gap = Gap::NoPurchasePrice;
    made.contenders[1].ownership.curve = {{0, 0, 250}, {1, 100, 250}, {2, 200, 250}, {3, 300, 250}, {4, 400, 250}};
    made.contenders[1].ownership.own_months = {2.5};
    made.contenders[1].ownership.own_months_usd = {250};
    made.contenders[1].ownership.owning_wins_from = 2.5;
    made.contenders[1].ownership.owning_wins_at_end = true;
    made.contenders[1].ownership.lowest_utilization = 0.625;
    return made;
}

} // namespace

class TestEconomyCharts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }
    void init() { m_scenario = default_scenario(*m_catalogue); }

    void fleetsAreTrueSteps()
    {
        const ChartData chart = fleetChart(fleetsByHand());
        QCOMPARE(chart.name, QStringLiteral("fleet"));
        QCOMPARE(chart.lines.size(), std::size_t{2});
        QCOMPARE(chart.lines[0].points,
                 (std::vector<QPointF>{{0, 1}, {10, 1}, {10, 2}, {20, 2}, {20, 3}, {30, 3}, {30, 4}, {40, 4}}));
        // The last step is cut at the end of the axis.
        QCOMPARE(chart.lines[1].points,
                 (std::vector<QPointF>{{0, 1.2}, {15, 1.2}, {15, 2.4}, {30, 2.4}, {30, 3.6}, {40, 3.6}}));
        QVERIFY(!chart.log_x);
        QCOMPARE(chart.x_values, XValues::Tokens);
        QCOMPARE(chart.x_min, 0.0);
        QCOMPARE(chart.x_max, 40.0);
        QVERIFY(chart.y_min == 0 && chart.y_max > 4 && chart.y_max <= 5);
        QCOMPARE(chart.y_decimals, 2); // dollars and cents
        QCOMPARE(chart.cursor.value_or(0), 12.0);
        QCOMPARE(chart.markers.size(), std::size_t{2});
        QCOMPARE(chart.markers[0].at, QPointF(12, 2));
        QCOMPARE(chart.markers[1].at, QPointF(12, 1.2));
        QCOMPARE(chart.markers[0].tooltip, QStringLiteral("2 Small: $2.00 a month"));
        for (const ChartMarker& marker : chart.markers) { // each is on its staircase
            QCOMPARE(valueAt(linesOf(chart, marker.series).front(), 12, false).value(), marker.at.y());
        }
        QVERIFY(chart.no_data.isEmpty());
    }

    void theApiIsAStraightLine()
    {
        Analysis analysis = fleetsByHand();
        QVERIFY(linesOf(fleetChart(analysis), -1).empty());
        analysis.scenario.api.usd_per_million_tokens = 50'000; // $2 for 40 tokens
        const ChartData chart = fleetChart(analysis);
        const ChartLine api = linesOf(chart, -1).at(0);
        QCOMPARE(api.points, (std::vector<QPointF>{{0, 0}, {40, 2}}));
        QCOMPARE(api.end_label, QStringLiteral("API at $50,000/M"));
        QCOMPARE(api.stroke, Stroke::Ceiling);
        const auto rows = readoutRows(chart, 20);
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows.back().name, QStringLiteral("API"));
        QCOMPARE(rows.back().value, QStringLiteral("$1.00"));
        const double y_max = chart.y_max;
        analysis.scenario.api.usd_per_million_tokens = 1e9; // a dear one does not press the fleets flat
        QCOMPARE(fleetChart(analysis).y_max, y_max);
    }

    void aBandLiesBetweenTwoStaircases()
    {
        Analysis analysis = fleetsByHand();
        QVERIFY(fleetChart(analysis).bands.empty());
        analysis.contenders[0].fleet_band = {{8, 1, 1}, {12, 1, 2}, {40, 2, 3}};
        const ChartData chart = fleetChart(analysis);
        QCOMPARE(chart.bands.size(), std::size_t{1});
        QCOMPARE(chart.bands[0].low, (std::vector<QPointF>{{0, 1}, {8, 1}, {8, 1}, {12, 1}, {12, 2}, {40, 2}}));
        QCOMPARE(chart.bands[0].high, (std::vector<QPointF>{{0, 1}, {8, 1}, {8, 2}, {12, 2}, {12, 3}, {40, 3}}));
    }

    void fleetsWithoutARateAreLeftOut()
    {
        Analysis analysis = fleetsByHand();
        analysis.contenders[0].fleet.clear();
        analysis.contenders[0].usd_per_month.reset();
        QCOMPARE(fleetChart(analysis).lines.size(), std::size_t{1});
        QCOMPARE(fleetChart(analysis).markers.size(), std::size_t{1});
        analysis.contenders[1].fleet.clear();
        analysis.contenders[1].usd_per_month.reset();
        analysis.contenders[0].gap = Gap::NoCalibration;
        analysis.scenario.api.usd_per_million_tokens = 1;
        const ChartData chart = fleetChart(analysis);
        QVERIFY2(chart.no_data.contains(QStringLiteral("not calibrated for the Small")), qPrintable(chart.no_data));
        QVERIFY(chart.lines.empty() && chart.y_min < chart.y_max);
    }

    void ownershipHasTwoLinesForEachPrice()
    {
        const ChartData chart = ownershipChart(owningByHand());
        QCOMPARE(chart.name, QStringLiteral("ownership"));
        const std::vector<ChartLine> lines = linesOf(chart, 1);
        QCOMPARE(chart.lines.size(), std::size_t{2});
        QCOMPARE(lines.size(), std::size_t{2});
        const auto own = std::ranges::find(lines, Stroke::Solid, &ChartLine::stroke);
        const auto rent = std::ranges::find(lines, Stroke::Thin, &ChartLine::stroke);
        QCOMPARE(own->points, (std::vector<QPointF>{{0, 250}, {1, 250}, {2, 250}, {3, 250}, {4, 250}}));
        QCOMPARE(rent->points, (std::vector<QPointF>{{0, 0}, {1, 100}, {2, 200}, {3, 300}, {4, 400}}));
        QCOMPARE(own->end_label, QStringLiteral("L4 owned"));
        QCOMPARE(rent->end_label, QStringLiteral("L4 rented"));
        QCOMPARE(chart.markers.size(), std::size_t{1});
        QCOMPARE(chart.markers[0].at, QPointF(2.5, 250));
        QCOMPARE(chart.markers[0].tooltip, QStringLiteral("L4: owned or rented, 2.5 months cost $250.00"));
        QCOMPARE(chart.x_values, XValues::Months);
        QCOMPARE(chart.x_max, 4.0);
        QVERIFY(chart.y_max > 400 && chart.y_max <= 500);
        QVERIFY(!chart.cursor && chart.no_data.isEmpty());
        QCOMPARE(chart.title, QStringLiteral("Owning an L4 beats renting it after 2.5 months at 100 % utilization, "
                                             "never below 63 %"));
        const auto rows = readoutRows(chart, 3);
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].value, QStringLiteral("$300.00"));
        QCOMPARE(rows[1].value, QStringLiteral("$250.00"));
    }

    void withoutAPurchasePriceItSaysWhereToEnterOne()
    {
        Analysis analysis = owningByHand();
        analysis.contenders[1].ownership = analysis.contenders[0].ownership;
        const ChartData chart = ownershipChart(analysis);
        QVERIFY2(chart.no_data.contains(QStringLiteral("Assumptions")), qPrintable(chart.no_data));
        QVERIFY(chart.lines.empty() && chart.markers.empty() && !chart.title.isEmpty());
    }

    void discountedDollarsAreTodays()
    {
        Analysis analysis = owningByHand();
        QCOMPARE(ownershipChart(analysis).y_label, QStringLiteral("$ spent so far"));
        analysis.scenario.owning.discount_rate_per_year = 0.08;
        QCOMPARE(ownershipChart(analysis).y_label, QStringLiteral("$ spent so far, in today's dollars"));
    }

    void theArticlesFleets()
    {
        m_scenario.api.usd_per_million_tokens = 0.2;
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        const ChartData chart = fleetChart(analysis);
        // $0.79 x 720 h = 568.80 against $1.19 x 720 h = 856.80.
        QCOMPARE(chart.title,
                 QStringLiteral("The API is cheapest: $20.00 a month for 100 M tokens against $568.80 for 1 L40S"));
        m_scenario.api.usd_per_million_tokens.reset();
        QCOMPARE(fleetChart(analyze(*m_catalogue, m_scenario)).title,
                 QStringLiteral("1 L40S serves 100 M tokens a month for $568.80; 1 A100 PCIe costs 51 % more"));
        QCOMPARE(chart.subtitle, QStringLiteral("Rent of whole GPUs; the strip names the cheapest at each load"));
        // 1,680 and 2,100 tok/s for 2,592,000 s: full at 4.355 and 5.443 B tokens. The API costs less up to
        // 568.80 / $0.20 = 2,844 M tokens.
        QCOMPARE(chart.leads[0].name, QStringLiteral("API"));
        QVERIFY(chart.leads[0].series == -1 && same(chart.leads[0].to, 2.844e9));
        QVERIFY(chart.leads[1].series == 0 && same(chart.leads[1].to, 4.35456e9));
        QCOMPARE(chart.leads[2].name, QStringLiteral("A100 PCIe")); // $856.80, where the API costs $870
        const ChartLine l40s = linesOf(chart, 0).front();
        QVERIFY(same(valueAt(l40s, 4.354e9, false).value(), 568.8));
        QVERIFY(same(valueAt(l40s, 4.355e9, false).value(), 1137.6));
        QVERIFY(same(valueAt(linesOf(chart, 1).front(), 5.443e9, false).value(), 856.8));
        QCOMPARE(l40s.points.back().x(), chart.x_max);
        for (const ChartLine& line : chart.lines) { // the fleet's cost never falls
            QVERIFY(std::ranges::is_sorted(line.points, {}, [](const QPointF& point) { return point.y(); }));
            QVERIFY(std::ranges::is_sorted(line.points, {}, [](const QPointF& point) { return point.x(); }));
        }
    }

    void theArticlesCardOwned()
    {
        m_scenario.contenders[0].purchase_usd = 8000;
        m_scenario.contenders[1].purchase_usd.reset();
        m_scenario.contenders[2].purchase_usd.reset();
        const ChartData chart = ownershipChart(analyze(*m_catalogue, m_scenario));
        // Power: 0.35 kW x 0.875 x 1.3 x 720 h x $0.10 = $28.665 a month; 8000 / (568.8 - 28.665) = 14.81 months,
        // and 14.81 / 36 = 41.1 % where idle hours are free.
        QCOMPARE(chart.title, QStringLiteral("Owning an L40S beats renting it after 14.8 months at 100 % utilization"));
        m_scenario.bill.billing = Billing::ByUse;
        QCOMPARE(ownershipChart(analyze(*m_catalogue, m_scenario)).title,
                 QStringLiteral("Owning an L40S beats renting it after 14.8 months at 100 % utilization, "
                                "never below 41 %"));
        QCOMPARE(chart.lines.size(), std::size_t{2});
        QCOMPARE(chart.lines.front().points.size(), std::size_t{37});
        QCOMPARE(chart.markers.size(), std::size_t{1});
        const double month = chart.markers.front().at.x();
        QVERIFY(same(month, 8000 / (568.8 - 28.665)));
        QVERIFY(same(chart.markers.front().at.y(), 568.8 * month)); // the tie is on the rent's line too
    }

    void theArticlesEnergy()
    {
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        const ChartData chart = energyChart(analysis);
        QCOMPARE(chart.name, QStringLiteral("energy"));
        // 300 W x 0.875 / 2,100 tok/s; 1 - 0.125 / (350 x 0.875 / 1,680) = 31.4 %.
        QCOMPARE(chart.title, QStringLiteral("A100 PCIe needs 0.125 J a token; L40S needs 46 % more"));
        QVERIFY2(chart.subtitle.contains(QStringLiteral("L40S $0.0066 per M tokens, 5 % of its rent")),
                 qPrintable(chart.subtitle));
        QVERIFY(chart.log_x && chart.no_data.isEmpty());
        QCOMPARE(chart.cursor.value_or(0), 8.0);
        const std::vector<ChartLine> pcie = linesOf(chart, 1);
        QCOMPARE(pcie.size(), std::size_t{5}); // solid near the published batches 1, 8 and 32
        QCOMPARE(pcie.front().stroke, Stroke::Solid);
        const auto middle =
            std::ranges::find_if(pcie, [](const ChartLine& line) { return valueAt(line, 8, true).has_value(); });
        QVERIFY(middle != pcie.end());
        QVERIFY(same(valueAt(*middle, 8, true).value(), 0.125));
        QCOMPARE(pcie.back().end_label, QStringLiteral("A100 PCIe"));
        for (const ChartLine& line : chart.lines) {
            for (const QPointF& point : line.points) {
                QVERIFY(point.y() > 0 && point.y() <= chart.y_max);
            }
        }
    }

    void theModelsEnergyEndsWhereMemoryDoes()
    {
        m_scenario.evidence = Evidence::Model;
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        const ChartData chart = energyChart(analysis);
        for (const ChartMarker& marker : chart.markers) {
            QVERIFY(marker.hollow);
            const ContenderAnalysis& contender = analysis.contenders[static_cast<std::size_t>(marker.series)];
            QCOMPARE(marker.at.x(), static_cast<double>(contender.memory.max_batch));
        }
        QVERIFY(!chart.markers.empty());
    }

    void withoutAnyRateAllSayWhy()
    {
        m_scenario.model = "Mixtral-8x7B"; // the article has no figures for it
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        for (const ChartData& chart : {fleetChart(analysis), energyChart(analysis)}) {
            QVERIFY2(chart.no_data.contains(QStringLiteral("Mixtral-8x7B")), qPrintable(chart.no_data));
            QVERIFY(!chart.title.isEmpty() && chart.x_min < chart.x_max && chart.y_min < chart.y_max);
        }
    }

    // Labels of the narrowest chart that a window shows keep apart and inside.
    void labelsFit()
    {
        m_scenario.api.usd_per_million_tokens = 0.2;
        m_scenario.bill.tokens_per_month = 40e9;
        for (Contender& contender : m_scenario.contenders) {
            contender.purchase_usd = 12'000;
        }
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        for (const ChartData& data : {fleetChart(analysis), ownershipChart(analysis), energyChart(analysis)}) {
            CurveChart card;
            card.resize(360, 340);
            card.setData(data);
            card.show();
            QCoreApplication::processEvents();
            QCOMPARE(card.accessibleDescription(), data.title);
            QVERIFY(card.plotRect().width() > 150);
            const std::vector<QRect> labels = card.endLabelRects();
            QVERIFY(labels.size() >= 3);
            for (std::size_t i = 0; i < labels.size(); ++i) {
                QVERIFY(card.rect().contains(labels[i]));
                for (std::size_t k = 0; k < i; ++k) {
                    QVERIFY(!labels[i].intersects(labels[k]));
                }
            }
        }
    }

private:
    std::shared_ptr<const Catalogue> m_catalogue;
    Scenario m_scenario;
};

TIEBREAK_TEST(TestEconomyCharts, QApplication)
#include "tst_economy_charts.moc"
