// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/analysis.h"
#include "models/engine/answers/side.h"
#include "models/engine/answers/verdict.h"
#include "models/engine/costs/breakeven.h"
#include "models/engine/costs/economics.h"
#include "models/engine/throughput/bandwidth_limits.h"
#include "models/engine/throughput/evidence.h"
#include "models/engine/throughput/measured_evidence.h"
#include "models/engine/throughput/memory.h"
#include "models/engine/throughput/memory_use.h"
#include "models/engine/throughput/prediction.h"
#include "models/engine/throughput/replica.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

constexpr int sweep_points_an_octave = 8;
constexpr double most_replicas_compared = 1000;

// Batches that all curves share: eight an octave, and each contender's largest, so that a curve ends where memory does.
std::vector<double> sweep_batches(const std::vector<Side>& sides)
{
    const double largest = sides.front().scenario.view.batch_sweep_max;
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
        replicas_for_rate(peak_rate(scenario), tok_s, scenario.bill.utilization, scenario.bill.spare_replicas);
    const double gpus = replicas * gpus_a_replica;
    result.replicas_needed = replicas;
    result.gpus_needed = gpus;
    result.usd_per_month = rent_usd(side.contender.usd_per_gpu_hour, gpus, scenario.bill.hours_per_month);
    result.usd_per_month_band.value = result.usd_per_month;
    if (result.throughput_tok_s.low && result.throughput_tok_s.high) {
        result.usd_per_month_band.low = side.fleet_usd_per_month(*result.throughput_tok_s.high);
        result.usd_per_month_band.high = side.fleet_usd_per_month(*result.throughput_tok_s.low);
    }
    result.usd_per_year = rent_usd(side.contender.usd_per_gpu_hour, gpus, hours_per_year);
    result.usd_per_month_by_use = scenario.bill.tokens_per_month / 1e6 * *result.usd_per_million_tokens.value;
    result.joules_per_token = joules_per_token(side.gpu, gpus_a_replica, scenario.power.draw_fraction, tok_s);
    result.power_usd_per_million_tokens = power_usd_per_million_tokens(*result.joules_per_token, scenario);
    result.api.tie_usd_per_million = *result.usd_per_month / (scenario.bill.tokens_per_month / 1e6);
}

// Against the API, if the scenario names one.
void fill_api(ContenderAnalysis& result, const Side& side)
{
    ApiBreakeven& api = result.api;
    const std::optional<double> price = api_usd_per_million_generated(side.scenario);
    if (!price) {
        api.gap = Gap::NoApiPrice;
        return;
    }
    api.bill = api_bill(side.scenario, side.scenario.bill.tokens_per_month);
    api.api_usd_per_month = api.bill->total_usd();
    api.usd_per_million_generated = price;
    api.usd_per_million_blended = api_usd_per_million_blended(side.scenario);
    if (!result.throughput_tok_s.value) {
        api.gap = result.gap;
        return;
    }
    const FleetPrice fleet = side.fleet(*result.throughput_tok_s.value);
    api.self_host_loads = loads_cheaper_than_api(fleet, *price, most_replicas_compared * fleet.tokens_per_replica);
}

// Splits the cost of a token between prompts and generation. The article says nothing of the prompts that its rates
// were measured with.
void fill_token_costs(ContenderAnalysis& result, const Side& side)
{
    const Scenario& scenario = side.scenario;
    const auto& cost = result.usd_per_million_tokens.value;
    if (scenario.evidence == Evidence::Article || !cost) {
        return;
    }
    const Workload workload = workload_of(scenario, side.contender, scenario.server.batch);
    if (check(side.calibration, side.gpu, side.model, workload) != PredictError::None) {
        return;
    }
    result.prompt_time_share =
        prompt_time_share(make_replica(side.calibration, side.gpu, side.model, workload), workload);
    if (result.prompt_time_share) {
        result.token_costs = token_costs(*cost, scenario.request, *result.prompt_time_share);
    }
}

