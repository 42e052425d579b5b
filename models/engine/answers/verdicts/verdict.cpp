// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/verdicts/verdict.h"

#include "models/engine/answers/analysis.h"
#include "models/engine/costs/breakeven.h"
#include "models/engine/costs/economics.h"

#include <algorithm>
#include <iterator>

namespace tiebreak {

namespace {

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
    return than && (!cost || *cost > *than * (1 + cost_rounding));
}

void fill_comparison(Verdict& verdict, std::span<const Side> sides, std::span<const ContenderAnalysis> results)
{
    const ContenderAnalysis& winner = results[*verdict.winner];
    const ContenderAnalysis& runner_up = results[*verdict.runner_up];
    const double winner_cost = *asked_cost(winner, verdict.question);
    const double runner_cost = *asked_cost(runner_up, verdict.question);
    verdict.saving_fraction = 1 - winner_cost / runner_cost;
    verdict.flip_usd_per_gpu_hour = tie_price(runner_up.contender.usd_per_gpu_hour, runner_cost, winner_cost);
    if (sides.empty()) {
        return;
    }
    verdict.flip_batches =
        ties_between(verdict.question, sides[*verdict.winner], sides[*verdict.runner_up], winner, runner_up);
    for (std::size_t i = 0; i < winner.sweep.size(); ++i) {
        if (winner.sweep[i].cost(verdict.question).value && runner_up.sweep[i].cost(verdict.question).value) {
            verdict.covered_from = verdict.covered_from.value_or(winner.sweep[i].batch);
            verdict.covered_to = winner.sweep[i].batch;
        }
    }
}

// The API against the cheapest contender; a tie is the contender's.
void fill_api(Verdict& verdict, std::span<const ContenderAnalysis> results)
{
    const ContenderAnalysis& winner = results[*verdict.winner];
    const std::optional<double> api = winner.api.api_usd_per_month;
    if (!is_dearer(winner.usd_per_month, api)) {
        return;
    }
    verdict.api_wins = true;
    verdict.saving_fraction = 1 - *api / *winner.usd_per_month;
    verdict.flip_usd_per_gpu_hour = tie_price(winner.contender.usd_per_gpu_hour, *winner.usd_per_month, *api);
    verdict.flip_batches.clear();
    double chance = 1;
    for (const ContenderAnalysis& result : results) {
        chance -= result.bill_win_probability.value_or(0);
    }
    verdict.win_probability = std::max(0.0, chance);
}

} // namespace

std::optional<double> asked_cost(const ContenderAnalysis& result, Question question)
{
    return question == Question::MonthlyBill ? result.usd_per_month : result.usd_per_million_tokens.value;
}

std::vector<double> ties_between(Question question, const Side& a, const Side& b, const ContenderAnalysis& result_a,
                                 const ContenderAnalysis& result_b)
{
    std::vector<CostPair> grid;
    for (std::size_t i = 0; i < result_a.sweep.size(); ++i) {
        grid.push_back(
            {result_a.sweep[i].batch, result_a.sweep[i].cost(question).value, result_b.sweep[i].cost(question).value});
    }
    return tie_batches(grid, a.asked_cost_at(question), b.asked_cost_at(question));
}

Verdict judge(Question question, std::span<const Side> sides, std::span<const ContenderAnalysis> results)
{
    std::vector<std::optional<double>> costs;
    std::ranges::transform(results, std::back_inserter(costs),
                           [question](const ContenderAnalysis& result) { return asked_cost(result, question); });
    const std::vector<std::size_t> ranking = cheapest_first(costs);
    Verdict verdict;
    verdict.question = question;
    if (!ranking.empty()) {
        verdict.winner = ranking[0];
    }
    if (ranking.size() > 1) {
        verdict.runner_up = ranking[1];
        fill_comparison(verdict, sides, results);
    }
    if (verdict.winner) {
        const ContenderAnalysis& winner = results[*verdict.winner];
        verdict.win_probability =
            question == Question::MonthlyBill ? winner.bill_win_probability : winner.chance.win_probability;
    }
    if (verdict.winner && question == Question::MonthlyBill) {
        fill_api(verdict, results);
    }
    return verdict;
}

namespace {

// What a contender, or the API, costs by a question; empty: nothing that could be compared.
std::optional<double> cost_by(const Verdict& by, std::optional<std::size_t> contender, const Analysis& analysis)
{
    if (contender) {
        return asked_cost(analysis.contenders[*contender], by.question);
    }
    return by.question == Question::MonthlyBill ? analysis.contenders[*by.winner].api.api_usd_per_month : std::nullopt;
}

std::optional<std::size_t> leader(const Verdict& verdict)
{
    return verdict.api_wins ? std::nullopt : verdict.winner;
}

void tell_other(Verdict& verdict, const Verdict& other, const Analysis& analysis)
{
    verdict.other.reset();
    if (!verdict.winner || !other.winner) {
        return;
    }
    const std::optional<double> here = cost_by(other, leader(verdict), analysis);
    const std::optional<double> least = cost_by(other, leader(other), analysis);
    const bool is_same = leader(verdict) == leader(other);
    if (is_same || !least || (here && !is_dearer(here, least))) {
        return; // or both are equally cheap there
    }
    verdict.other = OtherAnswer{other.question, leader(other), {}};
    if (here) {
        verdict.other->saving_fraction = 1 - *least / *here;
    }
}

} // namespace

void compare_answers(Verdict& first, Verdict& second, const Analysis& analysis)
{
    tell_other(first, second, analysis);
    tell_other(second, first, analysis);
}

SecondRates::SecondRates(const Catalogue& catalogue, const Calibration& calibration, const Scenario& asked)
    : scenario(asked)
{
    scenario.evidence = asked.evidence == Evidence::Article ? Evidence::Model : Evidence::Article;
    for (const Contender& contender : scenario.contenders) {
        sides.push_back(side_of(catalogue, calibration, scenario, contender));
        tok_s.push_back(sides.back().throughput(scenario.server.batch).tok_s.value);
    }
}

SecondOpinion second_opinion(const SecondRates& rates, const Verdict& verdict,
                             std::span<const ContenderAnalysis> results)
{
    SecondOpinion opinion;
    opinion.evidence = rates.scenario.evidence;
    if (verdict.api_wins) {
        return opinion;
    }
    std::vector<std::optional<double>> costs;
    for (std::size_t i = 0; i < rates.sides.size(); ++i) {
        costs.push_back(rates.sides[i].asked_cost(verdict.question, rates.tok_s[i]));
    }
    const std::vector<std::size_t> ranking = cheapest_first(costs);
    if (!ranking.empty()) {
        opinion.winner = ranking[0];
    }
    if (ranking.size() > 1) {
        opinion.runner_up = ranking[1];
        const bool is_same = verdict.winner == opinion.winner;
        const bool judges_winner = verdict.winner && costs[*verdict.winner];
        if (judges_winner && !is_same && is_dearer(costs[*verdict.winner], costs[ranking[0]]) &&
            is_dearer(asked_cost(results[ranking[0]], verdict.question),
                      asked_cost(results[*verdict.winner], verdict.question))) {
            opinion.disagrees = true;
            opinion.runner_up = verdict.winner;
        }
        opinion.saving_fraction = 1 - *costs[ranking[0]] / *costs[*opinion.runner_up];
        opinion.agrees =
            is_same && verdict.saving_fraction.value_or(1) > cost_rounding && *opinion.saving_fraction > cost_rounding;
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
