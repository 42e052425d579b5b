// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/load/played_bill.h"
#include "tests/support/load_scenarios.h"
#include "tests/support/test_class.h"
#include "ui/charts/content/load_charts.h"
#include "ui/charts/curves/curve_chart.h"

#include <QtTest>

#include <algorithm>

using namespace tiebreak;

namespace {

LoadLatency latency(double load, double ttft_ms, double tpot_ms)
{
    return {load, {ttft_ms, ttft_ms / 2, ttft_ms * 2}, {tpot_ms, tpot_ms / 1.25, tpot_ms * 1.25}};
}

// Two contenders under requests a second; the first token takes 100 ms at first and grows without end.
Analysis byHand()
{
    Analysis analysis;
    analysis.scenario.evidence = Evidence::Model;
    analysis.scenario.load.kind = LoadOf::Requests;
    analysis.scenario.limits.ttft_ms = 400;
    analysis.scenario.limits.tpot_ms = 40;
    auto load = std::make_shared<LoadAnalysis>();
    for (const double factor : {1.0, 2.0}) {
        ContenderAnalysis contender;
        contender.short_name = factor < 2 ? "Small" : "Large";
        analysis.contenders.push_back(contender);
        LoadAnswer answer;
        answer.gap = LoadGap::None;
        answer.latencies = {latency(0, 100, 10), latency(factor, 200, 20), latency(2 * factor, 400, 30),
                            latency(3 * factor, 9000, 35)};
        for (const LoadLatency& each : answer.latencies) {
            answer.curve.push_back({each.load, {}});
        }
        answer.highest = 2 * factor;
        answer.highest_low = factor;
        answer.highest_high = 2.5 * factor;
        answer.at_highest.ttft_ms.at_share = 400;
        answer.at_highest.tpot_ms.at_share = 30;
        answer.now.load = factor;
        answer.now.replicas = 3;
        answer.now.summary.ttft_ms.at_share = 200;
        answer.now.summary.tpot_ms.at_share = 20 * factor;
        answer.frontier = {{2 * factor, 30, 300 * factor}, {factor, 60, 200 * factor}, {0.1, 100, 1}};
        answer.frontier_at_highest = FrontierPoint{2 * factor, 30, 300 * factor};
        load->contenders.push_back(answer);
    }
    analysis.load = load;
    return analysis;
}

Analysis withoutAnswerOf(Analysis analysis, std::size_t contender, LoadGap gap)
{
    auto load = std::make_shared<LoadAnalysis>(*analysis.load);
    load->contenders[contender] = {};
    load->contenders[contender].gap = gap;
    analysis.load = load;
    return analysis;
}

std::vector<ChartMarker> marksOf(const ChartData& chart, bool hollow)
{
    std::vector<ChartMarker> marks;
    std::ranges::copy_if(chart.markers, std::back_inserter(marks),
                         [hollow](const ChartMarker& mark) { return mark.hollow == hollow; });
    return marks;
}

} // namespace

