// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/analysis.h"

#include "models/engine/answers/contender_answer.h"
#include "models/engine/answers/fleets.h"
#include "models/engine/answers/side.h"
#include "models/engine/answers/verdicts/leaders.h"
#include "models/engine/answers/verdicts/verdict.h"
#include "models/engine/costs/breakeven.h"
#include "models/engine/costs/economics.h"
#include "models/engine/throughput/evidence/evidence.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

constexpr int sweep_points_an_octave = 8;

// Batches that all curves share: eight an octave, and each contender's largest, so that a curve ends where memory does.
std::vector<double> sweep_batches(const std::vector<Side>& sides)
{
    const double largest = sides.front().scenario.view.batch_sweep_max;
    std::vector<double> batches;
    for (int i = 0; std::exp2(static_cast<double>(i) / sweep_points_an_octave) < largest; ++i) {
        batches.push_back(std::exp2(static_cast<double>(i) / sweep_points_an_octave));
    }
    batches.push_back(largest);
    for (const Side& side : sides) {
        const double most = side.memory(1).max_batch;
        if (most >= 1 && most < largest) {
            batches.push_back(most);
        }
    }
    std::ranges::sort(batches);
    batches.erase(std::unique(batches.begin(), batches.end()), batches.end());
    return batches;
}

// Costs against the first contender by the question, at the scenario's batch and along the sweep. All sweeps share
// their batches.
void compare_with_baseline(std::vector<ContenderAnalysis>& results, Question question)
{
    const ContenderAnalysis& baseline = results.front();
    for (ContenderAnalysis& result : results) {
        const std::optional<double> cost = asked_cost(result, question);
        const std::optional<double> baseline_cost = asked_cost(baseline, question);
        if (cost && baseline_cost) {
            result.against_baseline = *cost / *baseline_cost - 1;
        }
        if (&result != &baseline) {
            const auto tie_of = [&](Use use) -> std::optional<double> {
                const std::optional<double> own = use_cost(result, use).value;
                const std::optional<double> target = use_cost(baseline, use).value;
                return own && target ? std::optional(tie_price(result.contender.usd_per_gpu_hour, *own, *target))
                                     : std::nullopt;
            };
            result.images.model.tie_usd_per_gpu_hour = tie_of(Use::Images);
            result.training.model.tie_usd_per_gpu_hour = tie_of(Use::Training);
        }
        for (std::size_t i = 0; i < result.sweep.size(); ++i) {
            SweepPoint& point = result.sweep[i];
            point.tie_usd_per_gpu_hour =
                tie_price(result.contender.usd_per_gpu_hour, point.cost(question), baseline.sweep[i].cost(question));
        }
    }
}

Breakeven break_even(const Side& baseline, const Side& side, const ContenderAnalysis& baseline_result,
                     const ContenderAnalysis& result, std::size_t index)
{
    const Scenario& scenario = side.scenario;
    Breakeven tie;
    tie.contender = index;
    tie.batches = ties_between(scenario.question, side, baseline, result, baseline_result);
    tie.own_month = result.ownership.owning_wins_from;
    if (!tie.own_month) {
        tie.own_gap = result.ownership.gap != Gap::None ? result.ownership.gap : Gap::NeverPaysBack;
    }
    const bool of_bill = scenario.question == Question::MonthlyBill;
    const Estimate& cost = of_bill ? result.usd_per_month_band : result.usd_per_million_tokens;
    const Estimate& target = of_bill ? baseline_result.usd_per_month_band : baseline_result.usd_per_million_tokens;
    if (!cost.value || !target.value) {
        tie.gap = !cost.value ? (of_bill ? fleet_gap(result, scenario) : result.gap) : Gap::BaselineHasNoValue;
        tie.utilization_gap = tie.gap;
        return tie;
    }
    tie.usd_per_gpu_hour_band = tie_price(side.contender.usd_per_gpu_hour, cost, target);
    tie.usd_per_gpu_hour = tie.usd_per_gpu_hour_band.value;
    if (side.billing != Billing::ByUse) {
        tie.utilization = tie_utilization(scenario.bill.utilization, *result.usd_per_million_tokens.value,
                                          *baseline_result.usd_per_million_tokens.value);
    }
    tie.utilization_gap = tie.utilization ? Gap::None : Gap::NeverTies;
    return tie;
}

