// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/rows/fleet_fields.h"

#include "models/engine/inputs/rows/field_row.h"

#include <array>

namespace tiebreak {

namespace {

constexpr std::string_view second = "Second kind of request";
constexpr std::string_view owning = "Own, rent or API";

constexpr auto fleet_rows = std::to_array<Field>({
    field<&Scenario::second, &SecondRequest::share>(
        "second_share", "Second kind's share", "%",
        "Share of the monthly tokens that requests of a second kind generate; 0: there are "
        "none.")
        .within(FieldKind::Share, 0, 1)
        .assumed(second, neutral)
        .moving(Moves::SecondKind),
    field<&Scenario::second, &SecondRequest::model>("second_model", "Second model", "",
                                                    "The model of the second kind; none: the same one.")
        .one_of(&catalogue_names<&Catalogue::models, &LlmModel::name>)
        .or_empty()
        .assumed(second, "the same model")
        .moving(Moves::SecondKind),
    field<&Scenario::second, &SecondRequest::batch>(
        "second_batch", "Second batch size", "seq",
        "Sequences that a replica generates at the same time when it serves the second kind.")
        .within(FieldKind::Integer, 1, 256)
        .on_log_scale()
        .assumed(second, article)
        .moving(Moves::SecondKind),
    field<&Scenario::second, &SecondRequest::request, &Request::prompt_tokens>(
        "second_prompt_tokens", "Second prompt tokens", "tok", "Tokens that a request of the second kind brings.")
        .within(FieldKind::Integer, 1, 131072)
        .on_log_scale()
        .assumed(second, own_choice)
        .moving(Moves::SecondKind),
    field<&Scenario::second, &SecondRequest::request, &Request::output_tokens>(
        "second_output_tokens", "Second output tokens", "tok", "Tokens that a request of the second kind generates.")
        .within(FieldKind::Integer, 1, 131072)
        .on_log_scale()
        .assumed(second, own_choice)
        .moving(Moves::SecondKind),
    field<&Scenario::second, &SecondRequest::mixed_overhead>(
        "mixed_overhead", "Scheduling overhead", "%",
        "Share of its throughput that a fleet of several kinds of card loses to scheduling.")
        .within(FieldKind::Share, 0, 0.5)
        .assumed(second, "middle of the article's 5-10 %")
        .moving(Moves::SecondKind),
    field<&Scenario::owning, &Owning::horizon_months>("horizon_months", "Horizon", "months",
                                                      "How far ahead renting and owning are compared.")
        .within(FieldKind::Number, 1, 120)
        .assumed(owning, own_choice)
        .moving(Moves::Owning),
    field<&Scenario::owning, &Owning::rent_decline_per_year>("rent_decline_per_year", "Rents fall", "%",
                                                             "By how much rents fall each year.")
        .within(FieldKind::Share, 0, 0.9)
        .slider_to(0.5)
        .assumed(owning, "neutral; the article expects 15-20 % a year")
        .moving(Moves::Owning)
        .swinging(Swing::Between, 0, 0.2, "none to 20 % a year, the most that the article expects"),
    field<&Scenario::owning, &Owning::discount_rate_per_year>(
        "discount_rate_per_year", "Discount rate", "%",
        "By how much a dollar a year from now is worth less than one today.")
        .within(FieldKind::Share, 0, 1)
        .slider_to(0.3)
        .assumed(owning, neutral)
        .moving(Moves::Owning)
        .swinging(Swing::Between, 0, 0.1, "none to 10 % a year"),
    field<&Scenario::owning, &Owning::hosting_usd_per_month>(
        "hosting_usd_per_month", "Hosting", "$/month",
        "Rack space, network and upkeep of one owned GPU, beside its electricity.")
        .within(FieldKind::Money, 0, 1e5)
        .slider_to(500)
        .assumed(owning, neutral)
        .moving(Moves::Owning)
        .swinging(Swing::UpToDouble, 0, 100, "none to 100 $ a month or double yours"),
    field<&Scenario::owning, &Owning::resale_fraction>(
        "resale_fraction", "Resale value", "%",
        "Share of the purchase price that a card just bought sells for; 0: it is never sold.")
        .within(FieldKind::Share, 0, 1)
        .assumed(owning, neutral)
        .moving(Moves::Owning)
        .swinging(Swing::Between, 0, 0.5, "nothing to half of the purchase price"),
    field<&Scenario::owning, &Owning::depreciation_per_year>("depreciation_per_year", "Depreciation", "%",
                                                             "By how much the resale value falls each year.")
        .within(FieldKind::Share, 0, 0.99)
        .assumed(owning, own_choice)
        .moving(Moves::Owning)
        .half_to_double(),
    field<&Scenario::api, &Api::usd_per_million_tokens>(
        "api_usd_per_million_tokens", "API price", "$/M tok",
        "What an API charges for a million generated tokens of this model; none: no API.")
        .within(FieldKind::Money, 0.01, 1e4)
        .or_empty()
        .assumed(owning, neutral)
        .moving(Moves::Api | Moves::Load),
    field<&Scenario::api, &Api::input_usd_per_million_tokens>(
        "api_input_usd_per_million_tokens", "API input price", "$/M tok",
        "What the API charges for a million prompt tokens; none: prompts are not charged apart.")
        .within(FieldKind::Money, 0, 1e4)
        .or_empty()
        .assumed(owning, neutral)
        .moving(Moves::Api | Moves::Load),
    field<&Scenario::api, &Api::cached_usd_per_million_tokens>(
        "api_cached_usd_per_million_tokens", "API cached price", "$/M tok",
        "What the API charges for a million prompt tokens of the shared prefix; none: as much as for other prompt "
        "tokens.")
        .within(FieldKind::Money, 0, 1e4)
        .or_empty()
        .assumed(owning, neutral)
        .moving(Moves::Api | Moves::Load),
});

} // namespace

std::span<const Field> fleet_fields()
{
    return fleet_rows;
}

} // namespace tiebreak
