// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/mixed_fleet.h"

#include "models/engine/answers/side.h"
#include "models/engine/costs/billing.h"
#include "models/engine/costs/economics.h"

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

// The scenario's hours are those of the load, so that a card that is ready for fewer of them has less of its rate.
std::optional<double> rate_at_work(const ThroughputAnswer& answer, const Side& side)
{
    const Bill& bill = side.scenario.bill;
    const double ready = ready_hours(bill, side.billing) / bill.hours_per_month;
    return answer.tok_s.value ? std::optional(*answer.tok_s.value * bill.utilization * ready) : std::nullopt;
}

// What one replica of each contender gives of one kind of request, or why nothing.
struct RequestKind {
    RequestKind(const Catalogue& catalogue, const Scenario& scenario)
    {
        for (const Contender& contender : scenario.contenders) {
            sides.push_back(side_of(catalogue, catalogue.calibration, scenario, contender));
            answers.push_back(sides.back().throughput(scenario.server.batch));
        }
    }

    // Dollars a month of the tokens of this kind on that contender alone, and its whole replicas.
    [[nodiscard]] std::pair<double, double> fleet(std::size_t i, double tokens, double overhead) const
    {
        const FleetPrice price = sides[i].fleet(*answers[i].tok_s.value * (1 - overhead));
        return {fleet_usd(price, tokens), fleet_replicas(price, tokens)};
    }

    std::vector<Side> sides;
    std::vector<ThroughputAnswer> answers;
};

std::vector<FleetCard> cards_of(const RequestKind& first, const RequestKind& second)
{
    std::vector<FleetCard> cards;
    for (std::size_t i = 0; i < first.sides.size(); ++i) {
        const Side& side = first.sides[i];
        if (side.billing == Billing::ByUse) { // has no price of a whole replica
            cards.push_back({{}, {}, 1});
            continue;
        }
        cards.push_back({rate_at_work(first.answers[i], side), rate_at_work(second.answers[i], second.sides[i]),
                         rent_usd(side.contender.usd_per_gpu_hour, side.contender.tensor_parallel,
                                  ready_hours(side.scenario.bill, side.billing))});
    }
    return cards;
}

// The fleet of one contender, as results and charts count it.
std::optional<Mix> alone(const RequestKind& first, std::size_t i, const Scenario& scenario)
{
    const Side& side = first.sides[i];
    const std::optional<FleetPrice> price = side.fleet_at(first.answers[i].tok_s.value);
    if (!price) {
        return std::nullopt;
    }
    Mix fleet{std::vector<double>(scenario.contenders.size()), fleet_usd(*price, scenario.bill.tokens_per_month)};
    fleet.replicas[i] = fleet_replicas(*price, scenario.bill.tokens_per_month);
    return fleet;
}

void keep_cheaper(std::optional<Mix>& best, const std::optional<Mix>& other)
{
    if (other && (!best || other->usd_per_month < best->usd_per_month)) {
        best = other;
    }
}

// Each kind of request on one kind of card, of which one at least is paid by use.
std::optional<Mix> cheapest_split(const RequestKind& first, const RequestKind& second, const Scenario& scenario)
{
    std::optional<Mix> best;
    const double second_tokens = scenario.second.share * scenario.bill.tokens_per_month;
    const double overhead = scenario.second.mixed_overhead;
    for (std::size_t a = 0; a < first.sides.size(); ++a) {
        for (std::size_t b = 0; b < first.sides.size(); ++b) {
            const bool by_use = first.sides[a].billing == Billing::ByUse || first.sides[b].billing == Billing::ByUse;
            if (a == b || !by_use || !first.answers[a].tok_s.value || !second.answers[b].tok_s.value) {
                continue;
            }
            const auto [usd_a, replicas_a] = first.fleet(a, scenario.bill.tokens_per_month - second_tokens, overhead);
            const auto [usd_b, replicas_b] = second.fleet(b, second_tokens, overhead);
            Mix split{std::vector<double>(scenario.contenders.size()), usd_a + usd_b};
            split.replicas[a] = replicas_a;
            split.replicas[b] = replicas_b;
            keep_cheaper(best, split);
        }
    }
    return best;
}

// Rounding between two ways to the same fleet is no saving.
void compare_with_fleets_of_one(MixedFleet& fleet, const RequestKind& first, const Scenario& scenario)
{
    std::optional<Mix> cheapest;
    for (std::size_t i = 0; i < first.sides.size(); ++i) {
        fleet.alone.push_back(alone(first, i, scenario));
        const std::optional<Mix>& one = fleet.alone.back();
        if (one && (!cheapest || one->usd_per_month < cheapest->usd_per_month)) {
            fleet.cheapest_alone = i;
            cheapest = one;
        }
    }
    if (cheapest && (!fleet.mix || fleet.mix->kinds_used() < 2 ||
                     fleet.mix->usd_per_month >= cheapest->usd_per_month * (1 - cost_rounding))) {
        fleet.mix = cheapest;
    }
    if (fleet.mix && cheapest) {
        fleet.saving_fraction = 1 - fleet.mix->usd_per_month / cheapest->usd_per_month;
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
    if (scenario.load.is_played() && scenario.second.share > 0) {
        fleet.gap = Gap::OnlyPlayed;
        fleet.alone.resize(scenario.contenders.size());
        fleet.second_gaps.assign(scenario.contenders.size(), Gap::OnlyPlayed);
        fleet.second_tok_s.resize(scenario.contenders.size());
        return fleet;
    }
    const Scenario second = second_scenario(scenario);
    const RequestKind first_kind(catalogue, scenario);
    const RequestKind second_kind(catalogue, second);
    for (const ThroughputAnswer& answer : second_kind.answers) {
        fleet.second_gaps.push_back(answer.gap);
        fleet.second_tok_s.push_back(answer.tok_s.value);
    }
    if (scenario.second.share <= 0) {
        fleet.gap = Gap::NoLoad;
        fleet.alone.resize(scenario.contenders.size());
        return fleet;
    }
    const double second_rate = peak_rate(second.bill, Billing::Always);
    const FleetLoad load{std::max(0.0, peak_rate(scenario.bill, Billing::Always) - second_rate), second_rate,
                         scenario.second.mixed_overhead, static_cast<double>(scenario.bill.spare_replicas)};
    fleet.mix = cheapest_mix(cards_of(first_kind, second_kind), load);
    keep_cheaper(fleet.mix, cheapest_split(first_kind, second_kind, scenario));
    compare_with_fleets_of_one(fleet, first_kind, scenario);
    if (!fleet.mix) {
        const bool first_missing =
            load.first_tok_s > 0 && std::ranges::none_of(first_kind.answers, [](const ThroughputAnswer& answer) {
                return answer.tok_s.value.has_value();
            });
        fleet.gap = (first_missing ? first_kind : second_kind).answers.front().gap;
    } else if (fleet.mix->kinds_used() > 1) {
        fleet.overhead_counted = scenario.second.mixed_overhead;
    }
    return fleet;
}

} // namespace tiebreak
