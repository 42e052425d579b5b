// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/cheapest_mix.h"
#include "models/engine/facts/catalogue.h"
#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"

#include <cstddef>
#include <optional>
#include <vector>

// Fleets of whole replicas, of one kind of card or of several, for a load with two kinds of request: the scenario's
// own, and a second one with its own model, batch and lengths.
namespace tiebreak {

struct MixedFleet {
    Gap gap = Gap::None; // NoLoad: the scenario has no second kind; else why the first contender cannot serve the kind
                         // that none can
    std::vector<Gap> second_gaps;                    // of each contender: why it cannot serve the second kind
    std::vector<std::optional<double>> second_tok_s; // of one replica of each contender
    std::optional<Mix> mix;                          // over all contenders, in scenario order
    std::vector<std::optional<Mix>> alone;           // the fleet of that contender only, as the results count it
    std::optional<std::size_t> cheapest_alone;       // index into alone
    std::optional<double> saving_fraction;           // of the mix against cheapest_alone; 0 or more
    double overhead_counted = 0;                     // 0 when the cheapest fleet has one kind of card
};

// The scenario of the second kind of request: its model, batch, lengths and share of the tokens. Latency limits are
// the first kind's: the second one, with a larger batch, is the work that may wait.
[[nodiscard]] Scenario second_scenario(const Scenario& scenario);

// Fleets of the scenario's contenders. Both kinds share peak factor, utilization and spare replicas. Contenders that
// are paid by use have no price of a whole replica: they join a mix only by taking all requests of one kind.
[[nodiscard]] MixedFleet analyze_mixed_fleet(const Catalogue& catalogue, const Scenario& scenario);

} // namespace tiebreak
