// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// Appends throughput and cost against the baseline pin to the session's resultsGrid(); nothing without a pin.
void addPinColumns(Grid& results, const Session& session);

// Appends the rate and the cost of images or of training against the baseline pin to such a grid of the session;
// nothing without a pin.
void addUsePinColumns(Grid& uses, const Session& session, Use use);

// Appends the highest load of one replica and the bill against the baseline pin to the session's loadGrid(); nothing
// without a pin.
void addLoadPinColumns(Grid& loads, const Session& session);

} // namespace tiebreak
