// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/grid_model.h"
#include "models/wording/wording.h"

namespace tiebreak {

// The first cell of a contender's row: its name in its colour, with its GPU and price.
[[nodiscard]] inline Cell contenderCell(const Analysis& analysis, std::size_t index)
{
    const Contender& contender = analysis.contenders[index].contender;
    const QString price = hourly(contender.usd_per_gpu_hour, contender);
    Cell cell = textCell(contenderNames(analysis).at(static_cast<qsizetype>(index)),
                         QString::fromStdString(contender.gpu) + QStringLiteral(", ") + price);
    cell.series = static_cast<int>(index);
    return cell;
}

} // namespace tiebreak
