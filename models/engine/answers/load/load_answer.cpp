// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/load/load_answer.h"

#include "models/engine/answers/doubts/uncertainty.h"
#include "models/engine/answers/load/load_case.h"
#include "models/engine/answers/load/load_fleets.h"
#include "models/engine/answers/on_cores.h"
#include "models/engine/costs/billing.h"
#include "models/engine/costs/economics.h"
#include "models/engine/load/speculation.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace tiebreak {

namespace {

bool exceeded(std::optional<double> limit, const Spread& spread)
{
    return limit && spread.at_share > *limit;
}

MissedLimits missed_by(const LoadSummary& alone, const LatencyLimits& limits)
{
    return {exceeded(limits.ttft_ms, alone.ttft_ms), exceeded(limits.tpot_ms, alone.tpot_ms),
            exceeded(limits.e2e_ms, alone.e2e_ms)};
}

// How far a closed loop is looked at: from here on further users only wait.
double most_load(const LoadRig& rig, double saturated)
{
    const double running = rig.shape.rules.max_running;
    const double thinking = std::ceil(saturated * rig.shape.think_s);
    return rig.shape.closed ? (rig.limits.any() ? running + thinking : running) : saturated;
}

Estimate with_band(double ms, double fast, double slow)
{
    return ms > 0 ? Estimate{ms, ms * fast, ms * slow} : Estimate();
}

std::vector<LoadLatency> latencies_of(const std::vector<LoadPoint>& curve, const LoadRig& rig)
{
    std::vector<LoadLatency> latencies;
    latencies.reserve(curve.size());
    for (const LoadPoint& point : curve) {
        latencies.push_back({point.load, with_band(point.summary.ttft_ms.at_share, rig.fast.ttft, rig.slow.ttft),
                             with_band(point.summary.tpot_ms.at_share, rig.fast.tpot, rig.slow.tpot)});
    }
    return latencies;
}

// Empty without a time between tokens.
std::optional<FrontierPoint> frontier_point(bool closed, double load, const LoadSummary& summary, int gpus)
{
    if (summary.tpot_ms.mean <= 0) {
        return std::nullopt;
    }
    return FrontierPoint{load, 1000 / summary.tpot_ms.mean, output_tok_s(closed, summary) / gpus};
}

std::vector<FrontierPoint> frontier_of(bool closed, const std::vector<LoadPoint>& curve, int gpus)
{
    std::vector<FrontierPoint> points;
    for (const LoadPoint& point : curve) {
        if (const auto at = frontier_point(closed, point.load, point.summary, gpus)) {
            points.push_back(*at);
        }
    }
    std::ranges::sort(points, std::greater(), &FrontierPoint::user_tok_s);
    std::vector<FrontierPoint> frontier;
    for (const FrontierPoint& point : points) {
        if (frontier.empty() || point.gpu_tok_s > frontier.back().gpu_tok_s) {
            frontier.push_back(point);
        }
    }
    std::ranges::reverse(frontier);
    return frontier;
}

void find_highest(LoadAnswer& answer, const LoadRig& rig)
{
    const LoadShape& shape = rig.shape;
    answer.saturated = saturated_requests_per_s(shape, rig.seconds);
    HighestLoad found =
        highest_load(shape, rig.limits, answer.saturated, most_load(rig, answer.saturated), rig.seconds);
    answer.alone = summary_alone(shape, rig.limits, rig.seconds);
    answer.curve = std::move(found.tried);
    answer.highest = found.load;
    answer.at_highest = found.summary;
    if (answer.alone.refused > 0) {
        answer.gap = LoadGap::RequestTooLong;
    } else if (!answer.alone.holds) {
        answer.gap = LoadGap::LimitMissed;
        answer.missed = missed_by(answer.alone, rig.limits);
    } else if (found.load == 0 && !shares_bursts(shape)) {
        answer.gap = LoadGap::BurstsMissed; // of a spread so wide that few requests decide
    }
    if (found.load == 0) {
        return;
    }
    const double low = highest_of(answer.curve, rig.limits, rig.slow);
    const double high = highest_of(answer.curve, rig.limits, rig.fast);
    answer.highest_low = std::min(low, answer.highest);
    answer.highest_high = std::max(high, answer.highest);
    if (shape.closed) { // users are whole
        answer.highest_low = std::floor(answer.highest_low);
        answer.highest_high = std::floor(answer.highest_high);
    } else {
        answer.highest_low = std::min(answer.highest_low, answer.saturated * rig.slowest_rate);
        if (high == answer.curve.back().load) {
            answer.highest_high = answer.saturated / rig.slowest_rate;
        }
    }
}

std::optional<double> speculation_pays_from(const Scenario& scenario, const LoadRig& rig, const LoadSummary& summary)
{
    StepWork work;
    work.decoding = std::max(1.0, summary.running);
    work.decode_context = work.decoding * (rig.shape.prompt.mean_tokens + rig.shape.output.mean_tokens / 2);
    return acceptance_that_pays(rig.plain, work, scenario.server.speculation_depth);
}

LoadAnswer answer_of(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender,
                     const LoadRig& rig)
{
    LoadAnswer answer;
    answer.gap = rig.gap;
    answer.error = rig.error;
    answer.left_out = rig.left_out;
    answer.shares_prefixes = rig.shape.rules.shares_prefixes;
    answer.tpot_band = rig.tpot_band;
    if (rig.gap != LoadGap::None) {
        return answer;
    }
    find_highest(answer, rig);
    const bool closed = rig.shape.closed;
    answer.latencies = latencies_of(answer.curve, rig);
    answer.frontier = frontier_of(closed, answer.curve, contender.tensor_parallel);
    if (answer.highest > 0) {
        answer.frontier_at_highest =
            frontier_point(closed, answer.highest, answer.at_highest, contender.tensor_parallel);
    }
    if (answer.gap == LoadGap::LimitMissed) {
        answer.advice = load_advice(catalogue, scenario, contender);
    }
    if (answer.gap == LoadGap::None) {
        const LoadFleets fleets(rig, scenario, contender, answer);
        const double total = total_load(scenario);
        const std::optional<LoadFleet> now = fleets.carry(total);
        const std::optional<LoadFleet> twice = now ? fleets.carry(2 * total) : std::nullopt;
        if (!twice) {
            answer.gap = LoadGap::BurstsMissed;
            return answer;
        }
        answer.now = *now;
        answer.twice = *twice;
        if (!shares_bursts(rig.shape)) {
            answer.price = fleets.price();
        }
        const double prompts = rig.shape.prompt.mean_tokens / rig.shape.output.mean_tokens;
        answer.api = api_bill(scenario, prompts * now->tokens_per_month, now->tokens_per_month);
        if (scenario.server.speculation_depth > 0) {
            answer.speculation_pays_from = speculation_pays_from(scenario, rig, answer.now.summary);
        }
    }
    return answer;
}

// One contender after the other, shared by as many threads as there are cores. False when it was cancelled.
bool play(const Catalogue& catalogue, const std::vector<LoadRig>& rigs, LoadAnalysis& analysis,
          const std::atomic<bool>* cancelled)
{
    const Scenario& scenario = analysis.scenario;
    analysis.contenders.resize(rigs.size());
    std::atomic<std::size_t> next = 0;
    const auto is_cancelled = [cancelled] { return cancelled != nullptr && *cancelled; };
    const auto work = [&] {
        for (std::size_t i = next++; i < rigs.size() && !is_cancelled(); i = next++) {
            analysis.contenders[i] = answer_of(catalogue, scenario, scenario.contenders[i], rigs[i]);
        }
    };
    on_cores(rigs.size(), work);
    return !is_cancelled();
}

void fill_chances(LoadAnalysis& load)
{
    // Slower within the band it may not keep the limits at any load; then it takes many replicas.
    constexpr double least = 0.05;
    const Scenario& scenario = load.scenario;
    std::vector<UncertainBill> bills;
    for (std::size_t i = 0; i < load.contenders.size(); ++i) {
        const LoadAnswer& answer = load.contenders[i];
        const Contender& contender = scenario.contenders[i];
        UncertainBill bill;
        if (answer.gap == LoadGap::None) {
            const double carriers = answer.now.replicas - scenario.bill.spare_replicas;
            // Where bursts are shared, the highest load of one replica that takes them all says nothing.
            const bool shared = scenario.load.kind != LoadOf::Users && answer.now.load > answer.highest;
            bill.replicas = shared ? carriers : std::min(carriers, load.total / answer.highest);
            bill.capacity_low = answer.highest > 0 ? std::max(least, answer.highest_low / answer.highest) : 1;
            bill.capacity_high = answer.highest > 0 ? answer.highest_high / answer.highest : 1;
            bill.spares = scenario.bill.spare_replicas;
            const Billing billing = billing_of(scenario, contender);
            const double hours = ready_hours(scenario.bill, billing);
            bill.usd_per_replica = rent_usd(contender.usd_per_gpu_hour, contender.tensor_parallel, hours);
            if (billing == Billing::ByUse) {
                bill.is_by_use = true;
                bill.replicas = answer.now.usd_per_month / bill.usd_per_replica;
            }
            bill.price_spread = scenario.spreads.price;
        }
        bills.push_back(bill);
    }
    // The API takes what it would for the tokens of the cheapest fleet.
    const auto cheapest_now = std::ranges::min_element(load.contenders, {}, [](const LoadAnswer& answer) {
        return answer.gap == LoadGap::None ? answer.now.usd_per_month : std::numeric_limits<double>::infinity();
    });
    const std::optional<double> api_usd =
        cheapest_now->api ? std::optional(cheapest_now->api->total_usd()) : std::nullopt;
    const std::vector<std::optional<double>> chances = bill_chances(bills, api_usd);
    for (std::size_t i = 0; i < chances.size(); ++i) {
        load.contenders[i].win_probability = chances[i];
    }
}

} // namespace