class TestLoadCharts : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void drawsTheValuesByHand()
    {
        const ChartData chart = loadTtftChart(byHand());
        QCOMPARE(chart.no_data, QString());
        QCOMPARE(chart.name, QStringLiteral("load-ttft"));
        QCOMPARE(chart.lines.size(), std::size_t(2));
        QCOMPARE(chart.lines[1].points, (std::vector<QPointF>{{0, 100}, {2, 200}, {4, 400}, {6, 9000}}));
        QCOMPARE(chart.lines[1].end_label, QStringLiteral("Large"));
        QCOMPARE(chart.bands.size(), std::size_t(2));
        QCOMPARE(chart.bands[0].low, (std::vector<QPointF>{{0, 50}, {1, 100}, {2, 200}, {3, 4500}}));
        QCOMPARE(chart.bands[0].high, (std::vector<QPointF>{{0, 200}, {1, 400}, {2, 800}, {3, 18000}}));
        QCOMPARE(chart.rules.size(), std::size_t(1));
        QCOMPARE(chart.rules[0].y, 400.0);
        QCOMPARE(marksOf(chart, false).at(1).at, QPointF(4, 400)); // the highest loads
        QCOMPARE(marksOf(chart, true).at(0).at, QPointF(1, 200));  // what a replica gets now
        QVERIFY2(marksOf(chart, false).at(0).tooltip.contains(QStringLiteral("2 requests a second (1 to 2.5 ")),
                 qPrintable(marksOf(chart, false).at(0).tooltip));
        QVERIFY(!chart.log_x);
        QCOMPARE(chart.x_min, 0.0);

        const ChartData tokens = loadTpotChart(byHand());
        QCOMPARE(tokens.lines[0].points, (std::vector<QPointF>{{0, 10}, {1, 20}, {2, 30}, {3, 35}}));
        QCOMPARE(tokens.rules[0].y, 40.0);
        QCOMPARE(tokens.x_max, chart.x_max); // loads stand above each other
    }

    // 9,000 ms would press everything else flat.
    void theAxisEndsNearTheLimit()
    {
        const ChartData chart = loadTtftChart(byHand());
        QVERIFY2(chart.y_max >= 800 && chart.y_max <= 1000, qPrintable(QString::number(chart.y_max)));
        Analysis far = byHand();
        far.scenario.limits.ttft_ms = 50000;
        const ChartData without = loadTtftChart(far);
        QVERIFY(without.rules.empty());
        QVERIFY(without.subtitle.contains(QStringLiteral("50,000 ms, is far above")));
        QVERIFY(without.y_max >= 400 && without.y_max <= 1000); // the marks are seen
    }

    void titlesNameTheBest()
    {
        QCOMPARE(loadTtftChart(byHand()).title,
                 QStringLiteral("Up to 4 requests a second within the limits on one Large"));
        QCOMPARE(loadTpotChart(byHand()).title, QStringLiteral("Quickest now: a token every 20 ms on Small"));
        QCOMPARE(frontierChart(byHand()).title, QStringLiteral("A GPU gives up to 600 tokens a second on Large"));
        Analysis free = byHand();
        free.scenario.limits = {};
        QVERIFY(loadTtftChart(free).title.contains(QStringLiteral("without a growing queue")));
        QVERIFY(loadTtftChart(free).rules.empty());
    }

    void theFrontierHasTheLimitAcross()
    {
        const ChartData chart = frontierChart(byHand());
        QCOMPARE(chart.lines.size(), std::size_t(3));
        QCOMPARE(chart.lines[0].points, (std::vector<QPointF>{{30, 300}, {60, 200}, {100, 1}}));
        QCOMPARE(chart.lines[2].stroke, Stroke::Ceiling);
        QCOMPARE(chart.lines[2].points.front(), QPointF(25, 0)); // 1,000 / 40 ms
        QCOMPARE(chart.lines[2].points.back().x(), 25.0);
        QVERIFY(!chart.lines[2].in_readout);
        QCOMPARE(chart.markers.size(), std::size_t(2));
        QCOMPARE(chart.markers[1].at, QPointF(30, 600));
        Analysis free = byHand();
        free.scenario.limits.tpot_ms.reset();
        QCOMPARE(frontierChart(free).lines.size(), std::size_t(2));
    }

    void saysWhyThereIsNothing()
    {
        Analysis analysis = byHand();
        analysis.load = nullptr;
        QCOMPARE(loadTtftChart(analysis).no_data, QStringLiteral("The load is being played."));
        analysis.scenario.load.kind = LoadOf::Batch;
        for (const ChartData& chart : {loadTtftChart(analysis), loadTpotChart(analysis), frontierChart(analysis)}) {
            QVERIFY2(chart.no_data.contains(QStringLiteral("choose users, requests a second or a trace")),
                     qPrintable(chart.no_data));
            QCOMPARE(chart.title, QStringLiteral("The scenario runs a batch"));
        }
        const Analysis one = withoutAnswerOf(byHand(), 0, LoadGap::NoTrace);
        QCOMPARE(loadTtftChart(one).lines.size(), std::size_t(1));
        QCOMPARE(loadTtftChart(one).lines[0].series, 1);
        const Analysis none = withoutAnswerOf(one, 1, LoadGap::NoTrace);
        QVERIFY(frontierChart(none).no_data.startsWith(QStringLiteral("No trace is chosen")));
    }

    // Answers of one token have no time from token to token.
    void oneTokenHasNoFrontier()
    {
        Analysis analysis = byHand();
        auto load = std::make_shared<LoadAnalysis>(*analysis.load);
        for (LoadAnswer& answer : load->contenders) {
            answer.frontier.clear();
            answer.frontier_at_highest.reset();
            answer.now.summary.tpot_ms = answer.at_highest.tpot_ms = {};
            for (LoadLatency& at : answer.latencies) {
                at.tpot_ms = {};
            }
        }
        analysis.load = load;
        QVERIFY(frontierChart(analysis).no_data.contains(QStringLiteral("choose more output tokens")));
        QVERIFY(loadTpotChart(analysis).no_data.contains(QStringLiteral("choose more output tokens")));
        QVERIFY(loadTtftChart(analysis).no_data.isEmpty());
    }

    // What the engine plays is what is drawn, and a widget takes it.
    void drawsWhatTheEnginePlays()
    {
        const Analysis analysis = analyze_with_load(*m_catalogue, chatWith(*m_catalogue));
        const ChartData chart = loadTtftChart(analysis);
        QVERIFY(chart.log_x); // users double
        QCOMPARE(chart.x_min, 1.0);
        QCOMPARE(chart.lines.size(), analysis.contenders.size());
        for (std::size_t i = 0; i < chart.lines.size(); ++i) {
            const LoadAnswer& answer = analysis.load->contenders[i];
            QCOMPARE(chart.lines[i].points.size(), answer.curve.size());
            const ChartMarker highest = marksOf(chart, false).at(i);
            QCOMPARE(highest.at, QPointF(answer.highest, answer.at_highest.ttft_ms.at_share));
            QVERIFY(highest.at.y() <= 1000); // inside the limit
            const auto on_curve = [&](const QPointF& point) { return point == highest.at; };
            QVERIFY(std::ranges::any_of(chart.lines[i].points, on_curve));
            QVERIFY(chart.x_max >= answer.highest && chart.y_max >= highest.at.y());
        }
        CurveChart widget;
        for (const ChartData& each : {chart, loadTpotChart(analysis), frontierChart(analysis)}) {
            widget.setData(each);
            QCOMPARE(widget.data().lines.size(), each.lines.size());
            QVERIFY(!widget.accessibleDescription().isEmpty());
        }
    }

    // The more a GPU gives, the less a user gets.
    void theFrontierFalls()
    {
        const Analysis analysis = analyze_with_load(*m_catalogue, chatWith(*m_catalogue));
        for (const LoadAnswer& answer : analysis.load->contenders) {
            QVERIFY(answer.frontier.size() > 3);
            QVERIFY(std::ranges::is_sorted(answer.frontier, {}, &FrontierPoint::user_tok_s));
            QVERIFY(std::ranges::is_sorted(answer.frontier, std::greater(), &FrontierPoint::gpu_tok_s));
        }
    }
};

TIEBREAK_TEST(TestLoadCharts, QApplication)
#include "tst_load_charts.moc"
