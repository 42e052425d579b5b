// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/mixed_fleet.h"

#include "models/engine/answers/side.h"
#include "models/engine/costs/economics.h"

#include <algorithm>

namespace tiebreak {

namespace {

// What one replica of each contender gives of one kind of request, or why nothing.
std::vector<ThroughputAnswer> answers(const Catalogue& catalogue, const Scenario& scenario)
{
    const Calibration& calibration = catalogue.calibration;
    std::vector<ThroughputAnswer> all;
    for (const Contender& contender : scenario.contenders) {
        all.push_back(side_of(catalogue, calibration, scenario, contender).throughput(scenario.server.batch));
    }
    return all;
}

std::optional<double> rate_at_work(const ThroughputAnswer& answer, double utilization)
{
    return answer.tok_s.value ? std::optional(*answer.tok_s.value * utilization) : std::nullopt;
}

std::vector<FleetCard> cards_of(const Scenario& scenario, const std::vector<ThroughputAnswer>& first,
                                const std::vector<ThroughputAnswer>& second)
{
    std::vector<FleetCard> cards;
    for (std::size_t i = 0; i < scenario.contenders.size(); ++i) {
        const Contender& contender = scenario.contenders[i];
        cards.push_back(
            {rate_at_work(first[i], scenario.bill.utilization), rate_at_work(second[i], scenario.bill.utilization),
             rent_usd(contender.usd_per_gpu_hour, contender.tensor_parallel, scenario.bill.hours_per_month)});
    }
    return cards;
}

void compare_with_fleets_of_one(MixedFleet& fleet, const std::vector<FleetCard>& cards, const FleetLoad& load)
{
    for (std::size_t i = 0; i < cards.size(); ++i) {
        fleet.alone.push_back(fleet_of_one(cards, i, load));
        const std::optional<Mix>& alone = fleet.alone.back();
        if (alone &&
            (!fleet.cheapest_alone || alone->usd_per_month < fleet.alone[*fleet.cheapest_alone]->usd_per_month)) {
            fleet.cheapest_alone = i;
        }
    }
    if (fleet.mix && fleet.cheapest_alone) {
        fleet.saving_fraction = 1 - fleet.mix->usd_per_month / fleet.alone[*fleet.cheapest_alone]->usd_per_month;
    }
}

} // namespace

Scenario second_scenario(const Scenario& scenario)
{
    Scenario second = scenario;
    second.model = scenario.second.model.empty() ? scenario.model : scenario.second.model;
    second.server.batch = scenario.second.batch;
    second.request.prompt_tokens = scenario.second.request.prompt_tokens;
    second.request.output_tokens = scenario.second.request.output_tokens;
    second.bill.tokens_per_month = scenario.second.share * scenario.bill.tokens_per_month;
    second.limits.tpot_ms.reset();
    second.limits.ttft_ms.reset();
    return second;
}

MixedFleet analyze_mixed_fleet(const Catalogue& catalogue, const Scenario& scenario)
{
    MixedFleet fleet;
    const Scenario second = second_scenario(scenario);
    const std::vector<ThroughputAnswer> first_answers = answers(catalogue, scenario);
    const std::vector<ThroughputAnswer> second_answers = answers(catalogue, second);
    for (const ThroughputAnswer& answer : second_answers) {
        fleet.second_gaps.push_back(answer.gap);
        fleet.second_tok_s.push_back(answer.tok_s.value);
    }
    if (scenario.second.share <= 0) {
        fleet.gap = Gap::NoLoad;
        fleet.alone.resize(scenario.contenders.size());
        return fleet;
    }
    const double second_rate = peak_rate(second);
    const FleetLoad load{std::max(0.0, peak_rate(scenario) - second_rate), second_rate, scenario.second.mixed_overhead,
                         static_cast<double>(scenario.bill.spare_replicas)};
    const std::vector<FleetCard> cards = cards_of(scenario, first_answers, second_answers);
    fleet.mix = cheapest_mix(cards, load);
    compare_with_fleets_of_one(fleet, cards, load);
    if (!fleet.mix) {
        const bool first_missing = load.first_tok_s > 0 && std::ranges::none_of(cards, [](const FleetCard& card) {
                                       return card.first_tok_s.has_value();
                                   });
        fleet.gap = (first_missing ? first_answers : second_answers).front().gap;
    } else if (fleet.mix->kinds_used() > 1) {
        fleet.overhead_counted = scenario.second.mixed_overhead;
    }
    return fleet;
}

} // namespace tiebreak
