// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_math.h"

#include "ui/charts/chart_math.h"
#include "ui/charts/map/line_chains.h"
#include "ui/charts/map/map_field.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

namespace tiebreak {

namespace {

// ---- borders

struct Corner {
    QPointF at;
    const MapCell* cell = nullptr;
};

// Where the winner changes between two neighbours.
std::optional<QPointF> crossing(const Corner& a, const Corner& b)
{
    if (a.cell->winner == b.cell->winner || a.cell->winner < 0 || b.cell->winner < 0) {
        return std::nullopt;
    }
    const double from_a = distanceToTie(*a.cell);
    const double sum = from_a + distanceToTie(*b.cell);
    return a.at + (sum > 0 ? from_a / sum : 0.5) * (b.at - a.at);
}

// ---- names

constexpr int samples_of_name = 4;      // across a name's width, and its height
constexpr int least_room = 5;           // samples: the name with a little air
constexpr int most_samples = 400;       // across the map
constexpr int most_names_of_winner = 3; // on one map

// The map seen in steps of a quarter of the name's width and height: there the name is a square.
class Samples {
public:
    Samples(const WinnerMap& map, const QSizeF& size, const QRectF& keep_off)
        : m_map(map), m_step(std::max(size.width() / samples_of_name, static_cast<double>(map.columns) / most_samples),
                             std::max(size.height() / samples_of_name, static_cast<double>(map.rows) / most_samples)),
          m_keepOff(keep_off), m_columns(static_cast<int>(map.columns / m_step.width())),
          m_rows(static_cast<int>(map.rows / m_step.height())), m_isTaken(count(), false), m_sides(count())
    {
    }

    // The next largest room of that winner; its whole region counts as taken then.
    std::optional<QPointF> take(int winner)
    {
        int largest = 0;
        std::vector<std::pair<int, int>> corners; // of the largest rooms
        for (int row = 0; row < m_rows; ++row) {
            for (int column = 0; column < m_columns; ++column) {
                const int side = sideAt(column, row, winner);
                m_sides[index(column, row)] = side;
                if (side > largest) {
                    largest = side;
                    corners.clear();
                }
                if (side == largest && side > 0) {
                    corners.emplace_back(column, row);
                }
            }
        }
        if (largest < least_room) {
            return std::nullopt;
        }
        const auto [column, row] = midmost(corners);
        takeRegion(column, row, winner);
        return QPointF((column + 1 - largest / 2.0) * m_step.width(), (row + 1 - largest / 2.0) * m_step.height());
    }

private:
    [[nodiscard]] std::size_t count() const
    {
        return static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows);
    }
    [[nodiscard]] std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
    }
    [[nodiscard]] QPointF middle(int column, int row) const
    {
        return {(column + 0.5) * m_step.width(), (row + 0.5) * m_step.height()};
    }
    [[nodiscard]] bool isFree(int column, int row, int winner) const
    {
        const QPointF at = middle(column, row);
        const MapCell& cell = m_map.at(static_cast<int>(at.x()), static_cast<int>(at.y()));
        return !m_isTaken[index(column, row)] && cell.winner == winner;
    }

    // Of the largest free square whose last corner is there.
    [[nodiscard]] int sideAt(int column, int row, int winner) const
    {
        if (!isFree(column, row, winner) || m_keepOff.contains(middle(column, row))) {
            return 0;
        }
        if (column == 0 || row == 0) {
            return 1;
        }
        return 1 + std::min({m_sides[index(column - 1, row)], m_sides[index(column, row - 1)],
                             m_sides[index(column - 1, row - 1)]});
    }

    // In a long region equal rooms lie side by side.
    static std::pair<int, int> midmost(const std::vector<std::pair<int, int>>& corners)
    {
        double column = 0;
        double row = 0;
        for (const auto& corner : corners) {
            column += corner.first / static_cast<double>(corners.size());
            row += corner.second / static_cast<double>(corners.size());
        }
        return *std::ranges::min_element(corners, {}, [column, row](const std::pair<int, int>& corner) {
            return std::hypot(corner.first - column, corner.second - row);
        });
    }

    void takeRegion(int first_column, int first_row, int winner)
    {
        std::vector<std::pair<int, int>> open{{first_column, first_row}};
        while (!open.empty()) {
            const auto [column, row] = open.back();
            open.pop_back();
            if (column < 0 || row < 0 || column >= m_columns || row >= m_rows || !isFree(column, row, winner)) {
                continue;
            }
            m_isTaken[index(column, row)] = true;
            open.insert(open.end(), {{column - 1, row}, {column + 1, row}, {column, row - 1}, {column, row + 1}});
        }
    }

