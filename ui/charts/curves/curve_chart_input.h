// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curves/chart_view.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/charts/curves/curve_plot.h"
#include "ui/charts/queued_plot.h"
#include "ui/charts/readout.h"

#include <QTimer>

// Internal to curve_chart.cpp and curve_chart_input.cpp.
namespace tiebreak {

constexpr int kBigStep = 4; // of arrow keys with Shift

struct CurveChart::Parts {
    explicit Parts(CurveChart* chart) : plot(new QueuedPlot(chart)), curves(*plot), readout(new Readout(chart)) {}

    QCustomPlot* plot; // both widgets are owned by the chart
    CurvePlot curves;
    Readout* readout;
    QTimer click; // runs while a click may still turn out to be the first half of a double click
    Press clicked;
    int replots = 0;
};

} // namespace tiebreak
