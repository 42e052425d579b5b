// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "ui/charts/bar_data.h"

namespace tiebreak {

// One bar for each provider and GPU: the quote that a contender follows, else the provider's lowest. Prices that the
// user typed appear as "own price". Grouped by GPU in catalogue order, lowest price first.
[[nodiscard]] PriceBars priceBars(const Analysis& analysis, const Catalogue& catalogue);

} // namespace tiebreak
