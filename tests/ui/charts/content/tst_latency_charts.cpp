// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "models/wording/wording.h"
#include "tests/support/test_class.h"
#include "ui/charts/content/latency_charts.h"
#include "ui/charts/curves/curve_chart.h"

#include <QTest>

#include <cmath>

using namespace tiebreak;

namespace {

std::vector<ChartLine> curve(const ChartData& chart, int series)
{
    std::vector<ChartLine> pieces;
    std::ranges::copy_if(chart.lines, std::back_inserter(pieces),
                         [series](const ChartLine& line) { return line.series == series; });
    return pieces;
}

// The joints between pieces count once.
std::vector<QPointF> pointsOf(const ChartData& chart, int series)
{
    std::vector<QPointF> points;
    for (const ChartLine& line : curve(chart, series)) {
        for (const QPointF& point : line.points) {
            if (points.empty() || points.back() != point) {
                points.push_back(point);
            }
        }
    }
    return points;
}

double largestY(const ChartData& chart)
{
    double largest = 0;
    for (const ChartLine& line : chart.lines) {
        for (const QPointF& point : line.points) {
            largest = std::max(largest, point.y());
        }
    }
    return largest;
}

// Two contenders at batches 1, 2, 4 and 8 that take 10 and 20 ms a token more with each doubling, and ten times that
// to the first token. The second one does not fit at batch 8.
Analysis latenciesByHand()
{
    Analysis analysis;
    analysis.scenario.evidence = Evidence::Model;
    analysis.scenario.server.batch = 4;
    for (const double factor : {1.0, 2.0}) {
        ContenderAnalysis contender;
        contender.short_name = factor < 2 ? "Quick" : "Slow";
        contender.tpot_ms = factor * 30;
        contender.ttft_ms = factor * 300;
        contender.throughput_tok_s.value = 1;
        for (const int doublings : {0, 1, 2, 3}) {
            SweepPoint point;
            point.batch = std::exp2(doublings);
            if (factor < 2 || doublings < 3) {
                point.tpot_ms = factor * 10 * (doublings + 1);
                point.ttft_ms = factor * 100 * (doublings + 1);
                point.throughput_tok_s.value = 1;
                contender.last_batch = point.batch;
            }
            contender.sweep.push_back(point);
        }
        contender.memory.max_batch = factor < 2 ? 100 : 4;
        analysis.contenders.push_back(contender);
    }
    return analysis;
}

// As the engine does it: no throughput above the limit.
void limitTpot(Analysis& analysis, double limit_ms)
{
    analysis.scenario.limits.tpot_ms = limit_ms;
    for (ContenderAnalysis& contender : analysis.contenders) {
        for (SweepPoint& point : contender.sweep) {
            if (point.tpot_ms && *point.tpot_ms > limit_ms) {
                point.throughput_tok_s.value.reset();
            }
        }
    }
}

} // namespace

