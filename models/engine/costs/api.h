// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/breakeven.h"
#include "models/engine/facts/values.h"

#include <optional>
#include <vector>

// Self-hosting against an API that charges per million tokens.
namespace tiebreak {

struct ApiBreakeven {
    std::optional<double> tie_usd_per_million; // API price at which the scenario's load costs the same self-hosted
    std::optional<double> api_usd_per_month;   // of the scenario's load at the API's price; empty: no price given
    std::vector<Interval> self_host_loads;     // tokens a month at which whole GPUs cost no more than the API
    Gap gap = Gap::None;                       // NoApiPrice, or why the contender has no rate
};

// What so many tokens cost there, in dollars.
[[nodiscard]] inline double api_usd(double usd_per_million, double tokens)
{
    return usd_per_million * tokens / 1e6;
}

// Loads in tokens a month at which (max(1, ceil(load / tokens_per_replica)) + spares) x usd_per_replica is no more than
// load x usd_per_million / 10^6. The fleet is a staircase and the API a straight line through zero, so the answer is a
// rising list of intervals [from, to]: all that begin at or below `limit` (finite), whole even where they end beyond
// it. The last of all has no end: there the fleet is ahead for ever. Single loads at which both cost the same, without
// an interval around them, are left out. `usd_per_million` above 0.
// The first interval is told wherever it begins, others only when they begin by `limit`.
[[nodiscard]] std::vector<Interval> loads_cheaper_than_api(const FleetPrice& fleet, double usd_per_million,
                                                           double limit);

} // namespace tiebreak
