// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

// Which of several costs the least along an axis of batches or loads: what a chart says under its curves.
namespace tiebreak {

// From `from` to `to` (from < to) that one costs the least.
struct Lead {
    double from = 0;
    double to = 0;
    std::optional<std::size_t> cheapest; // an index into the costs; empty: several cost the same

    bool operator==(const Lead&) const = default;
};

// Costs (above 0) of one of them at the batches that all share; empty where there is none.
using CostsAlong = std::vector<std::optional<double>>;

// `batches` rise and are above 0; all costs have their length. Between two batches costs are taken as straight lines in
// the logarithms of both, and a lead changes where the lines cross; a cost that has no neighbour ends at its batch.
// Gaps in which nothing has a cost have no lead. Costs within cost_rounding are the same.
[[nodiscard]] std::vector<Lead> leads_along(const std::vector<double>& batches, const std::vector<CostsAlong>& costs);

// What one of them costs as the load grows: a staircase, `usd[i]` above loads[i - 1] (0 for the first) and up to
// loads[i], or one straight line from 0 to usd[0] at loads[0].
struct LoadCosts {
    std::vector<double> loads; // rising
    std::vector<double> usd;
    bool is_straight = false;
};
// From 0 to `end` (above 0). Those without loads do not compete, and a staircase only as far as it goes.
[[nodiscard]] std::vector<Lead> leads_along(const std::vector<LoadCosts>& costs, double end);

} // namespace tiebreak
