// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QPainterPath>

// The outlines of markers, in pixels.
namespace tiebreak {

constexpr double half_marker = 4.5; // of its size; diamonds and triangles look as large when they reach a pixel more

[[nodiscard]] QPainterPath markerPath(Marker shape, QPointF at);

} // namespace tiebreak