    const WinnerMap& m_map;
    QSizeF m_step; // in cells
    QRectF m_keepOff;
    int m_columns;
    int m_rows;
    std::vector<bool> m_isTaken;
    std::vector<int> m_sides;
};

// ---- ticks

QVector<double> within(const QVector<double>& ticks, const MapAxis& axis)
{
    constexpr double slack = 1e-9;
    QVector<double> result;
    std::ranges::copy_if(ticks, std::back_inserter(result), [&axis](double tick) {
        return tick >= axis.low * (1 - slack) && tick <= axis.high * (1 + slack);
    });
    return result;
}

// The factors times every `stride`-th power of ten.
QVector<double> decades(const MapAxis& axis, const QVector<double>& factors, int stride)
{
    QVector<double> ticks;
    const int first = static_cast<int>(std::floor(std::log10(axis.low)));
    for (int exponent = first; std::pow(10.0, exponent) <= axis.high; ++exponent) {
        for (const double factor : factors) {
            if (exponent % stride == 0) {
                ticks.append(factor * std::pow(10.0, exponent));
            }
        }
    }
    return within(ticks, axis);
}

} // namespace

std::vector<QPolygonF> winnerBorders(const WinnerMap& map)
{
    std::vector<LinePiece> pieces;
    const MapField field(map);
    const auto corner = [&field](std::size_t column, std::size_t row) {
        return Corner{{field.columns()[column].place, field.rows()[row].place}, &field.at(column, row)};
    };
    for (std::size_t row = 0; row + 1 < field.rows().size(); ++row) {
        for (std::size_t column = 0; column + 1 < field.columns().size(); ++column) {
            const std::array<Corner, 4> corners{corner(column, row), corner(column + 1, row),
                                                corner(column + 1, row + 1), corner(column, row + 1)};
            std::vector<QPointF> points;
            for (std::size_t i = 0; i < corners.size(); ++i) {
                if (const auto point = crossing(corners[i], corners[(i + 1) % corners.size()])) {
                    points.push_back(*point);
                }
            }
            if (points.size() == 2) {
                pieces.push_back({points[0], points[1]});
                continue;
            }
            // Three or four regions meet here, or two and one without a winner.
            const QPointF centre = (corners[0].at + corners[2].at) / 2;
            for (const QPointF& point : points) {
                pieces.push_back({point, centre});
            }
        }
    }
    return joinedLines(std::move(pieces));
}

std::vector<NamePlace> namePlaces(const WinnerMap& map, const std::vector<QSizeF>& sizes, const QRectF& keep_off)
{
    std::vector<NamePlace> places;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const int winner = i + 1 == sizes.size() ? -1 : static_cast<int>(i);
        Samples samples(map, sizes[i], keep_off);
        for (int count = 0; count < most_names_of_winner; ++count) {
            const auto middle = samples.take(winner);
            if (!middle) {
                break;
            }
            places.push_back({winner, *middle});
        }
    }
    return places;
}

std::vector<QVector<double>> tickChoices(const MapAxis& axis)
{
    constexpr double few_octaves = 20; // high over low: linear steps are still apart on a logarithmic axis
    std::vector<QVector<double>> choices;
    const bool has_octaves = axis.input == MapInput::Batch || axis.input == MapInput::ImageBatch ||
                             axis.input == MapInput::TrainingBatch || axis.input == MapInput::ImagePx ||
                             axis.input == MapInput::TrainingSequence;
    if (axis.logarithmic && has_octaves) {
        for (const int most : {12, 6, 4, 3, 2}) {
            choices.push_back(octaveTicks(axis.low, axis.high, most));
        }
    } else if (!axis.logarithmic || axis.high / axis.low <= few_octaves) {
        for (const int most : {9, 6, 4, 3}) {
            choices.push_back(linearTicks(axis.low, axis.high, most));
        }
    }
    if (axis.logarithmic && !has_octaves) {
        choices.push_back(decades(axis, {1, 2, 5}, 1));
        choices.push_back(decades(axis, {1}, 1));
        choices.push_back(decades(axis, {1}, 2));
    }
    std::erase_if(choices, [](const QVector<double>& ticks) { return ticks.size() < 2; });
    std::ranges::stable_sort(choices, std::greater(), &QVector<double>::size);
    choices.push_back({axis.low, axis.high}); // always has room
    return choices;
}

} // namespace tiebreak
