// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_class.h"
#include "ui/charts/curves/chart_clip.h"
#include "ui/charts/curves/chart_view.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

namespace {

// Where a line meets an edge is rounded.
bool areNear(const std::vector<QPointF>& a, const std::vector<QPointF>& b)
{
    return std::ranges::equal(a, b, [](QPointF p, QPointF q) { return (p - q).manhattanLength() < 1e-7; });
}

// A linear chart of x 0..10 and y 0..10.
ChartData chartWith(std::vector<QPointF> points)
{
    ChartData chart;
    chart.log_x = false;
    chart.x_min = 0;
    chart.x_max = 10;
    chart.y_min = 0;
    chart.y_max = 10;
    ChartLine line;
    line.end_label = QStringLiteral("L40S");
    line.points = std::move(points);
    chart.lines.push_back(line);
    return chart;
}

} // namespace

class TestChartClip : public QObject {
    Q_OBJECT

private slots:
    void whatIsInViewStays()
    {
        const ChartData chart = chartWith({{0, 0}, {4, 10}, {10, 3}});
        QCOMPARE(clippedToView(chart), chart);
    }

    void aLineEndsAtTheEdge()
    {
        const ChartData clipped = clippedToView(chartWith({{0, 5}, {10, 15}}));
        QCOMPARE(clipped.lines.size(), std::size_t{1});
        QVERIFY(areNear(clipped.lines[0].points, std::vector<QPointF>{{0, 5}, {5, 10}}));
        QCOMPARE(clipped.lines[0].end_label, QStringLiteral("L40S"));
    }

    void aLineThatComesBackIsTwo()
    {
        const ChartData clipped = clippedToView(chartWith({{0, 5}, {4, 15}, {8, 5}}));
        QCOMPARE(clipped.lines.size(), std::size_t{2});
        QVERIFY(areNear(clipped.lines[0].points, std::vector<QPointF>{{0, 5}, {2, 10}}));
        QVERIFY(areNear(clipped.lines[1].points, std::vector<QPointF>{{6, 10}, {8, 5}}));
        QVERIFY(clipped.lines[0].end_label.isEmpty()); // one label for both
        QCOMPARE(clipped.lines[1].end_label, QStringLiteral("L40S"));
    }

    void aLineOutOfViewKeepsItsLabelAlone()
    {
        const ChartData clipped = clippedToView(chartWith({{0, 11}, {10, 12}}));
        QCOMPARE(clipped.lines.size(), std::size_t{1});
        QVERIFY(clipped.lines[0].points.empty());
    }

    void onALogAxisTheCrossingIsStraightInThePicture()
    {
        ChartData chart = chartWith({{1, 0}, {16, 20}});
        chart.log_x = true;
        chart.x_min = 1;
        chart.x_max = 16;
        const ChartData clipped = clippedToView(chart);
        QCOMPARE(clipped.lines[0].points.back().y(), 10.0);
        QVERIFY(std::abs(clipped.lines[0].points.back().x() - 4) < 1e-6); // half of the way is two of four octaves
    }

    void aBandFollowsTheEdge()
    {
        ChartData chart = chartWith({{0, 5}, {10, 5}});
        chart.bands.push_back({0, {{-5, 2}, {10, 2}}, {{-5, 0}, {15, 20}}});
        const ChartBand band = clippedToView(chart).bands.front();
        QCOMPARE(band.low.front(), QPointF(0, 2));
        QCOMPARE(band.high.front(), QPointF(0, 5));
        QCOMPARE(band.high[1], QPointF(5, 10)); // where it leaves
        QCOMPARE(band.high.back(), QPointF(10, 10));
        QCOMPARE(band.low.size(), band.high.size());
    }

    void pinsAreCutAsWell()
    {
        ChartData chart = chartWith({{0, 5}, {10, 5}});
        ChartPin pin;
        pin.name = QStringLiteral("Baseline");
        pin.curves.push_back({1, {{0, 5}, {4, 15}, {8, 5}}});
        chart.pins.push_back(pin);
        const ChartPin clipped = clippedToView(chart).pins.front();
        QCOMPARE(clipped.curves.size(), std::size_t{2});
        QCOMPARE(clipped.curves[1].series, 1);
        QVERIFY(areNear(clipped.curves[1].points, {{6, 10}, {8, 5}}));
    }
};

TIEBREAK_TEST(TestChartClip, QCoreApplication)
#include "tst_chart_clip.moc"
