// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/costs/cheapest_along.h"

#include "models/engine/costs/economics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tiebreak {

namespace {

// The least of what `cost_of` gives for each of `count`; two or more that are the same, up to `same_as` the least, lead
// together.
template <typename CostOf, typename SameAs>
std::optional<Lead> lead_at(double from, double to, std::size_t count, CostOf cost_of, SameAs same_as)
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
    const double same = same_as(*least);
    int leaders = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (const std::optional<double> cost = cost_of(i); cost && *cost <= same) {
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

std::vector<CostsAlong> logarithms(std::vector<CostsAlong> costs)
{
    for (CostsAlong& along : costs) {
        for (std::optional<double>& cost : along) {
            if (cost) {
                cost = std::log(*cost);
            }
        }
    }
    return costs;
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
    const std::vector<CostsAlong> logs = logarithms(costs); // each once: they are most of what this takes
    std::vector<Lead> leads;
    std::vector<double> cuts;
    for (std::size_t k = 1; k < batches.size(); ++k) {
        const double from = std::log(batches[k - 1]);
        const double width = std::log(batches[k]) - from;
        for (std::size_t a = 0; a < logs.size(); ++a) {
            for (std::size_t b = a + 1; b < logs.size(); ++b) {
                if (logs[a][k - 1] && logs[a][k] && logs[b][k - 1] && logs[b][k]) {
                    const double before = *logs[a][k - 1] - *logs[b][k - 1];
                    const double after = *logs[a][k] - *logs[b][k];
                    if (before * after < 0) {
                        cuts.push_back(std::exp(from + width * before / (before - after)));
                    }
                }
            }
        }
        append_parts(leads, batches[k - 1], batches[k], cuts, [&](double begin, double end) {
            const bool is_whole = begin == batches[k - 1] && end == batches[k];
            const double share = is_whole ? 0.5 : (std::log(std::sqrt(begin * end)) - from) / width;
            return lead_at(
                begin, end, logs.size(),
                [&](std::size_t i) {
                    const std::optional<double>& left = logs[i][k - 1];
                    const std::optional<double>& right = logs[i][k];
                    return left && right ? std::optional(std::lerp(*left, *right, share)) : std::nullopt;
                },
                [](double least) { return least + std::log1p(cost_rounding); });
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
            return lead_at(
                begin, to, costs.size(),
                [&](std::size_t i) {
                    return reaches(costs[i], inside) ? std::optional(cost_at(costs[i], inside)) : std::nullopt;
                },
                [](double least) { return least * (1 + cost_rounding); });
        });
    }
    return leads;
}

} // namespace tiebreak
