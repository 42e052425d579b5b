// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/scenario.h"

namespace tiebreak {

// What a million tokens of each kind cost on one's own GPUs, in dollars. There is one bill; it is split by the GPU time
// that prompts and generation take.
struct TokenCosts {
    double input = 0;   // prompt tokens: the prompts' share of the bill over them
    double output = 0;  // generated tokens: the rest of the bill over them
    double blended = 0; // the whole bill over all tokens; always between the other two
};

// From the whole bill for a million generated tokens and the prompts' share (0 to 1) of the GPU time.
[[nodiscard]] TokenCosts token_costs(double usd_per_million_generated, const Request& request,
                                     double prompt_time_share);

} // namespace tiebreak
