// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curves/curve_chart.h"

#include <QMouseEvent>
#include <QTest>

#include <cmath>

namespace tiebreak {

inline ChartLine someLine(int series, double scale)
{
    ChartLine line;
    line.series = series;
    line.name = QStringLiteral("GPU %1").arg(series);
    line.end_label = line.name;
    for (int i = 0; i <= 5; ++i) {
        line.points.push_back({std::exp2(i), scale * (i + 1)});
    }
    return line;
}

// Three lines of 100, 101 and 102 times (log2(batch) + 1), so their ends are 0.6 % of the axis apart.
inline ChartData someData()
{
    ChartData data;
    data.name = QStringLiteral("throughput");
    data.title = QStringLiteral("All are alike");
    data.subtitle = QStringLiteral("Throughput");
    data.x_label = QStringLiteral("batch size");
    data.y_label = QStringLiteral("tokens/s");
    data.x_name = QStringLiteral("batch");
    data.y_max = 1000;
    data.cursor = 8;
    for (int i = 0; i < 3; ++i) {
        data.lines.push_back(someLine(i, 100 + i));
    }
    data.markers.push_back({0, {8, 400}, Marker::Disc, true, QStringLiteral("published")});
    data.bands.push_back({0, {{1, 90}, {32, 500}}, {{1, 120}, {32, 700}}});
    data.rules.push_back({1, 800, QStringLiteral("now")});
    data.remarks.push_back({{0.1, 0.1}, QStringLiteral("a remark")});
    return data;
}

// A staircase against tokens a month, with the cursor at the left end.
inline ChartData loads()
{
    ChartData data;
    data.name = QStringLiteral("fleet");
    data.log_x = false;
    data.x_values = XValues::Tokens;
    data.x_name = QStringLiteral("load");
    data.x_min = 0;
    data.x_max = 3e9;
    data.y_prefix = QStringLiteral("$");
    data.y_compact = true;
    data.y_max = 40;
    data.cursor = 10e6;
    ChartLine steps{0, QStringLiteral("GPU 0"), {}, Stroke::Solid, {}, true};
    steps.points = {{0, 10}, {1e9, 10}, {1e9, 20}, {2e9, 20}, {2e9, 30}, {3e9, 30}};
    data.lines.push_back(steps);
    return data;
}

inline bool isNear(double a, double b)
{
    return std::abs(a / b - 1) < 0.02; // a pixel is 1.3 % of a batch
}

// Draws with the button from one place to another, in two moves.
inline void dragMouse(CurveChart& chart, Qt::MouseButton button, QPoint from, QPoint to,
                      Qt::KeyboardModifiers modifiers = {})
{
    QTest::mousePress(&chart, button, modifiers, from);
    QTest::mouseMove(&chart, (from + to) / 2);
    QTest::mouseMove(&chart, to);
    QTest::mouseRelease(&chart, button, modifiers, to);
}

inline void moveMouse(CurveChart& chart, QPoint at)
{
    QMouseEvent event(QEvent::MouseMove, at, chart.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&chart, &event);
}

// A chart of three lines on a small card.
class CurveFixture : public QObject {
protected:
    void start()
    {
        m_chart = std::make_unique<CurveChart>();
        m_chart->setTheme(Theme::light());
        m_chart->resize(330, 400);
        m_chart->setData(someData());
        m_chart->show();
        settle();
    }

    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
        }
    }

    std::unique_ptr<CurveChart> m_chart;
};

} // namespace tiebreak
