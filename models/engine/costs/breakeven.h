// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/values.h"

#include <functional>
#include <optional>
#include <vector>

// Where two contenders cost the same. All costs are per token unless said otherwise.
namespace tiebreak {

// Price per GPU-hour at which `other` (its cost now) costs as much as `target`: cost is linear in price, so it is
// price x target / cost. All arguments above 0.
[[nodiscard]] double tie_price(double usd_per_gpu_hour, double cost, double target_cost);

// That price with its band, from both costs with theirs: errors of the two are taken as independent, so that the ends
// lie where the distances of both add up in squares, as logarithms. Errors of two cards under one framework tend to go
// the same way, so that it is rather too wide than too narrow. Without a band where a cost has none; low <= value <=
// high where the costs' are so.
[[nodiscard]] Estimate tie_price(double usd_per_gpu_hour, const Estimate& cost, const Estimate& target_cost);

// Utilization at which a contender costs as much as the baseline does at `utilization`: utilization x cost / baseline
// cost. Empty when that is above 1: no share of the hours is enough.
[[nodiscard]] std::optional<double> tie_utilization(double utilization, double cost, double baseline_cost);

// Cost at a batch; empty where there is none.
using CostAt = std::function<std::optional<double>(double batch)>;

// Two costs at one batch, empty where there is none.
struct CostPair {
    double batch = 0;
    std::optional<double> a;
    std::optional<double> b;
};

// All batches at which two costs are equal, rising: sign changes of log(a/b) between neighbours of `grid` (rising
// batches, both costs as the functions give them), each refined by a bracketing solver (TOMS 748) to 10 significant
// digits, and points of the grid itself. Stretches without a value are skipped; costs equal all along give no batch.
[[nodiscard]] std::vector<double> tie_batches(const std::vector<CostPair>& grid, const CostAt& a, const CostAt& b);

// What a whole-replica fleet costs as the load grows.
struct FleetPrice {
    // That one replica carries, above 0: tokens a month, at peak factor and utilization; of a load that is played,
    // requests a second or users. All loads beside it are in the same unit.
    double load_per_replica = 0;
    double usd_per_replica = 0; // a month, at that load; above 0
    double spares = 0;
    bool is_by_use = false; // idle replicas are free: the cost is a straight line through zero
};

// Whole replicas that carry the load, spares included.
[[nodiscard]] double fleet_replicas(const FleetPrice& fleet, double load);
// What they cost a month, in dollars.
[[nodiscard]] double fleet_usd(const FleetPrice& fleet, double load);

// Loads, up to `limit`, at which the contender's fleet costs no more than the baseline's. Costs are
// staircases or straight lines, so the answer is a list of intervals (from, to], of lines closed at both ends; the last
// has no end when the contender stays ahead.
[[nodiscard]] std::vector<Interval> cheaper_fleet_loads(const FleetPrice& baseline, const FleetPrice& contender,
                                                        double limit);

} // namespace tiebreak
