// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// What would change the answer: one row for each input that can make a contender cost as much as the baseline, one
// column for each contender after the baseline. Where nothing does, the cell says why.
[[nodiscard]] Grid tiesGrid(const Analysis& analysis);

} // namespace tiebreak
