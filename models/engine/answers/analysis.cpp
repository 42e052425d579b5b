// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/analysis.h"
#include "models/engine/answers/fleets.h"
#include "models/engine/answers/leaders.h"
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

// Costs against the first contender by the question, at the scenario's batch and along the sweep. All sweeps share
// their batches.
void compare_with_baseline(std::vector<ContenderAnalysis>& results, Question question)
{
    const ContenderAnalysis& baseline = results.front();
    for (ContenderAnalysis& result : results) {
        const std::optional<double> cost = asked_cost(result, question);
        const std::optional<double> baseline_cost = asked_cost(baseline, question);
        if (cost && baseline_cost) {
            result.against_baseline = *cost / *baseline_cost - 1;
        }
        if (&result != &baseline) {
            const auto tie_of = [&](Use use) -> std::optional<double> {
                const std::optional<double> own = use_cost(result, use).value;
                const std::optional<double> target = use_cost(baseline, use).value;
                return own && target ? std::optional(tie_price(result.contender.usd_per_gpu_hour, *own, *target))
                                     : std::nullopt;
            };
            result.images.model.tie_usd_per_gpu_hour = tie_of(Use::Images);
            result.training.model.tie_usd_per_gpu_hour = tie_of(Use::Training);
        }
        for (std::size_t i = 0; i < result.sweep.size(); ++i) {
            SweepPoint& point = result.sweep[i];
            point.tie_usd_per_gpu_hour =
                tie_price(result.contender.usd_per_gpu_hour, point.cost(question), baseline.sweep[i].cost(question));
        }
    }
}

Breakeven break_even(const Side& baseline, const Side& side, const ContenderAnalysis& baseline_result,
                     const ContenderAnalysis& result, std::size_t index)
{
    const Scenario& scenario = side.scenario;
    Breakeven tie;
    tie.contender = index;
    tie.batches = ties_between(scenario.question, side, baseline, result, baseline_result);
    tie.own_month = result.ownership.owning_wins_from;
    if (!tie.own_month) {
        tie.own_gap = result.ownership.gap != Gap::None ? result.ownership.gap : Gap::NeverPaysBack;
    }
    const bool of_bill = scenario.question == Question::MonthlyBill;
    const Estimate& cost = of_bill ? result.usd_per_month_band : result.usd_per_million_tokens;
    const Estimate& target = of_bill ? baseline_result.usd_per_month_band : baseline_result.usd_per_million_tokens;
    if (!cost.value || !target.value) {
        tie.gap = !cost.value ? (of_bill ? fleet_gap(result, scenario) : result.gap) : Gap::BaselineHasNoValue;
        tie.utilization_gap = tie.gap;
        return tie;
    }
    tie.usd_per_gpu_hour_band = tie_price(side.contender.usd_per_gpu_hour, cost, target);
    tie.usd_per_gpu_hour = tie.usd_per_gpu_hour_band.value;
    if (side.billing != Billing::ByUse) {
        tie.utilization = tie_utilization(scenario.bill.utilization, *result.usd_per_million_tokens.value,
                                          *baseline_result.usd_per_million_tokens.value);
    }
    tie.utilization_gap = tie.utilization ? Gap::None : Gap::NeverTies;
    return tie;
}

// The fleets of a month's tokens; none of a load that is played.
std::vector<FleetLine> fleet_lines(const std::vector<Side>& sides, const std::vector<ContenderAnalysis>& results)
{
    std::vector<FleetLine> lines;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const Estimate& rate = results[i].throughput_tok_s;
        FleetLine line{sides[i].fleet_at(rate.value), sides[i].fleet_at(rate.high), sides[i].fleet_at(rate.low), {}};
        if (const auto& usd = results[i].api.usd_per_million_generated) {
            line.api_usd_per_load = *usd / 1e6;
        }
        lines.push_back(line);
    }
    return lines;
}

// How likely each contender is the cheapest, by the bands and spreads of what it depends on.
void fill_chances(std::vector<ContenderAnalysis>& results, const std::vector<Side>& sides)
{
    const Scenario& scenario = sides.front().scenario;
    std::vector<UncertainCost> costs;
    std::vector<UncertainBill> bills;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const ContenderAnalysis& result = results[i];
        const Factors rate = throughput_factors(result.throughput_tok_s, scenario.spreads.throughput);
        const bool by_use = sides[i].billing == Billing::ByUse;
        costs.push_back({result.usd_per_million_tokens.value, rate.low, rate.high, scenario.spreads.price, by_use});
        UncertainBill bill;
        if (const auto fleet = sides[i].fleet_at(result.throughput_tok_s.value)) {
            bill = {scenario.bill.tokens_per_month / fleet->load_per_replica,
                    rate.low,
                    rate.high,
                    fleet->spares,
                    fleet->usd_per_replica,
                    scenario.spreads.price,
                    by_use};
        }
        bills.push_back(bill);
    }
    const std::vector<WinChance> chances =
        win_chances(costs, scenario.spreads.utilization, 1 / scenario.bill.utilization);
    const std::vector<std::optional<double>> by_bill = bill_chances(bills, results.front().api.api_usd_per_month);
    for (std::size_t i = 0; i < results.size(); ++i) {
        results[i].chance = chances[i];
        results[i].bill_win_probability = by_bill[i];
    }
}

} // namespace

Gap fleet_gap(const ContenderAnalysis& result, const Scenario& scenario)
{
    if (result.usd_per_month) {
        return Gap::None;
    }
    return scenario.load.is_played()                   ? Gap::LoadNotCarried
           : result.throughput_tok_s.value.has_value() ? Gap::SecondKindNotServed
                                                       : result.gap;
}

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
    compare_with_baseline(analysis.contenders, scenario.question);
    fill_leads(analysis);
    fill_chances(analysis.contenders, sides);
    for (std::size_t i = 1; i < sides.size(); ++i) {
        analysis.breakeven.push_back(break_even(sides[0], sides[i], analysis.contenders[0], analysis.contenders[i], i));
    }
    compare_fleets(analysis, fleet_lines(sides, analysis.contenders), scenario.bill.tokens_per_month);
    analysis.per_token = judge(Question::CostPerToken, sides, analysis.contenders);
    analysis.bill = judge(Question::MonthlyBill, sides, analysis.contenders);
    compare_answers(analysis.per_token, analysis.bill, analysis);
    analysis.images = judge_use(Use::Images, analysis.contenders);
    analysis.training = judge_use(Use::Training, analysis.contenders);
    analysis.verdict = scenario.question == Question::MonthlyBill ? analysis.bill : analysis.per_token;
    fill_pair_tie(analysis);
    const SecondRates rates(catalogue, calibration, scenario);
    analysis.second = second_opinion(rates, analysis.verdict, analysis.contenders);
    analysis.second_on_other = second_opinion(
        rates, scenario.question == Question::MonthlyBill ? analysis.per_token : analysis.bill, analysis.contenders);
    if (scenario.evidence == Evidence::Article || analysis.second.disagrees || analysis.second_on_other.disagrees) {
        for (const Side& side : sides) {
            count_impossible_points(analysis.verdict, article_points(catalogue, scenario, side.gpu),
                                    scenario.server.batch);
        }
    }
    analysis.mixed = analyze_mixed_fleet(catalogue, scenario);
    analysis.sensitivity = analyze_sensitivity(catalogue, scenario);
    analysis.rules = check_rules(catalogue, analysis);
    return analysis;
}

} // namespace tiebreak
