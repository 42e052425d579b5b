// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/map/winner_map.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QVector>

#include <vector>

// The geometry of a winner map that needs no pixels on a screen. Places count cells: 0 to columns from the left, 0 to
// rows from the bottom; the middle of the first cell is at 0.5.
namespace tiebreak {

// The lines along which the cheapest contender changes, by marching squares over the knots of map_field.h. On the way
// between two winners the border is where their margins, read as distances to the tie, meet. Cells without a winner
// have no border.
[[nodiscard]] std::vector<QPolygonF> winnerBorders(const WinnerMap& map);

struct NamePlace {
    int winner = 0; // -1: the region in which nobody has a value
    QPointF middle;
};

// Where each name has its place: the middle of the largest room in each of its regions, up to three for a name; none
// where it would run over the border. `sizes`, in cells, are those of the winners' names, from contender 0; the last
// one is that of the text where nobody has a value. `keep_off` stays free.
[[nodiscard]] std::vector<NamePlace> namePlaces(const WinnerMap& map, const std::vector<QSizeF>& sizes,
                                                const QRectF& keep_off);

// Sets of round values for the ticks of an axis, the densest first.
[[nodiscard]] std::vector<QVector<double>> tickChoices(const MapAxis& axis);

} // namespace tiebreak
