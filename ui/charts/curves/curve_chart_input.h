// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/curves/chart_view.h"
#include "ui/charts/curves/curve_chart.h"
#include "ui/charts/curves/curve_plot.h"

#include <QTimer>

// Internal to curve_chart.cpp and curve_chart_input.cpp.
namespace tiebreak {

constexpr int big_step = 4; // of arrow keys with Shift

struct CurveChart::Parts {
    Parts(QCustomPlot& plot, CurveChart* chart) : curves(plot), click(chart) {}

    CurvePlot curves;
    QTimer click; // runs while a click may still turn out to be the first half of a double click
    Press clicked;
};

} // namespace tiebreak
