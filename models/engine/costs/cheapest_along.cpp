// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/cheapest_along.h"

#include "models/engine/costs/economics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tiebreak {

namespace {

// The least of what `cost_of` gives for each of `count`; two or more that are the same lead together.
template <typename CostOf>
std::optional<Lead> lead_at(double from, double to, std::size_t count, CostOf cost_of)
{
    std::optional<double> least;
    for (std::size_t i = 0; i < count; ++i) {
        if (const std::optional<double> cost = cost_of(i); cost && (!least || *cost < *least)) {
            least = cost;
        }
    }
    if (!least) {
        return std::nullopt;
    }
    Lead lead{from, to, {}};
    int leaders = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (const std::optional<double> cost = cost_of(i); cost && *cost <= *least * (1 + cost_rounding)) {
            lead.cheapest = i;
            ++leaders;
        }
    }
    if (leaders > 1) {
        lead.cheapest.reset();
    }
    return lead;
}

void append(std::vector<Lead>& leads, const std::optional<Lead>& lead)
{
    if (!lead || lead->from >= lead->to) {
        return;
    }
    if (!leads.empty() && leads.back().cheapest == lead->cheapest && leads.back().to == lead->from) {
        leads.back().to = lead->to;
    } else {
        leads.push_back(*lead);
    }
}

// Splits [from, to] at the rising `cuts` inside it and asks for the lead in the middle of each part.
template <typename LeadIn>
void append_parts(std::vector<Lead>& leads, double from, double to, std::vector<double>& cuts, LeadIn lead_in)
{
    std::ranges::sort(cuts);
    double begin = from;
    for (const double cut : cuts) {
        if (cut > begin && cut < to) {
            append(leads, lead_in(begin, cut));
            begin = cut;
        }
    }
    append(leads, lead_in(begin, to));
    cuts.clear();
}

double cost_at(const LoadCosts& costs, double load)
{
    if (costs.is_straight) {
        return costs.usd.front() * load / costs.loads.front();
    }
    const auto step = std::ranges::lower_bound(costs.loads, load);
    return costs.usd[static_cast<std::size_t>(step - costs.loads.begin())];
}

bool reaches(const LoadCosts& costs, double load)
{
    return !costs.loads.empty() && (costs.is_straight || load <= costs.loads.back());
}

} // namespace

std::vector<Lead> leads_along(const std::vector<double>& batches, const std::vector<CostsAlong>& costs)
{
    std::vector<Lead> leads;
    std::vector<double> cuts;
    for (std::size_t k = 1; k < batches.size(); ++k) {
        const double from = std::log(batches[k - 1]);
        const double width = std::log(batches[k]) - from;
        const auto log_at = [&](std::size_t i, double share) -> std::optional<double> {
            const std::optional<double>& left = costs[i][k - 1];
            const std::optional<double>& right = costs[i][k];
            return left && right ? std::optional(std::lerp(std::log(*left), std::log(*right), share)) : std::nullopt;
        };
        for (std::size_t a = 0; a < costs.size(); ++a) {
            for (std::size_t b = a + 1; b < costs.size(); ++b) {
                const auto left = log_at(a, 0);
                const auto right = log_at(a, 1);
                const auto other_left = log_at(b, 0);
                const auto other_right = log_at(b, 1);
                if (left && right && other_left && other_right) {
                    const double before = *left - *other_left;
                    const double after = *right - *other_right;
                    if (before * after < 0) {
                        cuts.push_back(std::exp(from + width * before / (before - after)));
                    }
                }
            }
        }
        append_parts(leads, batches[k - 1], batches[k], cuts, [&](double begin, double end) {
            const double share = width > 0 ? (std::log(std::sqrt(begin * end)) - from) / width : 0;
            return lead_at(begin, end, costs.size(), [&](std::size_t i) {
                const auto log_cost = log_at(i, share);
                return log_cost ? std::optional(std::exp(*log_cost)) : std::nullopt;
            });
        });
    }
    return leads;
}

std::vector<Lead> leads_along(const std::vector<LoadCosts>& costs, double end)
{
    std::vector<double> edges{0, end};
    for (const LoadCosts& each : costs) {
        for (const double load : each.loads) {
            if (load < end) {
                edges.push_back(load);
            }
        }
    }
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::vector<Lead> leads;
    std::vector<double> cuts;
    for (std::size_t k = 1; k < edges.size(); ++k) {
        const double middle = std::midpoint(edges[k - 1], edges[k]);
        for (const LoadCosts& line : costs) { // where a straight line meets the steps and the other lines
            for (const LoadCosts& other : costs) {
                if (line.is_straight && !line.loads.empty() && !other.is_straight && reaches(other, middle)) {
                    cuts.push_back(cost_at(other, middle) * line.loads.front() / line.usd.front());
                }
            }
        }
        append_parts(leads, edges[k - 1], edges[k], cuts, [&](double begin, double to) {
            const double inside = std::midpoint(begin, to);
            return lead_at(begin, to, costs.size(), [&](std::size_t i) {
                return reaches(costs[i], inside) ? std::optional(cost_at(costs[i], inside)) : std::nullopt;
            });
        });
    }
    return leads;
}

} // namespace tiebreak
