// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/analysis.h"
#include "models/engine/breakeven.h"
#include "models/engine/economics.h"
#include "models/engine/evidence.h"
#include "models/engine/measured_evidence.h"
#include "models/engine/memory.h"
#include "models/engine/memory_use.h"

#include <algorithm>
#include <cmath>
#include <iterator>
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
    const Calibration& calibration;
    ThroughputAt evidence;

    [[nodiscard]] MemoryUse memory(double batch) const
    {
        return memory_use(calibration, gpu, model, workload_of(scenario, contender, batch));
    }

    [[nodiscard]] ThroughputAnswer throughput(double batch) const
    {
        ThroughputAnswer answer = evidence(batch);
        if (answer.gap == Gap::None && !memory(batch).fits) {
            answer = {};
            answer.gap = Gap::DoesNotFit;
            return answer;
        }
        if (exceeds(answer.ttft_ms, scenario.ttft_limit_ms) || exceeds(answer.tpot_ms, scenario.tpot_limit_ms)) {
            answer.tok_s = {};
            answer.gap = Gap::OverLatencyLimit;
        }
        return answer;
    }

    [[nodiscard]] static bool exceeds(std::optional<double> value, std::optional<double> limit)
    {
        return value && limit && *value > *limit;
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

Side side_of(const Catalogue& catalogue, const Calibration& calibration, const Scenario& scenario,
             const Contender& contender)
{
    return {*catalogue.gpu(contender.gpu),
            *catalogue.model(scenario.model),
            contender,
            scenario,
            calibration,
            throughput_source(catalogue, calibration, scenario, contender)};
}

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

// Batches that all curves share: eight an octave, and each contender's largest, so that a curve ends where memory does.
std::vector<double> sweep_batches(const std::vector<Side>& sides)
{
    const double largest = sides.front().scenario.batch_sweep_max;
    std::vector<double> batches;
    for (int i = 0; std::exp2(static_cast<double>(i) / sweep_points_an_octave) < largest; ++i) {
        batches.push_back(std::exp2(static_cast<double>(i) / sweep_points_an_octave));
    }
    batches.push_back(largest);
    for (const Side& side : sides) {
        const double most = side.memory(1).max_batch;
        if (most >= 1 && most < largest) {
            batches.push_back(most);
        }
    }
    std::ranges::sort(batches);
    batches.erase(std::unique(batches.begin(), batches.end()), batches.end());
    return batches;
}

// The weights that a step streams, for the bandwidth ceiling: under article evidence the size that the article states,
// so that the line and the figures are judged by the same number.
double ceiling_weights_gb(const Side& side, const std::vector<EvidencePoint>& points, double batch)
{
    const auto stated = std::ranges::find(points, side.contender.weight_precision, &EvidencePoint::weight_precision);
    return side.scenario.evidence == Evidence::Article && stated != points.end()
               ? stated->weights_gb
               : streamed_weight_bytes(side.model, side.contender.weight_precision, batch) / 1e9;
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

void fill_sweep(ContenderAnalysis& result, const Side& side, const std::vector<double>& batches)
{
    const double bandwidth = side.gpu.bandwidth_gb_s * side.contender.tensor_parallel;
    for (const double batch : batches) {
        const ThroughputAnswer answer = side.throughput(batch);
        SweepPoint point;
        point.batch = batch;
        point.throughput_tok_s = answer.tok_s;
        point.usd_per_million_tokens = side.cost(answer.tok_s);
        point.limited_by = answer.limited_by;
        point.ttft_ms = answer.ttft_ms;
        point.tpot_ms = answer.tpot_ms;
        point.ceiling_tok_s = bandwidth_ceiling_tok_s(batch, bandwidth, ceiling_weights_gb(side, result.points, batch));
        point.near_published = answer.near_published;
        if (answer.tok_s.value) {
            result.last_batch = batch;
        }
        result.sweep.push_back(point);
    }
}

FitAdvice advise(const Side& side)
{
    const auto fits = [&side](const Workload& workload) {
        return memory_use(side.calibration, side.gpu, side.model, workload).fits;
    };
    FitAdvice advice;
    const Workload asked = workload_of(side.scenario, side.contender, side.scenario.batch);
    for (const int gpus : {8, 4, 2}) {
        Workload larger = asked;
        larger.tensor_parallel = gpus;
        if (gpus > asked.tensor_parallel && side.model.heads % gpus == 0 && fits(larger)) {
            advice.gpus = gpus;
        }
    }
    for (const Precision weights : {Precision::Int4, Precision::Int8, Precision::Fp8}) {
        Workload smaller = asked;
        smaller.weight_precision = weights;
        const bool is_smaller = bytes_per_element(weights) < bytes_per_element(asked.weight_precision);
        if (is_smaller && has_weight_precision(side.gpu, weights) && fits(smaller)) {
            advice.weights = weights;
        }
    }
    return advice;
}

ContenderAnalysis analyze_contender(const Catalogue& catalogue, const Side& side, const std::vector<double>& batches)
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
    result.memory = side.memory(side.scenario.batch);
    if (answer.gap == Gap::DoesNotFit) {
        result.advice = advise(side);
    }
    if (side.scenario.evidence == Evidence::Article) {
        result.points = article_points(catalogue, side.scenario, side.gpu);
    } else {
        result.points = measured_points(catalogue, side.scenario, side.contender);
    }
    for (EvidencePoint& point : result.points) {
        point.usd_per_million_tokens = side.cost(point.tok_s).value_or(0);
        if (side.scenario.batching == Batching::InFlight && point.prompt_tokens > 0) {
            point.batch = result.memory.max_batch; // those rows run what fits
        }
    }
    result.measurement = answer.measurement;
    if (answer.tok_s.value) {
        fill_fleet(result, side);
    }
    fill_sweep(result, side, batches);
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

// The article's figures for the contenders that no card could reach, and by which factors.
void count_impossible_points(Verdict& verdict, const std::vector<EvidencePoint>& points, double batch)
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

// Who wins at the scenario's batch by another kind of evidence.
SecondOpinion second_opinion(const Catalogue& catalogue, const Calibration& calibration, const Scenario& scenario,
                             const Verdict& verdict)
{
    Scenario other = scenario;
    other.evidence = scenario.evidence == Evidence::Article ? Evidence::Model : Evidence::Article;
    std::vector<std::optional<double>> costs;
    for (const Contender& contender : scenario.contenders) {
        const Side side = side_of(catalogue, calibration, other, contender);
        costs.push_back(side.cost(side.throughput(scenario.batch).tok_s.value));
    }
    SecondOpinion opinion;
    opinion.evidence = other.evidence;
    const std::vector<std::size_t> ranking = cheapest_first(costs);
    if (!ranking.empty()) {
        opinion.winner = ranking[0];
        opinion.disagrees = verdict.winner && verdict.winner != opinion.winner;
    }
    if (ranking.size() > 1) {
        const bool compare_winners = opinion.disagrees && costs[*verdict.winner];
        opinion.runner_up = compare_winners ? *verdict.winner : ranking[1];
        opinion.saving_fraction = 1 - *costs[ranking[0]] / *costs[*opinion.runner_up];
    }
    return opinion;
}

} // namespace

Analysis analyze(const Catalogue& catalogue, const Scenario& scenario)
{
    Calibration calibration = catalogue.calibration;
    calibration.workspace_gb = scenario.memory_overhead_gb.value_or(calibration.workspace_gb);
    Analysis analysis;
    analysis.scenario = scenario;
    std::vector<Side> sides;
    for (const Contender& contender : scenario.contenders) {
        sides.push_back(side_of(catalogue, calibration, scenario, contender));
    }
    const std::vector<double> batches = sweep_batches(sides);
    for (const Side& side : sides) {
        analysis.contenders.push_back(analyze_contender(catalogue, side, batches));
    }
    compare_with_baseline(analysis.contenders);
    for (std::size_t i = 1; i < sides.size(); ++i) {
        analysis.breakeven.push_back(break_even(sides[0], sides[i], analysis.contenders[0], analysis.contenders[i], i));
    }
    analysis.verdict = judge(sides, analysis.contenders);
    analysis.second = second_opinion(catalogue, calibration, scenario, analysis.verdict);
    if (scenario.evidence == Evidence::Article || analysis.second.disagrees) {
        for (const Side& side : sides) {
            count_impossible_points(analysis.verdict, article_points(catalogue, scenario, side.gpu), scenario.batch);
        }
    }
    return analysis;
}

} // namespace tiebreak
