// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/breakeven.h"

#include "models/engine/costs/api.h"
#include "models/engine/costs/economics.h"

#include <boost/math/tools/roots.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>

namespace tiebreak {

double fleet_replicas(const FleetPrice& fleet, double load)
{
    return replicas_for_rate(load, fleet.load_per_replica, 1, fleet.spares);
}

double fleet_usd(const FleetPrice& fleet, double load)
{
    const double replicas = fleet.is_by_use ? load / fleet.load_per_replica : fleet_replicas(fleet, load);
    return replicas * fleet.usd_per_replica;
}

namespace {

// What is left of all loads up to `limit` when intervals are taken out.
std::vector<Interval> other_loads(const std::vector<Interval>& taken, double limit)
{
    std::vector<Interval> left;
    std::optional<double> from = 0;
    for (const Interval& interval : taken) {
        if (interval.from > *from) {
            left.push_back({*from, interval.from});
        }
        from = interval.to;
        if (!from) {
            return left;
        }
    }
    if (*from < limit) {
        left.push_back({*from, std::nullopt});
    }
    return left;
}

// At least one of the two is a straight line.
std::vector<Interval> cheaper_than_line(const FleetPrice& baseline, const FleetPrice& contender, double limit)
{
    const auto usd_per_million = [](const FleetPrice& line) {
        return 1e6 * line.usd_per_replica / line.load_per_replica;
    };
    if (baseline.is_by_use && contender.is_by_use) {
        constexpr double rounding = 1e-12;
        const bool never_dearer = usd_per_million(contender) <= usd_per_million(baseline) * (1 + rounding);
        return never_dearer ? std::vector<Interval>{{0, std::nullopt}} : std::vector<Interval>();
    }
    if (baseline.is_by_use) {
        return loads_cheaper_than_api(contender, usd_per_million(baseline), limit);
    }
    return other_loads(loads_cheaper_than_api(baseline, usd_per_million(contender), limit), limit);
}

} // namespace

double tie_price(double usd_per_gpu_hour, double cost, double target_cost)
{
    return usd_per_gpu_hour * target_cost / cost;
}

Estimate tie_price(double usd_per_gpu_hour, const Estimate& cost, const Estimate& target_cost)
{
    Estimate tie;
    if (!cost.value || !target_cost.value) {
        return tie;
    }
    tie.value = tie_price(usd_per_gpu_hour, *cost.value, *target_cost.value);
    if (cost.low && cost.high && target_cost.low && target_cost.high) {
        const double below =
            std::hypot(std::log(*cost.high / *cost.value), std::log(*target_cost.value / *target_cost.low));
        const double above =
            std::hypot(std::log(*cost.value / *cost.low), std::log(*target_cost.high / *target_cost.value));
        tie.low = *tie.value * std::exp(-below);
        tie.high = *tie.value * std::exp(above);
    }
    return tie;
}

std::optional<double> tie_utilization(double utilization, double cost, double baseline_cost)
{
    const double tie = utilization * cost / baseline_cost;
    return tie <= 1 ? std::optional(tie) : std::nullopt;
}

std::vector<double> tie_batches(const std::vector<CostPair>& grid, const CostAt& a, const CostAt& b)
{
    // The logarithm of the ratio is as smooth as the costs and changes sign exactly where they tie.
    const auto difference = [](std::optional<double> cost_a, std::optional<double> cost_b) {
        constexpr double rounding = 1e-12;
        const double log_ratio = cost_a && cost_b ? std::log(*cost_a / *cost_b) : 0;
        return cost_a && cost_b ? std::optional(std::abs(log_ratio) < rounding ? 0 : log_ratio) : std::nullopt;
    };
    std::vector<std::optional<double>> differences;
    std::ranges::transform(grid, std::back_inserter(differences),
                           [&](const CostPair& pair) { return difference(pair.a, pair.b); });
    std::vector<double> ties;
    for (std::size_t i = 0; i < grid.size(); ++i) {
        const std::optional<double> now = differences[i];
        const std::optional<double> before = i > 0 ? differences[i - 1] : std::nullopt;
        const std::optional<double> after = i + 1 < grid.size() ? differences[i + 1] : std::nullopt;
        if (before && now && *before * *now < 0) {
            std::uintmax_t iterations = 60;
            const auto bracket = boost::math::tools::toms748_solve(
                [&](double at) { return difference(a(at), b(at)).value_or(0); }, grid[i - 1].batch, grid[i].batch,
                *before, *now, boost::math::tools::eps_tolerance<double>(34), iterations);
            ties.push_back((bracket.first + bracket.second) / 2);
        } else if (now == 0.0 && before.value_or(after.value_or(0)) != 0) {
            ties.push_back(grid[i].batch); // the tie falls on the grid
        }
    }
    return ties;
}

std::vector<Interval> cheaper_fleet_loads(const FleetPrice& baseline, const FleetPrice& contender, double limit)
{
    if (baseline.is_by_use || contender.is_by_use) {
        return cheaper_than_line(baseline, contender, limit);
    }
    const double baseline_slope = baseline.usd_per_replica / baseline.load_per_replica;
    const double contender_slope = contender.usd_per_replica / contender.load_per_replica;
    const double slope_gap = std::abs(contender_slope - baseline_slope);
    if (slope_gap > 0) {
        // A fleet costs at most its spares and one part-used replica more than its cost per token. Where the gap
        // between the slopes has outgrown that, the order never changes again.
        const double most_extra =
            (baseline.spares + 1) * baseline.usd_per_replica + (contender.spares + 1) * contender.usd_per_replica;
        limit = std::min(limit, most_extra / slope_gap);
    }
    std::vector<Interval> loads;
    double from = 0;
    bool inside = false;
    while (from < limit) {
        // Both fleets keep their size up to the next full replica of either.
        const auto next_step = [from](const FleetPrice& fleet) {
            return (std::floor(from / fleet.load_per_replica * (1 + 1e-12)) + 1) * fleet.load_per_replica;
        };
        const double to = std::min(next_step(baseline), next_step(contender));
        const double middle = from + (to - from) / 2;
        const bool cheaper = fleet_usd(contender, middle) <= fleet_usd(baseline, middle);
        if (cheaper && !inside) {
            loads.push_back({from, std::nullopt});
        } else if (!cheaper && inside) {
            loads.back().to = from;
        }
        inside = cheaper;
        from = to;
    }
    // At equal cost per token, steps that divide the baseline's are never dearer.
    const bool never_dearer = contender_slope == baseline_slope &&
                              std::fmod(baseline.load_per_replica, contender.load_per_replica) == 0 &&
                              contender.spares <= baseline.spares;
    if (inside && contender_slope >= baseline_slope && !never_dearer) {
        loads.back().to = from; // ahead here, but not for ever
    }
    return loads;
}

} // namespace tiebreak
