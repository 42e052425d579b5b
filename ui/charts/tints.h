// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QColor>

#include <optional>

namespace tiebreak {

// `share` of one colour, laid over another.
[[nodiscard]] QColor blend(const QColor& over, const QColor& under, double share);
// Patterns as well as tints tell the parts of bars apart.
struct Hatching {
    QColor back;
    QColor lines;
    Qt::BrushStyle pattern = Qt::NoBrush; // diagonal lines or dots (Qt::Dense...); none: `back` alone

    bool operator==(const Hatching&) const = default;
};
[[nodiscard]] QBrush hatched(const Hatching& hatching);                // a texture, which is what screens draw fastest
[[nodiscard]] std::optional<Hatching> hatchingOf(const QBrush& brush); // of such a texture

} // namespace tiebreak
