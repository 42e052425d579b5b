// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/line_chains.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace tiebreak {

namespace {

class Chains {
public:
    explicit Chains(std::vector<LinePiece> pieces) : m_pieces(std::move(pieces))
    {
        for (LinePiece& piece : m_pieces) {
            m_ends.emplace(keyOf(piece.from), &piece);
            m_ends.emplace(keyOf(piece.to), &piece);
        }
    }

    std::vector<QPolygonF> joined()
    {
        std::vector<QPolygonF> lines;
        for (LinePiece& piece : m_pieces) {
            if (!piece.is_used) {
                piece.is_used = true;
                QPolygonF line{piece.from, piece.to};
                extend(line);
                std::ranges::reverse(line);
                extend(line);
                lines.push_back(line);
            }
        }
        return lines;
    }

private:
    // Neighbouring squares work out their common point to all but rounding.
    static std::pair<qint64, qint64> keyOf(QPointF point)
    {
        constexpr double grain = 1e6;
        return {std::llround(point.x() * grain), std::llround(point.y() * grain)};
    }

    void extend(QPolygonF& line)
    {
        for (bool has_grown = true; has_grown;) {
            const auto key = keyOf(line.last());
            const auto [first, last] = m_ends.equal_range(key);
            const auto next = std::find_if(first, last, [](const auto& end) { return !end.second->is_used; });
            has_grown = next != last;
            if (has_grown) {
                next->second->is_used = true;
                line.append(keyOf(next->second->from) == key ? next->second->to : next->second->from);
            }
        }
    }

    std::vector<LinePiece> m_pieces;
    std::multimap<std::pair<qint64, qint64>, LinePiece*> m_ends;
};

} // namespace

std::vector<QPolygonF> joinedLines(std::vector<LinePiece> pieces)
{
    return Chains(std::move(pieces)).joined();
}

} // namespace tiebreak