double output_tok_s(bool closed, const LoadSummary& summary)
{
    const bool has_middle = closed && summary.steady_requests_per_s > 0 && summary.requests_per_s > 0;
    return has_middle ? summary.output_tok_s / summary.requests_per_s * summary.steady_requests_per_s
                      : summary.output_tok_s;
}

std::optional<std::size_t> cheapest(const LoadAnalysis& load, LoadFleet LoadAnswer::*fleet)
{
    std::optional<std::size_t> best;
    bool is_shared = false;
    const auto usd = [&](std::size_t i) { return (load.contenders[i].*fleet).usd_per_month; };
    for (std::size_t i = 0; i < load.contenders.size(); ++i) {
        if (load.contenders[i].gap != LoadGap::None) {
            continue;
        }
        if (!best || usd(i) < usd(*best) * (1 - cost_rounding)) {
            best = i;
            is_shared = false;
        } else {
            is_shared = is_shared || usd(i) <= usd(*best) * (1 + cost_rounding);
        }
    }
    return is_shared ? std::nullopt : best;
}

LoadAnalysis analyze_load(const Catalogue& catalogue, const Scenario& scenario, const std::atomic<bool>* cancelled)
{
    LoadAnalysis analysis;
    analysis.scenario = scenario;
    analysis.total = total_load(scenario);
    if (scenario.load.kind == LoadOf::Batch) {
        analysis.contenders.resize(scenario.contenders.size());
        return analysis;
    }
    const std::vector<LoadRig> rigs = load_rigs(catalogue, scenario);
    if (!play(catalogue, rigs, analysis, cancelled)) {
        analysis.contenders.clear();
        return analysis;
    }
    fill_chances(analysis);
    return analysis;
}

} // namespace tiebreak
