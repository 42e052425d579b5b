// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/tables/grid_model.h"

#include <QString>

namespace tiebreak {

// What the load asks of each contender, in scenario order: the highest load of one replica inside the limits, GPUs and
// bills now and at twice the load, and what one replica does now. Empty for a batch and while the load is not played.
[[nodiscard]] Grid loadGrid(const Analysis& analysis);

} // namespace tiebreak
