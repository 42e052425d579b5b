// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/breakeven.h"

#include <optional>
#include <vector>

// Internal to the answers: the fleets of all contenders as their load grows, held against each other and the API.
namespace tiebreak {

struct Analysis;

// Of one contender, all loads in one unit: tokens a month or, of a load that is played, requests a second or users.
struct FleetLine {
    std::optional<FleetPrice> price;        // empty: it has no fleet
    std::optional<FleetPrice> low, high;    // the same at the quick and the slow end of the band; empty: no band
    std::optional<double> api_usd_per_load; // a month, of one unit of load on the API; empty: there is none
};

// Fills what the analysis says of loads: the staircases with their bands and where they end, which is the lowest, where
// each contender is no dearer than the baseline, and where than the API. `lines` in scenario order; `load` now, above
// 0.
void compare_fleets(Analysis& analysis, const std::vector<FleetLine>& lines, double load);

} // namespace tiebreak
