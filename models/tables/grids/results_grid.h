// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// Whether cells carry their sources; a live table asks for those only when one is pointed at.
enum class Explain { No, Yes };

// The answer in numbers: one row for each contender, in scenario order. Every cell's source says by which formula and
// from which numbers it came, or why there is no value. `catalogue` is the one that was analysed.
[[nodiscard]] Grid resultsGrid(const Analysis& analysis, const Catalogue& catalogue, Explain explain = Explain::Yes);

} // namespace tiebreak
