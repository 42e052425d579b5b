// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// The scenario and its pins side by side: one column for what a row is, one for the scenario as it is now, one for each
// pin. First come the inputs that are not the same in all of them, then who wins, then the numbers of each card, also
// of those that only a pin compares. Beside a pin's number stands how far the scenario's is from it. Cards belong
// together wherever they stand (counterpart() of differences.h); where a version lacks one, the cell says so.
[[nodiscard]] Grid compareGrid(const Session& session);

} // namespace tiebreak
