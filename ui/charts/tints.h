// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QColor>

namespace tiebreak {

// `share` of one colour, laid over another.
[[nodiscard]] QColor blend(const QColor& over, const QColor& under, double share);
// A hatching: patterns as well as tints tell the parts of bars apart.
[[nodiscard]] QBrush hatched(const QColor& back, const QColor& lines, Qt::BrushStyle pattern);

} // namespace tiebreak
