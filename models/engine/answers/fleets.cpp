// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/fleets.h"

#include "models/engine/answers/analysis.h"
#include "models/engine/costs/api.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr double most_replicas_compared = 1000;

// Where the staircases end: a few times the load now, and far enough for some steps of every fleet; rounded up to 1, 2
// or 5 times a power of ten, so that the axis stands still while the load is dragged.
double chart_end(const std::vector<FleetLine>& lines, double load)
{
    constexpr double loads_shown = 2.5;
    constexpr double steps_shown = 3;
    double end = loads_shown * load;
    for (const FleetLine& line : lines) {
        if (line.price) {
            end = std::max(end, steps_shown * line.price->load_per_replica);
        }
    }
    const double decade = std::pow(10.0, std::floor(std::log10(end)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (end <= factor * decade) {
            return factor * decade;
        }
    }
    return 10 * decade;
}

// The corners of a fleet's staircase. Steps too narrow to be told apart are taken several at a time.
std::vector<FleetStep> fleet_steps(const FleetPrice& fleet, double end)
{
    if (fleet.is_by_use) {
        return {{end, fleet_usd(fleet, end)}};
    }
    constexpr double most_steps = 240;
    const double together = std::max(1.0, std::ceil(end / fleet.load_per_replica / most_steps));
    std::vector<FleetStep> steps;
    for (double replicas = together; steps.empty() || steps.back().load < end; replicas += together) {
        steps.push_back({replicas * fleet.load_per_replica, (replicas + fleet.spares) * fleet.usd_per_replica});
    }
    return steps;
}

// Both staircases as their ends go: at every corner of either.
std::vector<FleetBandStep> fleet_band(const FleetPrice& low, const FleetPrice& high, double end)
{
    const std::vector<FleetStep> lows = fleet_steps(low, end);
    const std::vector<FleetStep> highs = fleet_steps(high, end);
    std::vector<FleetBandStep> band;
    for (std::size_t i = 0, k = 0; i < lows.size() && k < highs.size();) {
        const double load = std::min(lows[i].load, highs[k].load);
        band.push_back({load, lows[i].usd_per_month, highs[k].usd_per_month});
        i += lows[i].load <= load ? 1 : 0;
        k += highs[k].load <= load ? 1 : 0;
    }
    return band;
}

// Of all contenders and, after them, the API.
std::vector<LoadCosts> costs_by_load(const Analysis& analysis, const std::vector<FleetLine>& lines)
{
    std::vector<LoadCosts> costs;
    std::optional<double> api_usd;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        LoadCosts& its = costs.emplace_back();
        its.is_straight = analysis.contenders[i].fleet_is_by_use;
        for (const FleetStep& step : analysis.contenders[i].fleet) {
            its.loads.push_back(step.load);
            its.usd.push_back(step.usd_per_month);
        }
        if (const auto& usd = lines[i].api_usd_per_load; usd && (!api_usd || *usd < *api_usd)) {
            api_usd = usd;
        }
    }
    if (api_usd) {
        costs.push_back({{analysis.fleet_end}, {*api_usd * analysis.fleet_end}, true});
    }
    return costs;
}

} // namespace

void compare_fleets(Analysis& analysis, const std::vector<FleetLine>& lines, double load)
{
    analysis.fleet_end = chart_end(lines, load);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ContenderAnalysis& result = analysis.contenders[i];
        const FleetLine& line = lines[i];
        if (!line.price) {
            continue;
        }
        result.fleet_is_by_use = line.price->is_by_use;
        result.fleet = fleet_steps(*line.price, analysis.fleet_end);
        if (line.low && line.high) {
            result.fleet_band = fleet_band(*line.low, *line.high, analysis.fleet_end);
        }
        if (line.api_usd_per_load) {
            result.api.self_host_loads = loads_cheaper_than_api(*line.price, 1e6 * *line.api_usd_per_load,
                                                                most_replicas_compared * line.price->load_per_replica);
        }
    }
    analysis.cheapest_by_load = leads_along(costs_by_load(analysis, lines), analysis.fleet_end);
    const std::optional<FleetPrice>& baseline = lines.front().price;
    for (Breakeven& tie : analysis.breakeven) {
        const std::optional<FleetPrice>& fleet = lines[tie.contender].price;
        if (baseline && fleet) {
            const double limit = most_replicas_compared * std::max(baseline->load_per_replica, fleet->load_per_replica);
            tie.cheaper_loads = cheaper_fleet_loads(*baseline, *fleet, limit);
        }
    }
}

} // namespace tiebreak
