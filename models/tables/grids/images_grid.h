// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// Image generation: one row for each contender, in scenario order. `catalogue` is the one that was analysed.
[[nodiscard]] Grid imagesGrid(const Analysis& analysis, const Catalogue& catalogue);

// Where images cost least, and how much less than at the next: the table's conclusion, without a full stop.
[[nodiscard]] QString imagesTitle(const Analysis& analysis);

// Why the contender has no image rate and what to choose instead, in one sentence; empty when it has one.
[[nodiscard]] QString imagesGapText(const ContenderAnalysis& contender, const Catalogue& catalogue);

} // namespace tiebreak
