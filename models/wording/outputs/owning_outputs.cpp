// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/outputs/owning_outputs.h"

#include <array>

namespace tiebreak {

namespace {

template <auto member>
std::optional<double> ifOwned(const OutputOf& of)
{
    const Ownership& ownership = of.result().ownership;
    return ownership.gap == Gap::None ? std::optional(ownership.*member) : std::nullopt;
}

template <auto member>
std::optional<double> apiPart(const OutputOf& of)
{
    const auto& bill = of.result().api.bill;
    return bill ? std::optional((*bill).*member) : std::nullopt;
}

constexpr std::array owning_rows{
    Output{.key = "ownership.lowest_utilization",
           .subject = Subject::Owning,
           .value = &valueAt<&ContenderAnalysis::ownership, &Ownership::lowest_utilization>},
    Output{.key = "ownership.rent_usd", .subject = Subject::Owning, .value = &ifOwned<&Ownership::rent_usd>},
    Output{.key = "ownership.own_usd", .subject = Subject::Owning, .value = &ifOwned<&Ownership::own_usd>},
    Output{.key = "ownership.own_usd_per_hour",
           .subject = Subject::Owning,
           .value = &ifOwned<&Ownership::own_usd_per_hour>},
    Output{.key = "api.tie_usd_per_million_tokens",
           .subject = Subject::Api,
           .value = &valueAt<&ContenderAnalysis::api, &ApiBreakeven::tie_usd_per_million>},
    Output{.key = "api.api_usd_per_month",
           .subject = Subject::Api,
           .value = &valueAt<&ContenderAnalysis::api, &ApiBreakeven::api_usd_per_month>},
    Output{.key = "api.input_usd_per_month", .subject = Subject::Api, .value = &apiPart<&ApiBill::input_usd>},
    Output{.key = "api.cached_usd_per_month", .subject = Subject::Api, .value = &apiPart<&ApiBill::cached_usd>},
    Output{.key = "api.output_usd_per_month", .subject = Subject::Api, .value = &apiPart<&ApiBill::output_usd>},
    Output{.key = "api.usd_per_million_generated_tokens",
           .subject = Subject::Api,
           .value = &valueAt<&ContenderAnalysis::api, &ApiBreakeven::usd_per_million_generated>},
    Output{.key = "api.usd_per_million_blended_tokens",
           .subject = Subject::Api,
           .value = &valueAt<&ContenderAnalysis::api, &ApiBreakeven::usd_per_million_blended>},
};

} // namespace

std::span<const Output> owningOutputs()
{
    return owning_rows;
}

} // namespace tiebreak
