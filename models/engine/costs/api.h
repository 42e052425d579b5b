// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/breakeven.h"
#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"

#include <optional>
#include <vector>

// Self-hosting against an API that charges per million tokens: for prompts, for the part of them that its prefix cache
// holds, and for what it generates.
namespace tiebreak {

// What an API takes for a load, in dollars.
struct ApiBill {
    double input_usd = 0;  // prompt tokens that no cache holds
    double cached_usd = 0; // those of the shared prefix
    double output_usd = 0;

    [[nodiscard]] double total_usd() const { return input_usd + cached_usd + output_usd; }
};

struct ApiBreakeven {
    std::optional<double> tie_usd_per_million; // API price, all tokens on the generated ones, at which the scenario's
                                               // load costs the same self-hosted
    std::optional<double> api_usd_per_month;   // of the scenario's load at the API's prices; empty: no price given
    std::optional<ApiBill> bill;               // the same in its parts
    std::optional<double> usd_per_million_generated; // the whole bill over the generated tokens
    std::optional<double> usd_per_million_blended;   // the whole bill over all tokens
    std::vector<Interval> self_host_loads;           // tokens a month at which whole GPUs cost no more than the API
    Gap gap = Gap::None;                             // NoApiPrice, or why the contender has no rate
};

// Whether prompts cost something there, so that their lengths count.
[[nodiscard]] bool charges_prompts(const Api& api);

// Prompt tokens for each generated one.
[[nodiscard]] double prompt_tokens_per_output_token(const Request& request);

// The bill of so many generated tokens with the prompts that come with them: requests of the scenario's lengths, whose
// shared prefix is cached. Without an input price prompts cost nothing, without a cached price the cached part costs as
// much as the rest. Empty: the scenario names no price of generated tokens.
[[nodiscard]] std::optional<ApiBill> api_bill(const Scenario& scenario, double generated_tokens);

// The same of so many prompt tokens beside them.
[[nodiscard]] std::optional<ApiBill> api_bill(const Scenario& scenario, double prompt_tokens, double generated_tokens);

// What a million generated tokens cost there, prompts included.
[[nodiscard]] std::optional<double> api_usd_per_million_generated(const Scenario& scenario);

// The bill over all tokens, prompts and generated ones, for a million of them.
[[nodiscard]] std::optional<double> api_usd_per_million_blended(const Scenario& scenario);

// What so many tokens cost there, in dollars.
[[nodiscard]] inline double api_usd(double usd_per_million, double tokens)
{
    return usd_per_million * tokens / 1e6;
}

// Loads, in the unit of load_per_replica, at which (max(1, ceil(load / load_per_replica)) + spares) x usd_per_replica
// is no more than load x usd_per_million / 10^6 (of the whole bill: of tokens api_usd_per_million_generated). The fleet
// is a staircase and the API a straight line through zero, so the answer is a rising list of intervals [from, to]: all
// that begin at or below `limit` (finite), whole even where they end beyond it. The last of all has no end: there the
// fleet is ahead for ever. Single loads at which both cost the same, without an interval around them, are left out.
// `usd_per_million` above 0. The first interval is told wherever it begins, others only when they begin by `limit`. A
// fleet that is paid by use is a line, too: ahead always or never.
[[nodiscard]] std::vector<Interval> loads_cheaper_than_api(const FleetPrice& fleet, double usd_per_million,
                                                           double limit);

} // namespace tiebreak
