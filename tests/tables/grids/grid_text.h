// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/grid_model.h"

#include <QStringList>

namespace tiebreak {

// The cells of a row with | between them.
inline QString lineOf(const Grid& grid, std::size_t row)
{
    QStringList texts;
    for (const Cell& cell : grid.rows[row]) {
        texts << cell.text;
    }
    return texts.join(QLatin1Char('|'));
}

} // namespace tiebreak
