// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "ui/charts/bar_data.h"

namespace tiebreak {

// One bar for each contender, in scenario order. The title is of the contender that holds least, or says which ones
// cannot hold the scenario at all.
[[nodiscard]] MemoryBars memoryBars(const Analysis& analysis);

} // namespace tiebreak
