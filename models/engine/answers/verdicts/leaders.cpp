// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/verdicts/leaders.h"

#include "models/engine/answers/analysis.h"
#include "models/engine/costs/breakeven.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace tiebreak {

namespace {

using Measure = const Estimate& (*)(const SweepPoint&, Question);

// Between two batches a straight line in the logarithms of both; empty beyond the first and last, and in gaps.
std::optional<double> least_at(const std::vector<double>& batches, const CostsAlong& least, double batch)
{
    const auto right = std::ranges::lower_bound(batches, batch);
    if (right == batches.end()) {
        return std::nullopt;
    }
    const auto k = static_cast<std::size_t>(right - batches.begin());
    if (*right == batch || k == 0) {
        return *right == batch ? least[k] : std::nullopt;
    }
    if (!least[k - 1] || !least[k]) {
        return std::nullopt;
    }
    const double share = std::log(batch / batches[k - 1]) / std::log(batches[k] / batches[k - 1]);
    return std::exp(std::lerp(std::log(*least[k - 1]), std::log(*least[k]), share));
}

// All of them along the sweeps, and each against the least of its batch. All sweeps share their batches. `rival` is
// what something else takes at every batch, which comes after the contenders.
std::vector<Lead> compare(Analysis& analysis, Measure measure, Estimate SweepPoint::*against_least, CostsAlong& least,
                          std::optional<double> rival = std::nullopt)
{
    std::vector<double> batches;
    for (const SweepPoint& point : analysis.contenders.front().sweep) {
        batches.push_back(point.batch);
    }
    const Question question = analysis.scenario.question;
    std::vector<CostsAlong> costs;
    least.assign(batches.size(), rival);
    for (const ContenderAnalysis& contender : analysis.contenders) {
        CostsAlong& along = costs.emplace_back();
        for (std::size_t k = 0; k < batches.size(); ++k) {
            const std::optional<double> value = measure(contender.sweep[k], question).value;
            along.push_back(value);
            if (value && (!least[k] || *value < *least[k])) {
                least[k] = value;
            }
        }
    }
    for (ContenderAnalysis& contender : analysis.contenders) {
        for (std::size_t k = 0; k < batches.size(); ++k) {
            const Estimate& value = measure(contender.sweep[k], question);
            const auto over_least = [&](std::optional<double> end) {
                return end && least[k] ? std::optional(*end / *least[k]) : std::nullopt;
            };
            contender.sweep[k].*
                against_least = {over_least(value.value), over_least(value.low), over_least(value.high)};
        }
    }
    if (rival) {
        costs.emplace_back(batches.size(), rival);
    }
    return leads_along(batches, costs);
}

const Estimate& asked_estimate(const ContenderAnalysis& result, Question question)
{
    return question == Question::MonthlyBill ? result.usd_per_month_band : result.usd_per_million_tokens;
}

// What a million tokens cost at the API, where it competes along batches: for the bill of a month's tokens.
std::optional<double> competing_api(const Scenario& scenario)
{
    return scenario.question == Question::MonthlyBill && !scenario.load.is_played()
               ? api_usd_per_million_generated(scenario)
               : std::nullopt;
}

// Where nobody comes second at the scenario's batch: the first that has a cost at any, else the first.
std::size_t rival_of(const Analysis& analysis, std::size_t contender)
{
    const std::size_t first = contender == 0 ? 1 : 0;
    for (std::size_t i = first; i < analysis.contenders.size(); ++i) {
        if (i != contender && analysis.contenders[i].last_batch > 0) {
            return i;
        }
    }
    return first;
}

} // namespace

void fill_leads(Analysis& analysis)
{
    CostsAlong least;
    const std::optional<double> api = competing_api(analysis.scenario);
    analysis.cheapest_by_batch = compare(
        analysis, [](const SweepPoint& point, Question question) -> const Estimate& { return point.cost(question); },
        &SweepPoint::cost_to_least, least, api);
    analysis.api_to_least.clear();
    if (api) {
        std::ranges::transform(least, std::back_inserter(analysis.api_to_least),
                               [api](const std::optional<double>& lowest) { return std::optional(*api / *lowest); });
    }
    std::vector<double> batches;
    for (const SweepPoint& point : analysis.contenders.front().sweep) {
        batches.push_back(point.batch);
    }
    for (ContenderAnalysis& contender : analysis.contenders) {
        for (EvidencePoint& point : contender.points) {
            const std::optional<double> lowest = least_at(batches, least, point.batch);
            point.cost_to_least = lowest ? point.usd_per_million_tokens / *lowest : 0;
        }
    }
    analysis.thriftiest_by_batch = compare(
        analysis, [](const SweepPoint& point, Question) -> const Estimate& { return point.joules_band; },
        &SweepPoint::joules_to_least, least);
}

void fill_pair_tie(Analysis& analysis)
{
    analysis.pair_tie.reset();
    const std::size_t count = analysis.contenders.size();
    if (count < 2) {
        return;
    }
    const Verdict& verdict = analysis.verdict;
    const std::optional<ContenderPair> chosen = chosen_pair(analysis.scenario);
    std::size_t other = chosen ? chosen->first : verdict.winner.value_or(0);
    std::size_t contender = chosen ? chosen->second : verdict.runner_up.value_or(rival_of(analysis, other));
    if (contender < other) { // or the chart would turn over while a price is dragged through the tie
        std::swap(contender, other);
    }
    const ContenderAnalysis& asked = analysis.contenders[contender];
    const ContenderAnalysis& against = analysis.contenders[other];
    const Question question = analysis.scenario.question;
    PairTie tie{contender, other, {}, {}};
    const double usd_per_gpu_hour = asked.contender.usd_per_gpu_hour;
    tie.usd_per_gpu_hour =
        tie_price(usd_per_gpu_hour, asked_estimate(asked, question), asked_estimate(against, question));
    for (std::size_t k = 0; k < asked.sweep.size(); ++k) {
        tie.along.push_back(
            tie_price(usd_per_gpu_hour, asked.sweep[k].cost(question), against.sweep[k].cost(question)));
    }
    analysis.pair_tie = std::move(tie);
}

Analysis seen_as(const Analysis& analysis, const View& view)
{
    Analysis seen = analysis;
    seen.scenario.view.cost_axis = view.cost_axis;
    if (seen.scenario.view.breakeven_of != view.breakeven_of) {
        seen.scenario.view.breakeven_of = view.breakeven_of;
        fill_pair_tie(seen);
    }
    return seen;
}

} // namespace tiebreak
