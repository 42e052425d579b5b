// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/own_facts.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// The user's own facts of a session, with where each comes from: one row each, of measurements one for each number. At
// most 200 rows; the last then says how many there are further.
[[nodiscard]] Grid ownFactsGrid(const OwnFacts& facts);

} // namespace tiebreak
