// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/rows/load_fields.h"

#include "models/engine/inputs/rows/field_row.h"

#include <array>

namespace tiebreak {

namespace {

constexpr auto load_rows = std::to_array<Field>({
    field<&Scenario::load, &Load::kind>("load", "What arrives", "",
                                        "batch: so many sequences run together; users: each sends the next request "
                                        "after an answer; requests: so many a "
                                        "second; trace: a recorded log.")
        .one_of(&enum_names<LoadOf>)
        .assumed(load_group, neutral)
        .moving(Moves::Load),
    field<&Scenario::load, &Load::users>("users", "Users", "", "People or programs that use the servers at once.")
        .within(FieldKind::Integer, 1, 100000)
        .slider_to(1000)
        .on_log_scale()
        .assumed(load_group, own_choice)
        .moving(Moves::Load)
        .asked_by({LoadOf::Users}),
    field<&Scenario::load, &Load::think_time_s>(
        "think_time_s", "Think time", "s",
        "Time between an answer and the next request of the same user, on average; times are exponential.")
        .within(FieldKind::Number, 0, 3600)
        .slider_to(120)
        .assumed(load_group, neutral)
        .moving(Moves::Load)
        .asked_by({LoadOf::Users}),
    field<&Scenario::load, &Load::requests_per_s>("requests_per_s", "Requests a second", "/s",
                                                  "Requests that arrive in a second, on average.")
        .within(FieldKind::Number, 0.001, 10000)
        .slider_to(100)
        .on_log_scale()
        .assumed(load_group, own_choice)
        .moving(Moves::Load)
        .asked_by({LoadOf::Requests, LoadOf::Trace}),
    field<&Scenario::load, &Load::burstiness>(
        "burstiness", "Burstiness", "",
        "Coefficient of variation of the gaps between requests; 0: even, 1: at random, above: in bursts.")
        .within(FieldKind::Number, 0, 20)
        .slider_to(5)
        .assumed(load_group, "Poisson: many users who know nothing of each other")
        .moving(Moves::Load)
        .asked_by({LoadOf::Requests}),
    field<&Scenario::load, &Load::prompt_spread>(
        "prompt_spread", "Spread of prompts", "",
        "Coefficient of variation of the prompt lengths, which are log-normal; 0: all are equal.")
        .within(FieldKind::Number, 0, 3)
        .assumed(load_group, neutral)
        .moving(Moves::Load)
        .asked_by({LoadOf::Users, LoadOf::Requests}),
    field<&Scenario::load, &Load::output_spread>(
        "output_spread", "Spread of outputs", "",
        "Coefficient of variation of the output lengths, which are log-normal; 0: all are equal.")
        .within(FieldKind::Number, 0, 3)
        .assumed(load_group, neutral)
        .moving(Moves::Load)
        .asked_by({LoadOf::Users, LoadOf::Requests}),
    field<&Scenario::load, &Load::shared_prefix>("shared_prefix", "Shared prefix", "%",
                                                 "Share of each prompt that the prefix cache holds already.")
        .within(FieldKind::Share, 0, 1)
        .assumed(load_group, neutral)
        .moving(Moves::Load | Moves::Api),
    field<&Scenario::load, &Load::trace>(
        "trace", "Trace", "", "The recorded log whose requests arrive, with its own lengths, stretched to the rate.")
        .one_of(&catalogue_names<&Catalogue::traces, &Trace::name>)
        .or_empty()
        .assumed(load_group, own_choice)
        .moving(Moves::Load)
        .asked_by({LoadOf::Trace}),
    field<&Scenario::server, &Server::speculation_depth>(
        "speculation_depth", "Drafted tokens", "tok",
        "Tokens that speculative decoding drafts for each step of a sequence; 0: none. The drafting itself counts as "
        "free, as with n-gram lookups. Counts for users, requests and traces.")
        .within(FieldKind::Integer, 0, 16)
        .assumed(load_group, neutral)
        .moving(Moves::Load),
    field<&Scenario::server, &Server::speculation_acceptance>(
        "speculation_acceptance", "Accepted drafts", "%",
        "Chance that a drafted token is right when those before it are; counts with drafted tokens only.")
        .within(FieldKind::Share, 0, 1)
        .assumed(load_group, own_choice)
        .moving(Moves::Load),
    field<&Scenario::limits, &Limits::e2e_ms>("e2e_limit_ms", "Answer limit", "ms",
                                              "Longest acceptable time from a request to its last token; none: no "
                                              "limit. Counts for users, requests and traces.")
        .within(FieldKind::Number, 0.1, 1e8)
        .or_empty()
        .assumed(load_group, neutral)
        .moving(Moves::Load),
    field<&Scenario::limits, &Limits::percentile>(
        "limit_percentile", "Percentile", "%",
        "Percentile of the requests that must keep each limit, such as 95. Counts for users, requests and traces.")
        .within(FieldKind::Number, 50, 99.9)
        .assumed(load_group, "95: common in service-level objectives")
        .moving(Moves::Load),
});

} // namespace

std::span<const Field> load_fields()
{
    return load_rows;
}

} // namespace tiebreak
