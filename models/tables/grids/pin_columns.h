// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// Appends throughput and cost against the baseline pin to the session's resultsGrid(); nothing without a pin.
void addPinColumns(Grid& results, const Session& session);

} // namespace tiebreak