// The fleets of a month's tokens; none of a load that is played.
std::vector<FleetLine> fleet_lines(const std::vector<Side>& sides, const std::vector<ContenderAnalysis>& results)
{
    std::vector<FleetLine> lines;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const Estimate& rate = results[i].throughput_tok_s;
        FleetLine line{sides[i].fleet_at(rate.value), sides[i].fleet_at(rate.high), sides[i].fleet_at(rate.low), {}};
        if (const auto& usd = results[i].api.usd_per_million_generated) {
            line.api_usd_per_load = *usd / 1e6;
        }
        lines.push_back(line);
    }
    return lines;
}

// How likely each contender is the cheapest, by the bands and spreads of what it depends on.
void fill_chances(std::vector<ContenderAnalysis>& results, const std::vector<Side>& sides)
{
    const Scenario& scenario = sides.front().scenario;
    std::vector<UncertainCost> costs;
    std::vector<UncertainBill> bills;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const ContenderAnalysis& result = results[i];
        const Factors rate = throughput_factors(result.throughput_tok_s, scenario.spreads.throughput);
        const bool by_use = sides[i].billing == Billing::ByUse;
        costs.push_back({result.usd_per_million_tokens.value, rate.low, rate.high, scenario.spreads.price, by_use});
        UncertainBill bill;
        if (const auto fleet = sides[i].fleet_at(result.throughput_tok_s.value)) {
            bill = {scenario.bill.tokens_per_month / fleet->load_per_replica,
                    rate.low,
                    rate.high,
                    fleet->spares,
                    fleet->usd_per_replica,
                    scenario.spreads.price,
                    by_use};
        }
        bills.push_back(bill);
    }
    const std::vector<WinChance> chances =
        win_chances(costs, scenario.spreads.utilization, 1 / scenario.bill.utilization);
    const std::vector<std::optional<double>> by_bill = bill_chances(bills, results.front().api.api_usd_per_month);
    for (std::size_t i = 0; i < results.size(); ++i) {
        results[i].chance = chances[i];
        results[i].bill_win_probability = by_bill[i];
    }
}

} // namespace

Gap fleet_gap(const ContenderAnalysis& result, const Scenario& scenario)
{
    if (result.usd_per_month) {
        return Gap::None;
    }
    return scenario.load.is_played()                   ? Gap::LoadNotCarried
           : result.throughput_tok_s.value.has_value() ? Gap::SecondKindNotServed
                                                       : result.gap;
}

Analysis analyze(const Catalogue& catalogue, const Scenario& scenario)
{
    const Calibration& calibration = catalogue.calibration;
    Analysis analysis;
    analysis.scenario = scenario;
    std::vector<Side> sides;
    for (const Contender& contender : scenario.contenders) {
        sides.push_back(side_of(catalogue, calibration, scenario, contender));
    }
    const std::vector<double> batches = sweep_batches(sides);
    for (const Side& side : sides) {
        analysis.contenders.push_back(analyze_contender(catalogue, side, batches));
    }
    compare_with_baseline(analysis.contenders, scenario.question);
    fill_leads(analysis);
    fill_chances(analysis.contenders, sides);
    for (std::size_t i = 1; i < sides.size(); ++i) {
        analysis.breakeven.push_back(break_even(sides[0], sides[i], analysis.contenders[0], analysis.contenders[i], i));
    }
    compare_fleets(analysis, fleet_lines(sides, analysis.contenders), scenario.bill.tokens_per_month);
    analysis.per_token = judge(Question::CostPerToken, sides, analysis.contenders);
    analysis.bill = judge(Question::MonthlyBill, sides, analysis.contenders);
    compare_answers(analysis.per_token, analysis.bill, analysis);
    analysis.images = judge_use(Use::Images, analysis.contenders);
    analysis.training = judge_use(Use::Training, analysis.contenders);
    analysis.verdict = scenario.question == Question::MonthlyBill ? analysis.bill : analysis.per_token;
    fill_pair_tie(analysis);
    const SecondRates rates(catalogue, calibration, scenario);
    analysis.second = second_opinion(rates, analysis.verdict, analysis.contenders);
    analysis.second_on_other = second_opinion(
        rates, scenario.question == Question::MonthlyBill ? analysis.per_token : analysis.bill, analysis.contenders);
    if (scenario.evidence == Evidence::Article || analysis.second.disagrees || analysis.second_on_other.disagrees) {
        for (const Side& side : sides) {
            count_impossible_points(analysis.verdict, article_points(catalogue, scenario, side.gpu),
                                    scenario.server.batch);
        }
    }
    analysis.mixed = analyze_mixed_fleet(catalogue, scenario);
    analysis.sensitivity = analyze_sensitivity(catalogue, scenario);
    analysis.rules = check_rules(catalogue, analysis);
    return analysis;
}

} // namespace tiebreak
