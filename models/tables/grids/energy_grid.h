// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// What the cards draw and what that costs: one row for each contender, in scenario order. `catalogue` is the one that
// was analysed. Its conclusion is energyTitle() of economy_wording.h.
[[nodiscard]] Grid energyGrid(const Analysis& analysis, const Catalogue& catalogue);

} // namespace tiebreak
