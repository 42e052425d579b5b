// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// The article's ten rules, one row each: what the rule says, which card it speaks for, whether it holds for the
// scenario, and why. `catalogue` is the one that was analysed.
[[nodiscard]] Grid checklistGrid(const Analysis& analysis, const Catalogue& catalogue);

} // namespace tiebreak
