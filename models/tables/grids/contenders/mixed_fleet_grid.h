// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// Fleets for the two kinds of request: one row for each contender alone, in scenario order, and one for the cheapest
// fleet of all, with the replicas of each contender, $ a month, and the difference to the best contender alone.
[[nodiscard]] Grid mixedFleetGrid(const Analysis& analysis);

// Whether mixing pays, or why there is no fleet: the table's conclusion, without a full stop.
[[nodiscard]] QString mixedFleetTitle(const Analysis& analysis);

} // namespace tiebreak
