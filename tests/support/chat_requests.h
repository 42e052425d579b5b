// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/scenario.h"

namespace tiebreak {

// "40 users, 1,500 in and 300 out, 95 % of first tokens within a second, 50 ms a token".
inline Scenario chatRequests(const Catalogue& catalogue, LoadOf kind)
{
    Scenario scenario = default_scenario(catalogue);
    scenario.model = "Llama-3.1-8B";
    scenario.evidence = Evidence::Model;
    scenario.server.framework = "vLLM";
    scenario.server.batching = Batching::InFlight;
    scenario.request = {1500, 300};
    scenario.load.kind = kind;
    scenario.load.prompt_spread = 0.5;
    scenario.load.output_spread = 0.5;
    scenario.limits.ttft_ms = 1000;
    scenario.limits.tpot_ms = 50;
    return scenario;
}

} // namespace tiebreak
