// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/tints.h"
#include "ui/theme.h"

namespace tiebreak {

// The colour of a contender's curve while one of them is highlighted (-1: none is): the others step back.
[[nodiscard]] inline QColor emphasised(const Theme& theme, int series, int highlighted)
{
    constexpr double faint = 0.35;
    const QColor colour = theme.series(series);
    return highlighted < 0 || series == highlighted ? colour : blend(colour, theme.card, faint);
}

} // namespace tiebreak
