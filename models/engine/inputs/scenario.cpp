// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/scenario.h"

#include <algorithm>
#include <array>

namespace tiebreak {

Contender default_contender(const Catalogue& catalogue, const std::string& gpu)
{
    Contender contender;
    contender.gpu = gpu;
    if (const Gpu* const card = catalogue.gpu(gpu)) {
        contender.purchase_usd = card->street_price_usd;
    }
    const auto quote = std::ranges::find(catalogue.prices, gpu, &PriceQuote::gpu);
    if (quote != catalogue.prices.end()) {
        contender.price_source = quote->id;
        contender.usd_per_gpu_hour = quote->usd_per_gpu_hour;
    }
    return contender;
}

Scenario default_scenario(const Catalogue& catalogue)
{
    Scenario scenario;
    for (const char* const name : {"L40S", "A100-80GB-PCIe", "A100-80GB-SXM"}) {
        Contender contender = default_contender(catalogue, name);
        if (catalogue.gpu(name) != nullptr && !contender.price_source.empty()) {
            scenario.contenders.push_back(std::move(contender));
        }
    }
    if (!catalogue.traces.empty()) {
        scenario.load.trace = catalogue.traces.front().name;
    }
    return scenario;
}

bool lacks_price(const Contender& contender)
{
    return contender.usd_per_gpu_hour == 0 && contender.price_source.empty();
}

double quoted_price(const Scenario& scenario, const PriceQuote& quote)
{
    const auto edit = std::ranges::find(scenario.price_edits, quote.id, &PriceEdit::quote);
    return edit == scenario.price_edits.end() ? quote.usd_per_gpu_hour : edit->usd_per_gpu_hour;
}

namespace {

// In the order of BreakevenPair, after the leaders.
constexpr std::array<ContenderPair, 6> contender_pairs{{{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}};

} // namespace

std::optional<ContenderPair> places_of(BreakevenPair pair)
{
    return pair == BreakevenPair::Leaders ? std::nullopt
                                          : std::optional(contender_pairs[static_cast<std::size_t>(pair) - 1]);
}

std::optional<ContenderPair> chosen_pair(const Scenario& scenario)
{
    const std::optional<ContenderPair> places = places_of(scenario.view.breakeven_of);
    return places && places->second < scenario.contenders.size() ? places : std::nullopt;
}

void remove_contender(Scenario& scenario, std::size_t contender)
{
    scenario.contenders.erase(scenario.contenders.begin() + static_cast<std::ptrdiff_t>(contender));
    std::optional<ContenderPair> pair = places_of(scenario.view.breakeven_of);
    if (!pair) {
        return;
    }
    const bool is_of_it = pair->first == contender || pair->second == contender;
    pair->first -= pair->first > contender ? 1 : 0;
    pair->second -= pair->second > contender ? 1 : 0;
    const auto* const found = std::ranges::find(contender_pairs, *pair);
    scenario.view.breakeven_of = is_of_it || found == contender_pairs.end()
                                     ? BreakevenPair::Leaders
                                     : static_cast<BreakevenPair>(found - contender_pairs.begin() + 1);
}

double spot_uptime(const Spot& spot)
{
    constexpr double minutes_per_day = 1440;
    return 1 - spot.interruptions_per_day * spot.minutes_lost / minutes_per_day;
}

double effective_usd(double usd_per_gpu_hour, const Spot& spot)
{
    return usd_per_gpu_hour / spot_uptime(spot);
}

double followed_price(const Scenario& scenario, const PriceQuote& quote)
{
    const double usd = quoted_price(scenario, quote);
    return quote.billing == QuoteBilling::Spot ? effective_usd(usd, scenario.spot) : usd;
}

std::string_view to_string(Evidence evidence)
{
    switch (evidence) {
    case Evidence::Article:
        return "article";
    case Evidence::Model:
        return "model";
    case Evidence::Measured:
        return "measured";
    }
    return {};
}

std::string_view to_string(Batching batching)
{
    switch (batching) {
    case Batching::Static:
        return "static";
    case Batching::InFlight:
        return "in-flight";
    }
    return {};
}

std::string_view to_string(TrainingMethod method)
{
    switch (method) {
    case TrainingMethod::Full:
        return "full";
    case TrainingMethod::Lora:
        return "LoRA";
    case TrainingMethod::Qlora:
        return "QLoRA";
    }
    return {};
}

std::string_view to_string(LoadOf load)
{
    switch (load) {
    case LoadOf::Batch:
        return "batch";
    case LoadOf::Users:
        return "users";
    case LoadOf::Requests:
        return "requests";
    case LoadOf::Trace:
        return "trace";
    }
    return {};
}

std::string_view to_string(Question question)
{
    switch (question) {
    case Question::CostPerToken:
        return "cost_per_token";
    case Question::MonthlyBill:
        return "monthly_bill";
    }
    return {};
}

std::string_view to_string(Billing billing)
{
    switch (billing) {
    case Billing::Always:
        return "always";
    case Billing::Scheduled:
        return "scheduled";
    case Billing::ByUse:
        return "by_use";
    }
    return {};
}

std::string_view to_string(SensitivityOf answer)
{
    switch (answer) {
    case SensitivityOf::CostPerToken:
        return "cost_per_token";
    case SensitivityOf::FleetCost:
        return "fleet_cost";
    case SensitivityOf::OwnMonth:
        return "own_month";
    case SensitivityOf::ImageCost:
        return "image_cost";
    case SensitivityOf::TrainingCost:
        return "training_cost";
    }
    return {};
}

std::string_view to_string(CostAxis axis)
{
    switch (axis) {
    case CostAxis::Numbers:
        return "as_numbers";
    case CostAxis::TimesTheCheapest:
        return "times_the_cheapest";
    }
    return {};
}

std::string_view to_string(BreakevenPair pair)
{
    switch (pair) {
    case BreakevenPair::Leaders:
        return "winner_and_runner-up";
    case BreakevenPair::FirstSecond:
        return "first_and_second";
    case BreakevenPair::FirstThird:
        return "first_and_third";
    case BreakevenPair::FirstFourth:
        return "first_and_fourth";
    case BreakevenPair::SecondThird:
        return "second_and_third";
    case BreakevenPair::SecondFourth:
        return "second_and_fourth";
    case BreakevenPair::ThirdFourth:
        return "third_and_fourth";
    }
    return {};
}

std::string_view to_string(MapInput input)
{
    switch (input) {
    case MapInput::Batch:
        return "batch";
    case MapInput::PromptTokens:
        return "prompt_tokens";
    case MapInput::OutputTokens:
        return "output_tokens";
    case MapInput::PriceRatio:
        return "price_ratio";
    case MapInput::Utilization:
        return "utilization";
    case MapInput::TokensPerMonth:
        return "tokens_per_month";
    case MapInput::ImagePx:
        return "image_px";
    case MapInput::ImageSteps:
        return "image_steps";
    case MapInput::ImageBatch:
        return "image_batch";
    case MapInput::TrainingBatch:
        return "training_batch";
    case MapInput::TrainingSequence:
        return "training_sequence";
    }
    return {};
}

} // namespace tiebreak
