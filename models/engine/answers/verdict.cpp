// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/verdict.h"

#include "models/engine/answers/analysis.h"
#include "models/engine/costs/breakeven.h"

#include <algorithm>
#include <iterator>

namespace tiebreak {

namespace {

constexpr double rounding = 1e-9; // costs nearer than this are the same

// Indices of the costs that exist, lowest first; equal ones in their order.
std::vector<std::size_t> cheapest_first(const std::vector<std::optional<double>>& costs)
{
    std::vector<std::size_t> ranking;
    for (std::size_t i = 0; i < costs.size(); ++i) {
        if (costs[i]) {
            ranking.push_back(i);
        }
    }
    std::ranges::stable_sort(ranking, {}, [&](std::size_t i) { return *costs[i]; });
    return ranking;
}

// An empty cost is the dearer one: it is not in the race.
bool is_dearer(std::optional<double> cost, std::optional<double> than)
{
    return than && (!cost || *cost > *than * (1 + rounding));
}

void fill_comparison(Verdict& verdict, std::span<const Side> sides, std::span<const ContenderAnalysis> results)
{
    const ContenderAnalysis& winner = results[*verdict.winner];
    const ContenderAnalysis& runner_up = results[*verdict.runner_up];
    const double winner_cost = *winner.usd_per_million_tokens.value;
    const double runner_cost = *runner_up.usd_per_million_tokens.value;
    verdict.saving_fraction = 1 - winner_cost / runner_cost;
    verdict.flip_usd_per_gpu_hour = tie_price(runner_up.contender.usd_per_gpu_hour, runner_cost, winner_cost);
    verdict.flip_batches = ties_between(sides[*verdict.winner], sides[*verdict.runner_up], winner, runner_up);
    for (std::size_t i = 0; i < winner.sweep.size(); ++i) {
        if (winner.sweep[i].throughput_tok_s.value && runner_up.sweep[i].throughput_tok_s.value) {
            verdict.covered_from = verdict.covered_from.value_or(winner.sweep[i].batch);
            verdict.covered_to = winner.sweep[i].batch;
        }
    }
}

} // namespace

// Where two contenders tie along their sweeps, which share their batches.
std::vector<double> ties_between(const Side& a, const Side& b, const ContenderAnalysis& result_a,
                                 const ContenderAnalysis& result_b)
{
    std::vector<CostPair> grid;
    for (std::size_t i = 0; i < result_a.sweep.size(); ++i) {
        grid.push_back({result_a.sweep[i].batch, result_a.sweep[i].usd_per_million_tokens.value,
                        result_b.sweep[i].usd_per_million_tokens.value});
    }
    return tie_batches(grid, a.cost_at(), b.cost_at());
}

Verdict judge(std::span<const Side> sides, std::span<const ContenderAnalysis> results)
{
    std::vector<std::optional<double>> costs;
    std::ranges::transform(results, std::back_inserter(costs),
                           [](const ContenderAnalysis& result) { return result.usd_per_million_tokens.value; });
    const std::vector<std::size_t> ranking = cheapest_first(costs);
    Verdict verdict;
    if (!ranking.empty()) {
        verdict.winner = ranking[0];
    }
    if (ranking.size() > 1) {
        verdict.runner_up = ranking[1];
        fill_comparison(verdict, sides, results);
    }
    return verdict;
}

SecondOpinion second_opinion(const Catalogue& catalogue, const Calibration& calibration, const Scenario& scenario,
                             const Verdict& verdict, std::span<const ContenderAnalysis> results)
{
    Scenario other = scenario;
    other.evidence = scenario.evidence == Evidence::Article ? Evidence::Model : Evidence::Article;
    std::vector<std::optional<double>> costs;
    for (const Contender& contender : scenario.contenders) {
        const Side side = side_of(catalogue, calibration, other, contender);
        costs.push_back(side.cost(side.throughput(scenario.server.batch).tok_s.value));
    }
    SecondOpinion opinion;
    opinion.evidence = other.evidence;
    const std::vector<std::size_t> ranking = cheapest_first(costs);
    if (!ranking.empty()) {
        opinion.winner = ranking[0];
    }
    if (ranking.size() > 1) {
        opinion.runner_up = ranking[1];
        const bool is_same = verdict.winner == opinion.winner;
        const bool judges_winner = verdict.winner && costs[*verdict.winner];
        if (judges_winner && !is_same && is_dearer(costs[*verdict.winner], costs[ranking[0]]) &&
            is_dearer(results[ranking[0]].usd_per_million_tokens.value,
                      results[*verdict.winner].usd_per_million_tokens.value)) {
            opinion.disagrees = true;
            opinion.runner_up = verdict.winner;
        }
        opinion.saving_fraction = 1 - *costs[ranking[0]] / *costs[*opinion.runner_up];
        opinion.agrees =
            is_same && verdict.saving_fraction.value_or(1) > rounding && *opinion.saving_fraction > rounding;
    }
    return opinion;
}

void count_impossible_points(Verdict& verdict, std::span<const EvidencePoint> points, double batch)
{
    const auto above = std::ranges::lower_bound(points, batch, {}, &EvidencePoint::batch);
    const bool leans_above = above != points.end() && above->exceeds_ceiling;
    const bool leans_below = above != points.begin() && (above == points.end() || above->batch != batch) &&
                             std::prev(above)->exceeds_ceiling;
    verdict.leans_on_impossible = verdict.leans_on_impossible || leans_above || leans_below;
    for (const EvidencePoint& point : points) {
        if (!point.exceeds_ceiling) {
            continue;
        }
        const double factor = point.needed_gb_s / point.bandwidth_gb_s;
        const bool first = verdict.impossible_points == 0;
        verdict.impossible_least = first ? factor : std::min(verdict.impossible_least, factor);
        verdict.impossible_most = std::max(verdict.impossible_most, factor);
        ++verdict.impossible_points;
    }
}

} // namespace tiebreak
