// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <vector>

namespace tiebreak {

// Charts side by side while each has the width that a plot needs, else in rows of fewer, which scroll. The last one of
// an unfilled row takes its rest.
class ChartFlow : public QScrollArea {
public:
    explicit ChartFlow(QWidget* parent = nullptr);

    void addChart(QWidget* chart);

    static constexpr int least_width = 230;  // of a chart
    static constexpr int least_height = 225; // below that a plot says nothing

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    std::vector<QWidget*> m_charts;
};

} // namespace tiebreak
