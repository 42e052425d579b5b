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
        if (line.api_usd_per_load) {
            result.api.self_host_loads = loads_cheaper_than_api(*line.price, 1e6 * *line.api_usd_per_load,
                                                                most_replicas_compared * line.price->load_per_replica);
        }
    }
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