void fill_uses_of_one_gpu(ContenderAnalysis& result, const Catalogue& catalogue, const Side& side)
{
    result.rent_usd_per_megajoule = 1e6 * rent_usd_per_joule(side.contender.usd_per_gpu_hour, side.gpu.tdp_w);
    result.ownership = analyze_ownership(side.gpu, side.contender, side.scenario);
    result.images = analyze_images(catalogue, side.gpu, side.contender, side.scenario);
    result.training = analyze_training(catalogue, side.gpu, side.contender, side.scenario);
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
        point.ttft_band = answer.ttft_band;
        point.tpot_band = answer.tpot_band;
        point.ceiling_tok_s = bandwidth_ceiling_tok_s(batch, bandwidth, ceiling_weights_gb(side, result.points, batch));
        point.near_published = answer.near_published;
        if (answer.tok_s.value) {
            result.last_batch = batch;
            point.joules_per_token = joules_per_token(side.gpu, side.contender.tensor_parallel,
                                                      side.scenario.power.draw_fraction, *answer.tok_s.value);
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
    const Workload asked = workload_of(side.scenario, side.contender, side.scenario.server.batch);
    for (const int gpus : {8, 4, 2}) {
        Workload larger = asked;
        larger.tensor_parallel = gpus;
        if (gpus > asked.tensor_parallel && divides(side.model.shape, gpus) && fits(larger)) {
            advice.gpus = gpus;
        }
    }
    for (const Precision weights : {Precision::Int4, Precision::Int8, Precision::Fp8}) {
        Workload smaller = asked;
        smaller.weight_precision = weights;
        const bool is_smaller = bytes_per_element(weights) < bytes_per_element(asked.weight_precision);
        const bool served = check(side.calibration, side.gpu, side.model, smaller) != PredictError::NoWeightPrecision;
        if (is_smaller && served && fits(smaller)) {
            advice.weights = weights;
        }
    }
    return advice;
}

ContenderAnalysis analyze_contender(const Catalogue& catalogue, const Side& side, const std::vector<double>& batches)
{
    const ThroughputAnswer answer = side.throughput(side.scenario.server.batch);
    ContenderAnalysis result;
    result.contender = side.contender;
    result.short_name = side.gpu.short_name;
    result.throughput_tok_s = answer.tok_s;
    result.usd_per_million_tokens = side.cost(answer.tok_s);
    result.ttft_ms = answer.ttft_ms;
    result.tpot_ms = answer.tpot_ms;
    result.ttft_band = answer.ttft_band;
    result.tpot_band = answer.tpot_band;
    result.limited_by = answer.gap == Gap::DoesNotFit ? LimitedBy::Memory : answer.limited_by;
    result.gap = answer.gap;
    result.basis = answer.basis;
    result.between_points = answer.between_points;
    result.other_precision = answer.other_precision;
    result.memory = side.memory(side.scenario.server.batch);
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
        if (side.scenario.server.batching == Batching::InFlight && point.prompt_tokens > 0) {
            point.batch = result.memory.max_batch; // those rows run what fits
        }
    }
    if (answer.measurement != nullptr) {
        result.measurement = *answer.measurement;
    }
    if (answer.tok_s.value) {
        fill_fleet(result, side);
    }
    fill_api(result, side);
    fill_token_costs(result, side);
    fill_uses_of_one_gpu(result, catalogue, side);
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
            point.tie_usd_per_gpu_hour = tie_price(result.contender.usd_per_gpu_hour, point.usd_per_million_tokens,
                                                   baseline.sweep[i].usd_per_million_tokens);
        }
    }
}

Breakeven break_even(const Side& baseline, const Side& side, const ContenderAnalysis& baseline_result,
                     const ContenderAnalysis& result, std::size_t index)
{
    const Scenario& scenario = side.scenario;
    Breakeven tie;
    tie.contender = index;
    tie.batches = ties_between(side, baseline, result, baseline_result);
    tie.own_month = result.ownership.owning_wins_from;
    if (!tie.own_month) {
        tie.own_gap = result.ownership.gap != Gap::None ? result.ownership.gap : Gap::NeverPaysBack;
    }
    const auto& cost = result.usd_per_million_tokens.value;
    const auto& target = baseline_result.usd_per_million_tokens.value;
    if (!cost || !target) {
        tie.gap = !cost ? result.gap : Gap::BaselineHasNoValue;
        tie.utilization_gap = tie.gap;
        return tie;
    }
    tie.usd_per_gpu_hour_band = tie_price(side.contender.usd_per_gpu_hour, result.usd_per_million_tokens,
                                          baseline_result.usd_per_million_tokens);
    tie.usd_per_gpu_hour = tie.usd_per_gpu_hour_band.value;
    tie.utilization = tie_utilization(scenario.bill.utilization, *cost, *target);
    tie.utilization_gap = tie.utilization ? Gap::None : Gap::NeverTies;
    const FleetPrice base_fleet = baseline.fleet(*baseline_result.throughput_tok_s.value);
    const FleetPrice fleet = side.fleet(*result.throughput_tok_s.value);
    const double limit = most_replicas_compared * std::max(base_fleet.tokens_per_replica, fleet.tokens_per_replica);
    tie.tokens_per_month = cheaper_fleet_loads(base_fleet, fleet, limit);
    return tie;
}

