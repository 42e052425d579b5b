// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/api.h"

#include <cmath>

namespace tiebreak {

bool charges_prompts(const Api& api)
{
    return api.usd_per_million_tokens && (api.input_usd_per_million_tokens || api.cached_usd_per_million_tokens);
}

double prompt_tokens_per_output_token(const Request& request)
{
    return static_cast<double>(request.prompt_tokens) / request.output_tokens;
}

std::optional<ApiBill> api_bill(const Scenario& scenario, double generated_tokens)
{
    return api_bill(scenario, generated_tokens * prompt_tokens_per_output_token(scenario.request), generated_tokens);
}

std::optional<ApiBill> api_bill(const Scenario& scenario, double prompt_tokens, double generated_tokens)
{
    const Api& api = scenario.api;
    if (!api.usd_per_million_tokens) {
        return std::nullopt;
    }
    const double input_usd = api.input_usd_per_million_tokens.value_or(0);
    const double cached = prompt_tokens * scenario.load.shared_prefix;
    return ApiBill{api_usd(input_usd, prompt_tokens - cached),
                   api_usd(api.cached_usd_per_million_tokens.value_or(input_usd), cached),
                   api_usd(*api.usd_per_million_tokens, generated_tokens)};
}

std::optional<double> api_usd_per_million_generated(const Scenario& scenario)
{
    const auto bill = api_bill(scenario, 1e6);
    return bill ? std::optional(bill->total_usd()) : std::nullopt;
}

std::optional<double> api_usd_per_million_blended(const Scenario& scenario)
{
    const auto usd = api_usd_per_million_generated(scenario);
    return usd ? std::optional(*usd / (1 + prompt_tokens_per_output_token(scenario.request))) : std::nullopt;
}

std::vector<Interval> loads_cheaper_than_api(const FleetPrice& fleet, double usd_per_million, double limit)
{
    const double usd_per_token = usd_per_million / 1e6;
    if (fleet.is_by_use) {
        return fleet.usd_per_replica <= usd_per_token * fleet.load_per_replica
                   ? std::vector<Interval>{{0, std::nullopt}}
                   : std::vector<Interval>();
    }
    const double saved_by_full_replica = usd_per_token * fleet.load_per_replica - fleet.usd_per_replica;
    if (saved_by_full_replica <= 0) {
        return {};
    }
    // On the step of n replicas the fleet is ahead from where the API has come to cost as much, up to the step's end,
    // if n full replicas pay for the spares. Once they also pay for one replica more, the next step begins ahead, and
    // so do all after it.
    constexpr double rounding = 1e-12; // so that replicas that pay to the last bit count as paying
    const double spares_take = fleet.spares * fleet.usd_per_replica / saved_by_full_replica;
    const double next_takes = (fleet.spares + 1) * fleet.usd_per_replica / saved_by_full_replica;
    const double last_step = std::ceil(next_takes * (1 - rounding));
    std::vector<Interval> loads;
    double step = std::floor(spares_take * (1 + rounding)) + 1;
    while (step <= last_step) {
        const double tie = (step + fleet.spares) * fleet.usd_per_replica / usd_per_token;
        if (tie > limit && !loads.empty()) { // the first one is told wherever it is
            break;
        }
        loads.push_back({tie, std::nullopt});
        if (step < last_step) {
            loads.back().to = step * fleet.load_per_replica;
        }
        ++step;
    }
    return loads;
}

} // namespace tiebreak
