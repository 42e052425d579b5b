// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_field.h"

#include "models/wording/verdicts/difference_wording.h"
#include "ui/charts/map/line_chains.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace tiebreak {

namespace {

constexpr double highest_margin = 10;

std::vector<MapField::Knot> knotsOf(const MapAxis& axis, int count)
{
    std::vector<MapField::Knot> knots;
    double last = 0;
    for (int i = 0; i < count; ++i) {
        const double value = computed_value(axis, i, count);
        if (!knots.empty() && value == last) {
            continue;
        }
        // That of the cell's middle, but for a whole value which lies beside it.
        const double place = value == axis_value(axis, i, count) ? i + 0.5 : axis_place(axis, value, count);
        constexpr double least_apart = 1e-6;
        if (knots.empty() || place > knots.back().place + least_apart) {
            knots.push_back({i, place});
        }
        last = value;
    }
    if (knots.front().place > 0) {
        knots.insert(knots.begin(), {knots.front().index, 0});
    }
    if (knots.back().place < count) {
        knots.push_back({knots.back().index, static_cast<double>(count)});
    }
    return knots;
}

// The last knot at or before that place which has another behind it, and how far the place is from it to the next one.
std::pair<std::size_t, double> between(const std::vector<MapField::Knot>& knots, double place)
{
    const auto next = std::ranges::upper_bound(knots, place, {}, &MapField::Knot::place);
    const auto behind = std::clamp<std::ptrdiff_t>(next - knots.begin(), 1, std::ssize(knots) - 1);
    const auto at = static_cast<std::size_t>(behind - 1);
    const double width = knots[at + 1].place - knots[at].place;
    return {at, std::clamp((place - knots[at].place) / width, 0.0, 1.0)};
}

struct LevelCorner {
    QPointF at;
    double value = 0;
};

std::optional<QPointF> crossingOf(const LevelCorner& a, const LevelCorner& b, double level)
{
    if ((a.value < level) == (b.value < level)) {
        return std::nullopt;
    }
    return a.at + (level - a.value) / (b.value - a.value) * (b.at - a.at);
}

// The pieces of one level in a square.
void addPieces(const std::array<LevelCorner, 4>& corners, double level, std::vector<LinePiece>& pieces)
{
    std::vector<QPointF> points;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        if (const auto point = crossingOf(corners[i], corners[(i + 1) % corners.size()], level)) {
            points.push_back(*point);
        }
    }
    for (std::size_t i = 0; i + 1 < points.size(); i += 2) { // four: of a saddle
        pieces.push_back({points[i], points[i + 1]});
    }
}

} // namespace

double marginOf(const MapCell& cell)
{
    return cell.saving < 1 ? std::min(excessOfSaving(cell.saving), highest_margin) : highest_margin;
}

double distanceToTie(const MapCell& cell)
{
    return std::log1p(marginOf(cell));
}

MapField::MapField(const WinnerMap& map)
    : m_map(map), m_columns(knotsOf(map.x, map.columns)), m_rows(knotsOf(map.y, map.rows))
{
    m_distances.reserve(m_columns.size() * m_rows.size());
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            m_distances.push_back(distanceToTie(at(column, row)));
        }
    }
}

double MapField::towards(int winner, std::size_t column, std::size_t row) const
{
    const double distance = m_distances[row * m_columns.size() + column];
    return at(column, row).winner == winner ? distance : -distance;
}

const MapCell& MapField::at(std::size_t column, std::size_t row) const
{
    return m_map.at(m_columns[column].index, m_rows[row].index);
}

MapField::Point MapField::at(QPointF place) const
{
    const auto [column, right] = between(m_columns, place.x());
    const auto [row, up] = between(m_rows, place.y());
    struct Weighted {
        std::size_t column;
        std::size_t row;
        double weight;
        int winner;
    };
    const auto corner = [&, column = column, row = row, right = right, up = up](std::size_t x, std::size_t y) {
        const double weight = (x > column ? right : 1 - right) * (y > row ? up : 1 - up);
        return Weighted{x, y, weight, at(x, y).winner};
    };
    const std::array<Weighted, 4> corners{corner(column, row), corner(column + 1, row), corner(column, row + 1),
                                          corner(column + 1, row + 1)};
    const auto nearest = std::ranges::max_element(corners, {}, &Weighted::weight);
    if (std::ranges::any_of(corners, [](const Weighted& each) { return each.winner < 0; })) {
        return {nearest->winner, marginOf(at(nearest->column, nearest->row))}; // values end with their cell
    }
    int winner = -1;
    double farthest = 0;
    for (const Weighted& candidate : corners) {
        if (candidate.winner == winner) {
            continue;
        }
        double distance = 0;
        for (const Weighted& each : corners) {
            distance += each.weight * towards(candidate.winner, each.column, each.row);
        }
        if (winner < 0 || distance > farthest) {
            winner = candidate.winner;
            farthest = distance;
        }
    }
    return {winner, std::expm1(std::max(farthest, 0.0))};
}

std::vector<MapContour> marginContours(const WinnerMap& map)
{
    const MapField field(map);
    std::vector<std::vector<LinePiece>> pieces(map_contours.size());
    for (std::size_t row = 0; row + 1 < field.rows().size(); ++row) {
        for (std::size_t column = 0; column + 1 < field.columns().size(); ++column) {
            const std::array<std::pair<std::size_t, std::size_t>, 4> places{
                std::pair{column, row}, {column + 1, row}, {column + 1, row + 1}, {column, row + 1}};
            std::vector<int> winners;
            bool is_whole = true;
            for (const auto& [x, y] : places) {
                const MapCell& cell = field.at(x, y);
                is_whole = is_whole && cell.winner >= 0 && cell.saving < 1;
                if (std::ranges::find(winners, cell.winner) == winners.end()) {
                    winners.push_back(cell.winner);
                }
            }
            for (std::size_t w = 0; is_whole && w < winners.size(); ++w) {
                std::array<LevelCorner, 4> corners;
                for (std::size_t i = 0; i < places.size(); ++i) {
                    const auto& [x, y] = places[i];
                    corners[i] = {{field.columns()[x].place, field.rows()[y].place}, field.towards(winners[w], x, y)};
                }
                for (std::size_t level = 0; level < map_contours.size(); ++level) {
                    addPieces(corners, std::log1p(map_contours[level]), pieces[level]);
                }
            }
        }
    }
    std::vector<MapContour> contours;
    for (std::size_t level = 0; level < map_contours.size(); ++level) {
        for (QPolygonF& line : joinedLines(std::move(pieces[level]))) {
            contours.push_back({map_contours[level], std::move(line)});
        }
    }
    return contours;
}

} // namespace tiebreak
