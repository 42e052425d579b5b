// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/segment_clip.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

std::optional<std::array<double, 2>> partInside(QPointF a, QPointF b)
{
    constexpr double slack = 1e-9;
    double from = 0;
    double to = 1;
    const QPointF way = b - a;
    for (const auto& [start, step] : {std::pair{a.x(), way.x()}, std::pair{a.y(), way.y()}}) {
        if (std::abs(step) < 1e-12) {
            if (start < -slack || start > 1 + slack) {
                return std::nullopt;
            }
            continue;
        }
        const double at_low = (-slack - start) / step;
        const double at_high = (1 + slack - start) / step;
        from = std::max(from, std::min(at_low, at_high));
        to = std::min(to, std::max(at_low, at_high));
    }
    return from <= to ? std::optional(std::array{from, to}) : std::nullopt;
}

} // namespace tiebreak
