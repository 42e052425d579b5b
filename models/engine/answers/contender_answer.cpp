// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/contender_answer.h"

#include "models/engine/costs/economics.h"
#include "models/engine/throughput/bandwidth_limits.h"
#include "models/engine/throughput/evidence/evidence.h"
#include "models/engine/throughput/evidence/measured_evidence.h"
#include "models/engine/throughput/memory/memory.h"
#include "models/engine/throughput/memory/memory_use.h"
#include "models/engine/throughput/prediction.h"
#include "models/engine/throughput/replica.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

// The weights that a step streams, for the bandwidth ceiling: under article evidence the size that the article states,
// so that the line and the figures are judged by the same number.
double ceiling_weights_gb(const Side& side, const std::vector<EvidencePoint>& points, double batch)
{
    if (side.scenario.evidence != Evidence::Article || points.empty()) {
        return streamed_weight_bytes(side.model, side.contender.weight_precision, batch) / 1e9;
    }
    // Its curve runs through figures of several precisions: each is judged by its own weights.
    return std::ranges::min_element(
               points, {}, [batch](const EvidencePoint& point) { return std::abs(std::log(batch / point.batch)); })
        ->weights_gb;
}

void fill_fleet(ContenderAnalysis& result, const Side& side)
{
    const std::optional<FleetPrice> fleet = side.fleet_at(result.throughput_tok_s.value);
    if (!fleet) {
        return;
    }
    const Bill& bill = side.scenario.bill;
    const double tok_s = *side.load_rate(result.throughput_tok_s.value);
    result.replicas_needed = fleet_replicas(*fleet, bill.tokens_per_month);
    result.gpus_needed = *result.replicas_needed * side.contender.tensor_parallel;
    result.used_gpu_hours = hours_for_tokens(bill.tokens_per_month, tok_s) * side.contender.tensor_parallel;
    result.paid_gpu_hours =
        fleet->is_by_use ? result.used_gpu_hours : *result.gpus_needed * ready_hours(bill, side.billing);
    result.load_tokens = bill.tokens_per_month;
    result.usd_per_month_band = side.bill(result.throughput_tok_s);
    result.usd_per_month = result.usd_per_month_band.value;
    result.usd_per_million_at_load = side.asked_cost(Question::MonthlyBill, result.throughput_tok_s);
    result.usd_per_year = months_per_year * *result.usd_per_month;
    result.usd_per_month_by_use = bill.tokens_per_month / 1e6 * *result.usd_per_million_tokens.value;
    result.api.tie_usd_per_million = result.usd_per_million_at_load.value;
}

void fill_energy(ContenderAnalysis& result, const Side& side)
{
    const Scenario& scenario = side.scenario;
    result.joules_per_token = joules_per_token(side.gpu, side.contender.tensor_parallel, scenario.power.draw_fraction,
                                               *result.throughput_tok_s.value);
    result.power_usd_per_million_tokens = power_usd_per_million_tokens(*result.joules_per_token, scenario);
}

// Against the API, if the scenario names one. The bill of a load that is played comes with its answer.
void fill_api(ContenderAnalysis& result, const Side& side)
{
    ApiBreakeven& api = result.api;
    api.usd_per_million_generated = api_usd_per_million_generated(side.scenario);
    if (!api.usd_per_million_generated) {
        api.gap = Gap::NoApiPrice;
        return;
    }
    api.usd_per_million_blended = api_usd_per_million_blended(side.scenario);
    api.gap = fleet_gap(result, side.scenario);
    if (!side.scenario.load.is_played()) {
        api.bill = api_bill(side.scenario, side.scenario.bill.tokens_per_month);
        api.api_usd_per_month = api.bill->total_usd();
    }
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

// Joules a token at each end of the rate: the quicker, the fewer.
Estimate joules_band(const Side& side, const Estimate& tok_s)
{
    const auto at = [&side](std::optional<double> rate) {
        return rate ? std::optional(joules_per_token(side.gpu, side.contender.tensor_parallel,
                                                     side.scenario.power.draw_fraction, *rate))
                    : std::nullopt;
    };
    return {at(tok_s.value), at(tok_s.high), at(tok_s.low)};
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
        point.usd_per_million_at_load = side.asked_cost(Question::MonthlyBill, answer.tok_s);
        point.limited_by = answer.limited_by;
        point.ttft_ms = answer.ttft_ms;
        point.tpot_ms = answer.tpot_ms;
        point.ttft_band = answer.ttft_band;
        point.tpot_band = answer.tpot_band;
        point.ceiling_tok_s = bandwidth_ceiling_tok_s(batch, bandwidth, ceiling_weights_gb(side, result.points, batch));
        point.near_published = answer.near_published;
        point.gap = answer.gap;
        if (answer.tok_s.value) {
            result.last_batch = batch;
            point.joules_band = joules_band(side, answer.tok_s);
            point.joules_per_token = point.joules_band.value;
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

} // namespace

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
        point.usd_per_million_tokens = side.asked_cost(side.scenario.question, point.tok_s).value_or(0);
        if (point.batch == 0) {
            point.batch = result.memory.max_batch; // those rows run what fits
        }
    }
    if (answer.measurement != nullptr) {
        result.measurement = *answer.measurement;
    }
    if (side.scenario.server.batching == Batching::InFlight) {
        if (const Measurement* const pool =
                measured_pool(catalogue, side.scenario, side.contender, side.replica_memory)) {
            result.measured_kv_tokens = pool->value;
            result.measured_pool_source = pool->source;
        }
    }
    if (answer.tok_s.value) {
        fill_fleet(result, side);
        fill_energy(result, side);
    }
    fill_api(result, side);
    fill_token_costs(result, side);
    fill_uses_of_one_gpu(result, catalogue, side);
    fill_sweep(result, side, batches);
    return result;
}

} // namespace tiebreak
