// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/map/winner_map.h"

#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QVector>

#include <functional>
#include <vector>

// Internal to map_annotations.cpp: where texts of a winner map have room, in pixels.
namespace tiebreak {

// The densest round values whose texts have room; `extent` is the room of a text, `place` its middle.
[[nodiscard]] QVector<double> roomyTicks(const MapAxis& axis, const std::function<double(double)>& extent,
                                         const std::function<double(double)>& place);

// Whether any of the line lies in it.
[[nodiscard]] bool passes(const QPolygonF& line, const QRectF& rect);

// Where a text of that size may stand on a line, from its middle outwards; none on a short line.
[[nodiscard]] std::vector<QRectF> placesOnLine(const QPolygonF& line, QSizeF size);

} // namespace tiebreak
