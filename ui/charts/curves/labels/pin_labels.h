// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QFont>
#include <QRectF>

#include <functional>

// Internal to plot_annotations.cpp: where the names of pins go.
namespace tiebreak {

struct PinLabelSpace { // all in pixels
    QRectF area;       // between the axes
    QFont font;
    double height = 0;                     // of a line of text
    std::vector<QRectF> taken;             // by other texts and marks
    std::function<QPointF(QPointF)> pixel; // of a value
};

// Where a label must not be: points of all curves, close together, and of the markers' outlines.
[[nodiscard]] std::vector<QPointF> inkOf(const ChartData& data, const PinLabelSpace& space);

struct PinLabel {
    QString text; // the name, shortened if it is long
    QRectF rect;
};

// The name of each pin that has one, once, above or below an end of one of its curves; pins without a free place have
// none.
[[nodiscard]] std::vector<PinLabel> placePinLabels(const ChartData& data, const PinLabelSpace& space);

} // namespace tiebreak