class TestLatencyCharts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
    }
    void init() { m_scenario = default_scenario(*m_catalogue); }

    // Around each curve, as wide as the engine's, and not beyond the axis.
    void bandsAreDrawn()
    {
        m_scenario.evidence = Evidence::Model;
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        for (const ChartData& chart : {tpotChart(analysis), ttftChart(analysis)}) {
            QCOMPARE(chart.bands.size(), analysis.contenders.size());
            for (const ChartBand& band : chart.bands) {
                const auto highest = std::ranges::max_element(band.high, {}, &QPointF::y);
                QVERIFY(highest->y() <= chart.y_max);
                QVERIFY(band.low.front().y() < band.high.front().y());
            }
        }
        QCOMPARE(tpotChart(analysis).bands[0].low.front().y(), *analysis.contenders[0].sweep.front().tpot_band.low);
    }

    void drawsTheValuesByHand()
    {
        const Analysis analysis = latenciesByHand();
        const ChartData tpot = tpotChart(analysis);
        QCOMPARE(pointsOf(tpot, 0), (std::vector<QPointF>{{1, 10}, {2, 20}, {4, 30}, {8, 40}}));
        QCOMPARE(pointsOf(tpot, 1), (std::vector<QPointF>{{1, 20}, {2, 40}, {4, 60}}));
        QCOMPARE(pointsOf(ttftChart(analysis), 1), (std::vector<QPointF>{{1, 200}, {2, 400}, {4, 600}}));
        QCOMPARE(tpot.x_max, 8.0);
        QVERIFY(tpot.y_min == 0 && tpot.y_max > 60 && tpot.y_max <= 80);
        QCOMPARE(tpot.cursor.value_or(0), 4.0);
        QVERIFY(tpot.rules.empty() && tpot.no_data.isEmpty());
        QCOMPARE(curve(tpot, 0).size(), std::size_t{1});
        QCOMPARE(curve(tpot, 0).front().stroke, Stroke::Solid);
        QCOMPARE(curve(tpot, 0).front().end_label, QStringLiteral("Quick"));
        QCOMPARE(tpot.markers.size(), std::size_t{1}); // where the second one is full
        QCOMPARE(tpot.markers.front().at, QPointF(4, 60));
    }

    void titlesAreTheConclusions()
    {
        Analysis analysis = latenciesByHand();
        QCOMPARE(tpotChart(analysis).title, QStringLiteral("Quick gives a token every 30 ms at batch 4"));
        QCOMPARE(ttftChart(analysis).title, QStringLiteral("First token at batch 4: 300 ms on Quick, 600 ms on Slow"));
        analysis.contenders[1].tpot_ms = 30.001;
        analysis.contenders[1].ttft_ms = 300.001;
        QCOMPARE(tpotChart(analysis).title, QStringLiteral("Quick and Slow give a token every 30 ms at batch 4"));
        QCOMPARE(ttftChart(analysis).title, QStringLiteral("First token at batch 4: 300 ms on Quick and Slow"));
        analysis.scenario.limits.tpot_ms = 25;
        analysis.scenario.limits.ttft_ms = 250;
        QCOMPARE(tpotChart(analysis).title,
                 QStringLiteral("No card keeps to 25 ms a token at batch 4; Quick needs 30 ms"));
        QCOMPARE(ttftChart(analysis).title,
                 QStringLiteral("No card gives the first token within 250 ms at batch 4; Quick needs 300 ms"));
        for (ContenderAnalysis& contender : analysis.contenders) {
            contender.tpot_ms.reset();
            contender.ttft_ms.reset();
        }
        QCOMPARE(tpotChart(analysis).title, QStringLiteral("No time per token at batch 4"));
        QCOMPARE(ttftChart(analysis).title, QStringLiteral("No time to the first token at batch 4"));
    }

    void whatALimitForbidsIsThin()
    {
        Analysis analysis = latenciesByHand();
        limitTpot(analysis, 30);
        const ChartData tpot = tpotChart(analysis);
        const std::vector<ChartLine> quick = curve(tpot, 0);
        QCOMPARE(quick.size(), std::size_t{2});
        QCOMPARE(quick[0].stroke, Stroke::Solid);
        QCOMPARE(quick[0].points.back(), QPointF(4, 30)); // at the limit is within it
        QCOMPARE(quick[1].stroke, Stroke::Thin);
        QCOMPARE(quick[1].points, (std::vector<QPointF>{{4, 30}, {8, 40}}));
        QCOMPARE(quick[1].end_label, QStringLiteral("Quick"));
        QCOMPARE(tpot.rules.size(), std::size_t{1});
        QCOMPARE(tpot.rules[0].series, -1);
        QCOMPARE(tpot.rules[0].y, 30.0);
        QCOMPARE(tpot.rules[0].label, QStringLiteral("limit 30 ms"));
        QVERIFY(tpot.subtitle.contains(QStringLiteral("thin")));
        // The other chart has no limit of its own: a limit shows in its own chart alone.
        const ChartData ttft = ttftChart(analysis);
        QVERIFY(ttft.rules.empty());
        QVERIFY(std::ranges::all_of(ttft.lines, [](const ChartLine& line) { return line.stroke == Stroke::Solid; }));
        QVERIFY(!ttft.subtitle.contains(QStringLiteral("thin")));
        limitTpot(analysis, 5); // nothing is left, and all is still drawn
        const ChartData none = tpotChart(analysis);
        QVERIFY(none.no_data.isEmpty());
        QVERIFY(std::ranges::all_of(none.lines, [](const ChartLine& line) { return line.stroke == Stroke::Thin; }));
    }

    void axesShowTheLimit()
    {
        Analysis analysis = latenciesByHand();
        analysis.scenario.server.batch = 1;
        analysis.contenders[0].tpot_ms = 10;
        analysis.contenders[1].tpot_ms = 20;
        limitTpot(analysis, 12); // curves are followed to twice the limit
        const ChartData low = tpotChart(analysis);
        QVERIFY(low.y_max >= 24 && low.y_max < 40);
        analysis.contenders[1].tpot_ms = 55; // and as far as the cursor
        QVERIFY(tpotChart(analysis).y_max >= 55);
        limitTpot(analysis, 100); // above all values, in sight
        const ChartData above = tpotChart(analysis);
        QVERIFY(above.y_max > 100);
        QCOMPARE(above.rules.size(), std::size_t{1});
        limitTpot(analysis, 5000); // far away: told, not drawn
        const ChartData far = tpotChart(analysis);
        QVERIFY(far.y_max < 100 && far.rules.empty());
        QVERIFY2(far.subtitle.contains(QStringLiteral("5,000 ms")), qPrintable(far.subtitle));
    }

    void agreesWithTheEngine()
    {
        set("evidence", "model");
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        const ChartData tpot = tpotChart(analysis);
        const ChartData ttft = ttftChart(analysis);
        for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
            std::vector<QPointF> tpots;
            std::vector<QPointF> ttfts;
            for (const SweepPoint& point : analysis.contenders[i].sweep) {
                if (point.tpot_ms) {
                    tpots.emplace_back(point.batch, *point.tpot_ms);
                }
                if (point.ttft_ms) {
                    ttfts.emplace_back(point.batch, *point.ttft_ms);
                }
            }
            QVERIFY(tpots.size() > 10 && ttfts.size() > 10);
            QCOMPARE(pointsOf(tpot, static_cast<int>(i)), tpots);
            QCOMPARE(pointsOf(ttft, static_cast<int>(i)), ttfts);
        }
        QVERIFY(largestY(tpot) <= tpot.y_max && largestY(ttft) <= ttft.y_max);
        QVERIFY2(tpot.title.contains(number(*analysis.contenders[2].tpot_ms)), qPrintable(tpot.title));
    }

    void theEnginesLimitCuts()
    {
        set("evidence", "model");
        Analysis analysis = analyze(*m_catalogue, m_scenario);
        const double limit = *analysis.contenders[0].tpot_ms * 1.2;
        m_scenario.limits.tpot_ms = limit;
        analysis = analyze(*m_catalogue, m_scenario);
        const std::vector<ChartLine> l40s = curve(tpotChart(analysis), 0);
        QCOMPARE(l40s.size(), std::size_t{2});
        for (const QPointF& point : l40s[0].points) {
            QVERIFY(point.y() <= limit);
        }
        for (std::size_t k = 1; k < l40s[1].points.size(); ++k) { // the first one joins the piece before
            QVERIFY(l40s[1].points[k].y() > limit);
        }
    }

    void theArticleHasNoFirstToken()
    {
        const Analysis analysis = analyze(*m_catalogue, m_scenario);
        const ChartData tpot = tpotChart(analysis);
        QVERIFY(tpot.no_data.isEmpty());
        QCOMPARE(pointsOf(tpot, 0).front(), QPointF(1, 1000.0 / 320));
        QCOMPARE(curve(tpot, 0).size(), std::size_t{5}); // solid near 1, 8 and 32
        QVERIFY(!tpot.subtitle.contains(QStringLiteral("limit")));
        const ChartData ttft = ttftChart(analysis);
        QCOMPARE(ttft.no_data, QStringLiteral("The article gives no time to the first token; choose evidence Model."));
        QVERIFY(ttft.lines.empty() && ttft.rules.empty() && !ttft.title.isEmpty());
        m_scenario.limits.tpot_ms = 0.1; // even when no figure is within a limit
        QCOMPARE(ttftChart(analyze(*m_catalogue, m_scenario)).no_data, ttft.no_data);
        QVERIFY(tpotChart(analyze(*m_catalogue, m_scenario)).no_data.isEmpty());
    }

    void whatDoesNotFitIsSaid()
    {
        set("evidence", "model");
        set("model", "Falcon-180B");
        for (const ChartData& chart :
             {tpotChart(analyze(*m_catalogue, m_scenario)), ttftChart(analyze(*m_catalogue, m_scenario))}) {
            QVERIFY2(chart.no_data.contains(QStringLiteral("Falcon-180B")), qPrintable(chart.no_data));
            QVERIFY(chart.y_min < chart.y_max && chart.x_min < chart.x_max);
        }
    }

private:
    void set(const char* key, const char* text)
    {
        QCOMPARE(set_from_text(m_scenario, *m_catalogue, key, text), Problem());
    }

    std::shared_ptr<const Catalogue> m_catalogue;
    Scenario m_scenario;
};

TIEBREAK_TEST(TestLatencyCharts, QApplication)
#include "tst_latency_charts.moc"
