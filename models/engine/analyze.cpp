// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/analysis.h"
#include "models/engine/breakeven.h"
#include "models/engine/economics.h"
#include "models/engine/evidence.h"
#include "models/engine/memory.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

constexpr int sweep_points_an_octave = 8;
constexpr double most_replicas_compared = 1000;

// One contender with all that its numbers are computed from.
struct Side {
    const Gpu& gpu;
    const LlmModel& model;
    const Contender& contender;
    const Scenario& scenario;
    ThroughputAt evidence;

    [[nodiscard]] ThroughputAnswer throughput(double batch) const
    {
        const MemoryUse memory = memory_use(gpu, model, contender, scenario, batch);
        ThroughputAnswer answer;
        if (memory.fits) {
            answer = evidence(batch);
        } else {
            answer.gap = Gap::DoesNotFit;
        }
        return answer;
    }

    [[nodiscard]] std::optional<double> cost(std::optional<double> tok_s) const
    {
        if (!tok_s) {
            return std::nullopt;
        }
        return usd_per_million_tokens(contender.usd_per_gpu_hour, contender.tensor_parallel, *tok_s,
                                      scenario.utilization);
    }

    // More throughput is less cost, so the band turns round.
    [[nodiscard]] Estimate cost(const Estimate& tok_s) const
    {
        return {cost(tok_s.value), cost(tok_s.high), cost(tok_s.low)};
    }

    [[nodiscard]] CostAt cost_at() const
    {
        return [this](double batch) { return cost(throughput(batch).tok_s.value); };
    }
};

std::vector<double> sweep_batches(double largest)
{
    std::vector<double> batches;
    for (int i = 0;; ++i) {
        const double batch = std::exp2(static_cast<double>(i) / sweep_points_an_octave);
        if (batch >= largest) {
            break;
        }
        batches.push_back(batch);
    }
    batches.push_back(largest);
    return batches;
}

// The weights that the bandwidth ceiling is drawn for: under article evidence the size that the article states, so
// that the line and the figures are judged by the same number.
double ceiling_weights_gb(const Side& side, const std::vector<EvidencePoint>& points)
{
    const auto stated = std::ranges::find(points, side.contender.weight_precision, &EvidencePoint::weight_precision);
    return stated != points.end() ? stated->weights_gb : weights_gb(side.model, side.contender.weight_precision);
}

void fill_fleet(ContenderAnalysis& result, const Side& side)
{
    const Scenario& scenario = side.scenario;
    const double tok_s = *result.throughput_tok_s.value;
    const double gpus_a_replica = side.contender.tensor_parallel;
    const double replicas =
        replicas_for_rate(peak_rate(scenario), tok_s, scenario.utilization, scenario.spare_replicas);
    const double gpus = replicas * gpus_a_replica;
    result.replicas_needed = replicas;
    result.gpus_needed = gpus;
    result.usd_per_month = rent_usd(side.contender.usd_per_gpu_hour, gpus, scenario.hours_per_month);
    result.usd_per_year = rent_usd(side.contender.usd_per_gpu_hour, gpus, hours_per_year);
    result.usd_per_month_by_use = scenario.tokens_per_month / 1e6 * *result.usd_per_million_tokens.value;
    result.joules_per_token = joules_per_token(side.gpu, gpus_a_replica, scenario.power_draw_fraction, tok_s);
}

void fill_sweep(ContenderAnalysis& result, const Side& side)
{
    const double weights = ceiling_weights_gb(side, result.points);
    const double bandwidth = side.gpu.bandwidth_gb_s * side.contender.tensor_parallel;
    for (const double batch : sweep_batches(side.scenario.batch_sweep_max)) {
        const ThroughputAnswer answer = side.throughput(batch);
        SweepPoint point;
        point.batch = batch;
        point.throughput_tok_s = answer.tok_s;
        point.usd_per_million_tokens = side.cost(answer.tok_s);
        point.ceiling_tok_s = bandwidth_ceiling_tok_s(batch, bandwidth, weights);
        point.near_published = answer.near_published;
        if (answer.tok_s.value) {
            result.last_batch = batch;
        }
        result.sweep.push_back(point);
    }
}

ContenderAnalysis analyze_contender(const Catalogue& catalogue, const Side& side)
{
    const ThroughputAnswer answer = side.throughput(side.scenario.batch);
    ContenderAnalysis result;
    result.contender = side.contender;
    result.short_name = side.gpu.short_name;
    result.throughput_tok_s = answer.tok_s;
    result.usd_per_million_tokens = side.cost(answer.tok_s);
    result.ttft_ms = answer.ttft_ms;
    result.tpot_ms = answer.tpot_ms;
    result.limited_by = answer.gap == Gap::DoesNotFit ? LimitedBy::Memory : answer.limited_by;
    result.gap = answer.gap;
    result.between_points = answer.between_points;
    result.other_precision = answer.other_precision;
    result.memory = memory_use(side.gpu, side.model, side.contender, side.scenario, side.scenario.batch);
    if (side.scenario.evidence == Evidence::Article) {
        result.points = article_points(catalogue, side.scenario, side.gpu);
    }
    if (answer.tok_s.value) {
        fill_fleet(result, side);
    }
    fill_sweep(result, side);
    return result;
}

