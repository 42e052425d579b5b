// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

// What of a drawn chart the mouse is on. Positions are in the plot's pixels; -1: nothing.
namespace tiebreak {

class CurvePlot;

// The contender whose curve, marker, rule or end label is there.
[[nodiscard]] int seriesAt(const CurvePlot& plot, QPointF position);
// The nearest marker with a tool tip, as a position in data().markers.
[[nodiscard]] int markerAt(const CurvePlot& plot, QPointF position);
// The nearest rule that can be dragged, as a position in data().rules.
[[nodiscard]] int ruleAt(const CurvePlot& plot, QPointF position);

} // namespace tiebreak
