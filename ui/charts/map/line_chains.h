// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>

#include <vector>

namespace tiebreak {

struct LinePiece {
    QPointF from;
    QPointF to;
    bool is_used = false;
};

// Joins pieces end to end: a line in one go has no seams.
[[nodiscard]] std::vector<QPolygonF> joinedLines(std::vector<LinePiece> pieces);

} // namespace tiebreak