// Costs against the first contender, at the scenario's batch and along the sweep. All sweeps share their batches.
void compare_with_baseline(std::vector<ContenderAnalysis>& results)
{
    const ContenderAnalysis& baseline = results.front();
    for (ContenderAnalysis& result : results) {
        const auto& cost = result.usd_per_million_tokens.value;
        if (cost && baseline.usd_per_million_tokens.value) {
            result.against_baseline = *cost / *baseline.usd_per_million_tokens.value - 1;
        }
        for (std::size_t i = 0; i < result.sweep.size(); ++i) {
            SweepPoint& point = result.sweep[i];
            const auto& target = baseline.sweep[i].usd_per_million_tokens.value;
            if (point.usd_per_million_tokens.value && target) {
                point.tie_usd_per_gpu_hour =
                    tie_price(result.contender.usd_per_gpu_hour, *point.usd_per_million_tokens.value, *target);
            }
        }
    }
}

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

FleetPrice fleet_price(const Side& side, double tok_s)
{
    const Scenario& scenario = side.scenario;
    const double seconds = scenario.hours_per_month * seconds_per_hour;
    return {tok_s * scenario.utilization * seconds / scenario.peak_factor,
            rent_usd(side.contender.usd_per_gpu_hour, side.contender.tensor_parallel, scenario.hours_per_month),
            static_cast<double>(scenario.spare_replicas)};
}

Breakeven break_even(const Side& baseline, const Side& side, const ContenderAnalysis& baseline_result,
                     const ContenderAnalysis& result, std::size_t index)
{
    const Scenario& scenario = side.scenario;
    Breakeven tie;
    tie.contender = index;
    tie.batches = ties_between(side, baseline, result, baseline_result);
    tie.own_month = own_month(side.gpu, side.contender, scenario);
    if (!tie.own_month) {
        tie.own_gap = side.contender.purchase_usd ? Gap::NeverTies : Gap::NoPurchasePrice;
    }
    const auto& cost = result.usd_per_million_tokens.value;
    const auto& target = baseline_result.usd_per_million_tokens.value;
    if (!cost || !target) {
        tie.gap = !cost ? result.gap : Gap::BaselineHasNoValue;
        tie.utilization_gap = tie.gap;
        return tie;
    }
    tie.usd_per_gpu_hour = tie_price(side.contender.usd_per_gpu_hour, *cost, *target);
    tie.utilization = tie_utilization(scenario.utilization, *cost, *target);
    tie.utilization_gap = tie.utilization ? Gap::None : Gap::NeverTies;
    const FleetPrice base_fleet = fleet_price(baseline, *baseline_result.throughput_tok_s.value);
    const FleetPrice fleet = fleet_price(side, *result.throughput_tok_s.value);
    const double limit = most_replicas_compared * std::max(base_fleet.tokens_per_replica, fleet.tokens_per_replica);
    tie.tokens_per_month = cheaper_fleet_loads(base_fleet, fleet, limit);
    return tie;
}

void count_impossible_points(Verdict& verdict, const std::vector<ContenderAnalysis>& results)
{
    for (const ContenderAnalysis& result : results) {
        for (const EvidencePoint& point : result.points) {
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
}

void fill_comparison(Verdict& verdict, const std::vector<Side>& sides, const std::vector<ContenderAnalysis>& results)
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

Verdict judge(const std::vector<Side>& sides, const std::vector<ContenderAnalysis>& results)
{
    std::vector<std::size_t> ranking;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i].usd_per_million_tokens.value) {
            ranking.push_back(i);
        }
    }
    std::ranges::stable_sort(ranking, {}, [&](std::size_t i) { return *results[i].usd_per_million_tokens.value; });
    Verdict verdict;
    count_impossible_points(verdict, results);
    if (!ranking.empty()) {
        verdict.winner = ranking[0];
    }
    if (ranking.size() > 1) {
        verdict.runner_up = ranking[1];
        fill_comparison(verdict, sides, results);
    }
    return verdict;
}

} // namespace

Analysis analyze(const Catalogue& catalogue, const Scenario& scenario)
{
    const LlmModel& model = *catalogue.model(scenario.model);
    Analysis analysis;
    analysis.scenario = scenario;
    std::vector<Side> sides;
    for (const Contender& contender : scenario.contenders) {
        sides.push_back({*catalogue.gpu(contender.gpu), model, contender, scenario,
                         throughput_source(catalogue, scenario, contender)});
        analysis.contenders.push_back(analyze_contender(catalogue, sides.back()));
    }
    compare_with_baseline(analysis.contenders);
    for (std::size_t i = 1; i < sides.size(); ++i) {
        analysis.breakeven.push_back(break_even(sides[0], sides[i], analysis.contenders[0], analysis.contenders[i], i));
    }
    analysis.verdict = judge(sides, analysis.contenders);
    return analysis;
}

} // namespace tiebreak
