// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QJsonArray>
#include <QRectF>

// The arithmetic of zooming and panning. A view is what a chart's axes span, in their own units: left() and right()
// are the ends of x, top() the least and bottom() the largest y.
namespace tiebreak {

// Which axes of a chart are logarithmic.
struct AxisScales {
    bool log_x = true;
    bool log_y = false;

    // NOLINTNEXTLINE(google-explicit-constructor,hicpp-explicit-conversions): most charts have a linear y axis
    constexpr AxisScales(bool of_x, bool of_y = false) : log_x(of_x), log_y(of_y) {}
};
[[nodiscard]] AxisScales scalesOf(const ChartData& data);

// The same to the last bit: a sum of left and width is rounded.
struct ChartAxes {
    double x_min, x_max;
    double y_min, y_max;

    bool operator==(const ChartAxes&) const = default;
};
[[nodiscard]] ChartAxes axesOf(const ChartData& data);
void setAxes(ChartData& data, const ChartAxes& axes);

[[nodiscard]] QRectF viewOf(const ChartData& data);
void setView(ChartData& data, const QRectF& view);

// As sessions keep it, [left, lowest, right, highest]; empty for anything else.
[[nodiscard]] std::optional<QRectF> viewFromJson(const QJsonValue& ends);
[[nodiscard]] QJsonArray viewToJson(const QRectF& view);

// Whether axes can show it; a view from a file may be anything.
[[nodiscard]] bool isUsable(const QRectF& view, AxisScales scales);

// Both keep within the bounds that make sense for a chart whose data span `full`: nothing left of batch 1 or below
// zero, no more than twice the data's span, no less than an octave of batches or a twentieth of another span.
// `factor` below 1 shows less; what is at `fixed`, a fraction of the axes from the lower left, stays there.
[[nodiscard]] QRectF zoomed(const QRectF& view, const QRectF& full, AxisScales scales, double factor, QPointF fixed);
// `by` in fractions of the axes; positive: towards larger values.
[[nodiscard]] QRectF panned(const QRectF& view, const QRectF& full, AxisScales scales, QPointF by);

// Positions along the axes as fractions from the lower left; inside the plot both are in 0..1.
[[nodiscard]] QPointF fractionAt(const QRectF& view, AxisScales scales, QPointF value);
[[nodiscard]] QPointF valueAt(const QRectF& view, AxisScales scales, QPointF fraction);

// Where the eye loses a line at its right (or, looking from the other side, its left) end.
struct LineEnd {
    QPointF at;          // a value
    bool is_cut = false; // it goes on out of view
};
// Empty when no part of the line is in view.
[[nodiscard]] std::optional<LineEnd> rightEnd(const ChartData& data, const std::vector<QPointF>& points);
[[nodiscard]] std::optional<LineEnd> leftEnd(const ChartData& data, const std::vector<QPointF>& points);

} // namespace tiebreak
