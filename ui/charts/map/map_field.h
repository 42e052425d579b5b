// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/map/winner_map.h"

#include <QPointF>
#include <QPolygonF>

#include <array>
#include <vector>

// A winner map between its cells. Cells of a whole input (a batch) repeat the value at which they were computed; here
// each value stands once, where the axis has it, and between two of them the logarithms of the margins' factors are
// interpolated, which is what costs that follow powers of an input do. So neither
// borders nor tints show steps that are the grid's own. Places count cells as in map_math.h.
namespace tiebreak {

// What the next cheapest costs over the winner, as a share of the winner's cost, at the lines that the map draws.
inline constexpr std::array<double, 3> map_contours{0.05, 0.10, 0.25};

// What the next costs over the cell's winner; at most 10 (1,000 %), also where nobody else has a value.
[[nodiscard]] double marginOf(const MapCell& cell);

// The distance to a tie of that cell: ln(1 + margin).
[[nodiscard]] double distanceToTie(const MapCell& cell);

class MapField {
public:
    // A value of an axis at which cells were computed, or an edge of the map that repeats the value next to it.
    struct Knot {
        int index = 0;    // of the first cell with that value
        double place = 0; // on the axis, in cells; ascending
    };

    // The map must have cells and outlive the field.
    explicit MapField(const WinnerMap& map);

    [[nodiscard]] const std::vector<Knot>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<Knot>& rows() const { return m_rows; }
    // At the knots of that column and row, by their position in the lists above.
    [[nodiscard]] const MapCell& at(std::size_t column, std::size_t row) const;

    struct Point {
        int winner = -1;
        double margin = 0; // of the winner
    };
    [[nodiscard]] Point at(QPointF place) const;
    // Of the cell at those knots: the distance to a tie where that contender wins, minus it where another does.
    [[nodiscard]] double towards(int winner, std::size_t column, std::size_t row) const;

private:
    const WinnerMap& m_map;
    std::vector<Knot> m_columns;
    std::vector<Knot> m_rows;
    std::vector<double> m_distances; // by row and column of knots
};

// A line along which the next cheapest costs `margin` more than the winner.
struct MapContour {
    double margin = 0;
    QPolygonF line;
};

// Those of map_contours, by marching squares within the region of each winner. None where nobody else has a value.
[[nodiscard]] std::vector<MapContour> marginContours(const WinnerMap& map);

} // namespace tiebreak