// Where the staircases end: a few times the scenario's load, and far enough for some steps of every fleet; rounded up
// to 1, 2 or 5 times a power of ten, so that the axis stands still while the load is dragged.
double fleet_chart_end(const std::vector<Side>& sides, const std::vector<ContenderAnalysis>& results)
{
    constexpr double loads_shown = 2.5;
    constexpr double steps_shown = 3;
    double end = loads_shown * sides.front().scenario.bill.tokens_per_month;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        if (const auto tok_s = results[i].throughput_tok_s.value) {
            end = std::max(end, steps_shown * sides[i].fleet(*tok_s).tokens_per_replica);
        }
    }
    const double decade = std::pow(10.0, std::floor(std::log10(end)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (end <= factor * decade) {
            return factor * decade;
        }
    }
    return 10 * decade;
}

// The corners of a fleet's staircase. Steps too narrow to be told apart are taken several at a time.
std::vector<FleetStep> fleet_steps(const FleetPrice& fleet, double end)
{
    constexpr double most_steps = 240;
    const double together = std::max(1.0, std::ceil(end / fleet.tokens_per_replica / most_steps));
    std::vector<FleetStep> steps;
    for (double replicas = together; steps.empty() || steps.back().tokens_per_month < end; replicas += together) {
        steps.push_back({replicas * fleet.tokens_per_replica, (replicas + fleet.spares) * fleet.usd_per_replica});
    }
    return steps;
}

// How likely each contender is the cheapest, by the bands and spreads of what it depends on.
void fill_chances(std::vector<ContenderAnalysis>& results, const Scenario& scenario)
{
    std::vector<UncertainCost> costs;
    for (const ContenderAnalysis& result : results) {
        const Factors rate = throughput_factors(result.throughput_tok_s, scenario.spreads.throughput);
        costs.push_back({result.usd_per_million_tokens.value, rate.low, rate.high, scenario.spreads.price});
    }
    const std::vector<WinChance> chances =
        win_chances(costs, scenario.spreads.utilization, 1 / scenario.bill.utilization);
    for (std::size_t i = 0; i < results.size(); ++i) {
        results[i].chance = chances[i];
    }
}

} // namespace

Analysis analyze(const Catalogue& catalogue, const Scenario& scenario)
{
    const Calibration& calibration = catalogue.calibration;
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
    fill_chances(analysis.contenders, scenario);
    analysis.fleet_tokens = fleet_chart_end(sides, analysis.contenders);
    for (std::size_t i = 0; i < sides.size(); ++i) {
        ContenderAnalysis& result = analysis.contenders[i];
        if (result.throughput_tok_s.value) {
            result.fleet = fleet_steps(sides[i].fleet(*result.throughput_tok_s.value), analysis.fleet_tokens);
        }
        if (i > 0) {
            analysis.breakeven.push_back(break_even(sides[0], sides[i], analysis.contenders[0], result, i));
        }
    }
    analysis.verdict = judge(sides, analysis.contenders);
    analysis.second = second_opinion(catalogue, calibration, scenario, analysis.verdict, analysis.contenders);
    if (scenario.evidence == Evidence::Article || analysis.second.disagrees) {
        for (const Side& side : sides) {
            count_impossible_points(analysis.verdict, article_points(catalogue, scenario, side.gpu),
                                    scenario.server.batch);
        }
    }
    if (analysis.verdict.winner) {
        analysis.verdict.win_probability = analysis.contenders[*analysis.verdict.winner].chance.win_probability;
    }
    analysis.mixed = analyze_mixed_fleet(catalogue, scenario);
    analysis.sensitivity = analyze_sensitivity(catalogue, scenario);
    analysis.rules = check_rules(catalogue, analysis);
    return analysis;
}

Analysis analyze_with_load(const Catalogue& catalogue, const Scenario& scenario)
{
    Analysis analysis = analyze(catalogue, scenario);
    analysis.load = std::make_shared<const LoadAnalysis>(analyze_load(catalogue, scenario));
    return analysis;
}

} // namespace tiebreak
