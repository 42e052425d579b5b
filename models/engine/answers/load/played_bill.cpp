// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/load/played_bill.h"

#include "models/engine/answers/fleets.h"
#include "models/engine/answers/verdicts/leaders.h"
#include "models/engine/costs/breakeven.h"
#include "models/engine/costs/economics.h"

#include <utility>
#include <vector>

// The bill of a load that was played, in the place of that of a month's tokens.
namespace tiebreak {

namespace {

std::optional<double> end_of(const LoadFleet& fleet, double LoadFleet::*usd)
{
    return fleet.*usd > 0 ? std::optional(fleet.*usd) : std::nullopt;
}

void take_bill(ContenderAnalysis& result, const LoadAnswer& answer)
{
    const LoadFleet& fleet = answer.now;
    result.replicas_needed = fleet.replicas;
    result.gpus_needed = fleet.gpus;
    result.used_gpu_hours = fleet.used_gpu_hours;
    result.paid_gpu_hours = fleet.paid_gpu_hours;
    result.load_tokens = fleet.tokens_per_month;
    result.usd_per_month = fleet.usd_per_month;
    result.usd_per_month_band = {fleet.usd_per_month, end_of(fleet, &LoadFleet::usd_per_month_low),
                                 end_of(fleet, &LoadFleet::usd_per_month_high)};
    const double a_million = 1e6 / fleet.tokens_per_month;
    const auto shared = [a_million](std::optional<double> usd) {
        return usd ? std::optional(*usd * a_million) : std::nullopt;
    };
    result.usd_per_million_at_load = {fleet.usd_per_million_tokens, shared(result.usd_per_month_band.low),
                                      shared(result.usd_per_month_band.high)};
    result.usd_per_year = months_per_year * fleet.usd_per_month;
    result.usd_per_month_by_use = rent_usd(result.contender.usd_per_gpu_hour, 1, fleet.used_gpu_hours);
    result.bill_win_probability = answer.win_probability;
    result.api.tie_usd_per_million = fleet.usd_per_million_tokens;
    if (answer.api) {
        result.api.gap = Gap::None;
        result.api.bill = answer.api;
        result.api.api_usd_per_month = answer.api->total_usd();
    }
}

// The same fleet when a replica carries `factor` times as much for the same rent; billed by use that rent is then for
// so much more load.
FleetPrice at_capacity(FleetPrice price, double factor)
{
    price.load_per_replica *= factor;
    return price;
}

std::vector<FleetLine> lines_of(const LoadAnalysis& load)
{
    std::vector<FleetLine> lines;
    for (const LoadAnswer& answer : load.contenders) {
        FleetLine line{answer.gap == LoadGap::None ? answer.price : std::nullopt, {}, {}, {}};
        if (line.price && answer.highest_low > 0 && answer.highest_high > 0) {
            line.low = at_capacity(*line.price, answer.highest_high / answer.highest);
            line.high = at_capacity(*line.price, answer.highest_low / answer.highest);
        }
        if (answer.api) {
            line.api_usd_per_load = answer.api->total_usd() / load.total;
        }
        lines.push_back(line);
    }
    return lines;
}

// Where the question is the bill, it alone says who ties and who is ahead.
void compare_bills(Analysis& analysis)
{
    const ContenderAnalysis& baseline = analysis.contenders.front();
    for (ContenderAnalysis& result : analysis.contenders) {
        if (result.usd_per_month && baseline.usd_per_month) {
            result.against_baseline = *result.usd_per_month / *baseline.usd_per_month - 1;
        }
    }
    for (Breakeven& tie : analysis.breakeven) {
        const ContenderAnalysis& result = analysis.contenders[tie.contender];
        tie.gap = !result.usd_per_month     ? fleet_gap(result, analysis.scenario)
                  : !baseline.usd_per_month ? Gap::BaselineHasNoValue
                                            : Gap::None;
        if (tie.gap == Gap::None) {
            tie.usd_per_gpu_hour_band =
                tie_price(result.contender.usd_per_gpu_hour, result.usd_per_month_band, baseline.usd_per_month_band);
            tie.usd_per_gpu_hour = tie.usd_per_gpu_hour_band.value;
        }
    }
}

} // namespace

void attach_load(Analysis& analysis, const Catalogue& catalogue, std::shared_ptr<const LoadAnalysis> load)
{
    analysis.load = std::move(load);
    const Scenario& scenario = analysis.scenario;
    if (!scenario.load.is_played()) {
        return;
    }
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        if (const LoadAnswer& answer = analysis.load->contenders[i]; answer.gap == LoadGap::None) {
            take_bill(analysis.contenders[i], answer);
        }
    }
    compare_fleets(analysis, lines_of(*analysis.load), analysis.load->total);
    analysis.bill = judge(Question::MonthlyBill, {}, analysis.contenders);
    compare_answers(analysis.per_token, analysis.bill, analysis);
    if (scenario.question == Question::MonthlyBill) {
        compare_bills(analysis);
        analysis.verdict = analysis.bill;
    } else {
        analysis.verdict.other = analysis.per_token.other;
    }
    fill_pair_tie(analysis);
    analysis.rules = check_rules(catalogue, analysis);
}

Analysis analyze_with_load(const Catalogue& catalogue, const Scenario& scenario)
{
    Analysis analysis = analyze(catalogue, scenario);
    attach_load(analysis, catalogue, std::make_shared<const LoadAnalysis>(analyze_load(catalogue, scenario)));
    return analysis;
}

} // namespace tiebreak
