// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/serving_case.h"

#include "models/engine/load/percentiles.h"
#include "models/engine/throughput/closed_form.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace tiebreak {

namespace {

constexpr std::uint64_t seed = 7;

Lengths lengths(int tokens, double spread)
{
    constexpr double longest = 5; // means; benchmarks cut their data sets
    return {static_cast<double>(tokens), spread, static_cast<int>(longest * tokens)};
}

int requests_of(const MeasuredLoad& load)
{
    if (load.requests > 0) {
        return load.requests;
    }
    switch (load.kind) {
    case LoadKind::None:
        return 0;
    case LoadKind::Closed: {
        constexpr int many_users = 64; // from here on fewer requests of each make as good a mean
        return std::max(4, load.concurrency < many_users ? load.concurrency * 12 : load.concurrency * 8);
    }
    case LoadKind::Open:
        return static_cast<int>(std::clamp(load.requests_per_s * 120, 200.0, 1200.0));
    case LoadKind::Burst:
        return std::max(1, load.concurrency);
    case LoadKind::Offline:
        break;
    }
    constexpr int endless = 1500;
    return endless;
}

// Time of one answer when all users are in the engine.
double cycle_s(const Replica& replica, const Workload& workload, int users)
{
    const double prompts =
        prompts_cost(replica.steps, 1, std::max(1, workload.input_len), replica.memory.scheduler.token_budget)
            .total_s();
    const double context = workload.input_len + 0.5 * workload.output_len;
    return users * prompts + workload.output_len * decode_cost(replica.steps, users, context).total_s();
}

double mean(const std::vector<double>& values)
{
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return percentile(values, 0.5);
}

// Rates in answers a second, and the mean lengths.
void fill_rates(ServingNumbers& numbers, std::span<const Served> served, bool steady)
{
    std::vector<double> ends;
    double first = served.front().sent_s;
    double prompts = 0;
    double outputs = 0;
    for (const Served& request : served) {
        ends.push_back(request.end_s);
        first = std::min(first, request.sent_s);
        prompts += request.prompt_tokens;
        outputs += request.output_tokens;
    }
    const auto count = static_cast<double>(served.size());
    const double last = std::ranges::max(ends);
    const double middle = steady ? steady_rate(std::move(ends)) : 0;
    numbers.requests_per_s = middle > 0 ? middle : count / (last - first);
    numbers.output_tok_s = numbers.requests_per_s * outputs / count;
    numbers.total_tok_s = numbers.requests_per_s * (prompts + outputs) / count;
}

} // namespace

double pool_tokens(const MemoryPlan& memory, const Workload& workload)
{
    const double length = static_cast<double>(workload.input_len) + workload.output_len;
    const double pool_gb = memory.kv_cache_gb + memory.free_gb;
    return memory.sequence_gb > 0 ? pool_gb / memory.sequence_gb * length : static_cast<double>(memory.kv_tokens);
}

ServingCase serving_case(const Replica& replica, const Workload& workload, const MeasuredLoad& load, double kv_tokens)
{
    ServingCase run;
    run.load.rules = replica.memory.scheduler;
    run.load.kv_tokens = static_cast<std::int64_t>(kv_tokens);
    run.steady = load.requests == 0 && (load.kind == LoadKind::Closed || load.kind == LoadKind::Open);
    const int count = requests_of(load);
    const Lengths prompt = lengths(std::max(1, workload.input_len), load.length_spread);
    const Lengths output = lengths(workload.output_len, load.length_spread);
    if (load.kind == LoadKind::Closed) {
        run.load.users = std::max(1, load.concurrency);
        const double ramp_s = run.steady ? cycle_s(replica, workload, run.load.users) : 0;
        run.requests = closed_arrivals(prompt, output, run.load.users, ramp_s, count, seed);
    } else {
        const double rate = load.kind == LoadKind::Open ? load.requests_per_s : 1;
        run.requests = open_arrivals({rate, 1, prompt, output}, count, seed);
    }
    if (load.kind == LoadKind::Burst || load.kind == LoadKind::Offline) {
        for (Arrival& request : run.requests) {
            request.at_s = 0;
        }
    }
    if (load.kind == LoadKind::Offline) { // no client between the prompts and the engine
        run.load.rules.request_s = 0;
        run.load.rules.between_requests_s = 0;
    }
    return run;
}

ServingNumbers serving_numbers(std::span<const Served> served, bool steady)
{
    ServingNumbers numbers;
    std::vector<Served> answered;
    std::ranges::copy_if(served, std::back_inserter(answered),
                         [](const Served& request) { return request.output_tokens > 0; });
    if (answered.empty()) {
        return numbers;
    }
    fill_rates(numbers, answered, steady);
    const auto count = static_cast<double>(answered.size());
    const auto from = static_cast<std::size_t>(steady ? 0.3 * count : 0);
    const auto to = std::max(from + 1, static_cast<std::size_t>(steady ? 0.95 * count : count));
    std::vector<double> ttft;
    std::vector<double> tpot;
    std::vector<double> e2e;
    constexpr double ms = 1e3;
    for (std::size_t i = from; i < to; ++i) {
        const Served& request = answered[i];
        ttft.push_back((request.first_token_s - request.sent_s) * ms);
        e2e.push_back((request.end_s - request.sent_s) * ms);
        if (request.output_tokens > 1) {
            tpot.push_back((request.end_s - request.first_token_s) * ms / (request.output_tokens - 1));
        }
    }
    numbers.ttft_mean_ms = mean(ttft);
    numbers.ttft_median_ms = median(ttft);
    numbers.tpot_mean_ms = mean(tpot);
    numbers.tpot_median_ms = median(tpot);
    numbers.e2e_mean_ms = mean(e2e);
    numbers.e2e_median_ms = median(e2e);
    return numbers;
}

ServingPrediction predict_serving(const Replica& replica, const Workload& workload, const MeasuredLoad& load,
                                  std::optional<double> kv_tokens)
{
    ServingPrediction prediction;
    prediction.memory = plan_memory(replica.memory, workload);
    const double tokens = kv_tokens.value_or(pool_tokens(prediction.memory, workload));
    if (tokens < static_cast<double>(workload.input_len) + workload.output_len) {
        prediction.error = prediction.memory.weights_gb + prediction.memory.workspace_gb < replica.memory.gpu->usable_gb
                               ? PredictError::BatchDoesNotFit
                               : PredictError::WeightsDoNotFit;
        return prediction;
    }
    const ServingCase run = serving_case(replica, workload, load, tokens);
    const LoadRun played =
        run_load(run.load, run.requests, [&](const StepWork& work) { return replica.steps.step_s(work); });
    prediction.numbers = serving_numbers(played.served, run.steady);
    return prediction;
}

} // namespace tiebreak
