// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <array>
#include <optional>

namespace tiebreak {

// The part of the way from a to b that is inside the unit square, from and to, 0..1 (Liang and Barsky).
[[nodiscard]] std::optional<std::array<double, 2>> partInside(QPointF a, QPointF b);

} // namespace tiebreak
