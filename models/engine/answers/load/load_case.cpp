// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/load/load_case.h"

#include "models/engine/costs/billing.h"
#include "models/engine/load/remembered_steps.h"
#include "models/engine/load/serving_case.h"
#include "models/engine/load/speculation.h"
#include "models/engine/throughput/memory/memory.h"
#include "models/engine/throughput/memory/memory_use.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace tiebreak {

namespace {

constexpr int no_limit = 1 << 30;

LatencyLimits limits_of(const Scenario& scenario, const Contender& contender)
{
    const Limits& limits = scenario.limits;
    return {first_token_limit_ms(scenario, contender), limits.tpot_ms, limits.e2e_ms, limits.percentile / 100};
}

void set_bands(LoadRig& rig, const Replica& replica)
{
    const auto factor = [&](NumberKind kind) { return std::exp(replica.band(kind).half_width); };
    rig.slowest_rate = 1 / factor(NumberKind::Rate);
    // An answer is nearly all output tokens.
    rig.slow = {factor(NumberKind::Ttft), factor(NumberKind::Tpot), factor(NumberKind::Tpot)};
    rig.fast = {1 / rig.slow.ttft, 1 / rig.slow.tpot, 1 / rig.slow.e2e};
    rig.tpot_band = replica.band(NumberKind::Tpot);
}

LoadRig rig_of(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender)
{
    LoadRig rig;
    const Gpu& gpu = *catalogue.gpu(contender.gpu);
    const LlmModel& model = *catalogue.model(scenario.model);
    Workload workload = workload_of(scenario, contender, 1);
    workload.in_flight = true;
    rig.error = check(catalogue.calibration, gpu, model, workload);
    if (rig.error != PredictError::None) {
        rig.gap = LoadGap::NotPredicted;
        return rig;
    }
    const Replica replica = make_replica(catalogue.calibration, gpu, model, workload);
    const MemoryPlan memory = plan_memory(replica.memory, workload);
    LoadShape& shape = rig.shape;
    shape.kv_tokens = static_cast<std::int64_t>(pool_tokens(memory, workload));
    if (memory.max_batch <= 0 && shape.kv_tokens <= 0) {
        rig.gap = LoadGap::NotPredicted;
        rig.error = PredictError::WeightsDoNotFit;
        return rig;
    }
    const Load& load = scenario.load;
    shape.closed = is_closed(scenario);
    shape.think_s = load.think_time_s;
    shape.burstiness = load.burstiness;
    shape.shared_prefix = load.shared_prefix;
    shape.rules = replica.memory.scheduler;
    shape.requests = load_requests;
    rig.limits = limits_of(scenario, contender);
    const double gain = 1 + contender.throughput_gain;
    rig.plain = [steps = std::make_shared<RememberedSteps>(replica.steps), gain](const StepWork& work) {
        return steps->step_s(work) / gain;
    };
    rig.seconds = speculating(rig.plain, scenario.server.speculation_depth, scenario.server.speculation_acceptance);
    set_bands(rig, replica);
    return rig;
}

// With the mean lengths of the trace in place of those of drawn requests, which it does not ask for.
Scenario with_lengths_of(const Scenario& scenario, const Trace* trace)
{
    Scenario own = scenario;
    if (trace != nullptr && !trace->requests.empty()) {
        double prompts = 0;
        double outputs = 0;
        for (const Arrival& request : trace->requests) {
            prompts += request.prompt_tokens;
            outputs += request.output_tokens;
        }
        const auto mean = [count = static_cast<double>(trace->requests.size())](double tokens) {
            return std::max(1, static_cast<int>(std::lround(tokens / count)));
        };
        own.request = {mean(prompts), mean(outputs)};
    }
    return own;
}

// Tokens that a request may have at most so that every contender can take it.
std::int64_t longest_request(const LlmModel& model, const std::vector<LoadRig>& rigs, std::int64_t mean)
{
    std::int64_t longest = model.shape.max_context > 0 ? model.shape.max_context : no_limit;
    for (const LoadRig& rig : rigs) {
        // A replica that cannot hold a mean request has no answer, whatever the others get.
        if (rig.gap == LoadGap::None && rig.shape.kv_tokens >= mean) {
            longest = std::min(longest, rig.shape.kv_tokens);
        }
    }
    return longest;
}

// Drawn lengths: prompt and output keep their shares of the longest request.
void draw_lengths(LoadRig& rig, const Scenario& scenario, std::int64_t longest)
{
    const Request& request = scenario.request;
    const double prompt_share =
        static_cast<double>(request.prompt_tokens) / (request.prompt_tokens + request.output_tokens);
    const int prompt = static_cast<int>(prompt_share * static_cast<double>(longest));
    rig.shape.prompt = {static_cast<double>(request.prompt_tokens), scenario.load.prompt_spread,
                        std::max(request.prompt_tokens, prompt)};
    rig.shape.output = {static_cast<double>(request.output_tokens), scenario.load.output_spread,
                        std::max(request.output_tokens, static_cast<int>(longest) - prompt)};
}

void play_trace(LoadRig& rig, const Trace& trace, std::int64_t longest)
{
    for (const Arrival& request : trace.requests) {
        if (request.prompt_tokens + request.output_tokens <= longest) {
            rig.trace.push_back(request);
        }
    }
    rig.left_out = static_cast<int>(trace.requests.size() - rig.trace.size());
    if (rig.trace.size() < 2) {
        rig.gap = LoadGap::RequestTooLong;
        return;
    }
    double prompts = 0;
    double outputs = 0;
    for (const Arrival& request : rig.trace) {
        prompts += request.prompt_tokens;
        outputs += request.output_tokens;
    }
    const auto count = static_cast<double>(rig.trace.size());
    rig.shape.prompt.mean_tokens = prompts / count;
    rig.shape.output.mean_tokens = outputs / count;
    rig.shape.trace = rig.trace;
}

bool keeps_alone(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender)
{
    Scenario alone = scenario;
    alone.contenders = {contender};
    const LoadRig rig = std::move(load_rigs(catalogue, alone).front());
    if (rig.gap != LoadGap::None) {
        return false;
    }
    return summary_alone(rig.shape, rig.limits, rig.seconds).holds;
}

} // namespace

bool is_closed(const Scenario& scenario)
{
    return scenario.load.kind == LoadOf::Users;
}

double total_load(const Scenario& scenario)
{
    switch (scenario.load.kind) {
    case LoadOf::Batch:
        return 0;
    case LoadOf::Users:
        return scenario.load.users;
    case LoadOf::Requests:
    case LoadOf::Trace:
        break;
    }
    return scenario.load.requests_per_s;
}

std::vector<LoadRig> load_rigs(const Catalogue& catalogue, const Scenario& scenario)
{
    const Trace* const trace = scenario.load.kind == LoadOf::Trace ? catalogue.trace(scenario.load.trace) : nullptr;
    const Scenario lengthened = with_lengths_of(scenario, trace);
    std::vector<LoadRig> rigs;
    for (const Contender& contender : lengthened.contenders) {
        rigs.push_back(rig_of(catalogue, lengthened, contender));
    }
    const std::int64_t mean = lengthened.request.prompt_tokens + lengthened.request.output_tokens;
    const std::int64_t longest = longest_request(*catalogue.model(lengthened.model), rigs, mean);
    for (LoadRig& rig : rigs) {
        if (rig.gap != LoadGap::None) {
            continue;
        }
        if (lengthened.load.kind == LoadOf::Trace) {
            rig.gap = trace == nullptr ? LoadGap::NoTrace : LoadGap::None;
            if (trace != nullptr) {
                play_trace(rig, *trace, longest);
            }
        } else if (mean > rig.shape.kv_tokens) {
            rig.gap = LoadGap::RequestTooLong;
        } else {
            draw_lengths(rig, lengthened, longest);
        }
    }
    return rigs;
}

LoadAdvice load_advice(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender)
{
    LoadAdvice advice;
    for (const int gpus : {2, 4, 8}) {
        Contender larger = contender;
        larger.tensor_parallel = gpus;
        if (advice.gpus == 0 && gpus > contender.tensor_parallel && keeps_alone(catalogue, scenario, larger)) {
            advice.gpus = gpus;
        }
    }
    const double bytes = bytes_per_element(contender.weight_precision);
    double widest = 0;
    for (const NumberFormat& format : number_formats()) {
        Contender smaller = contender;
        smaller.weight_precision = format.precision;
        if (format.bytes < bytes && format.bytes > widest && keeps_alone(catalogue, scenario, smaller)) {
            advice.weights = format.precision;
            widest = format.bytes;
        }
    }
    for (const Gpu& gpu : catalogue.gpus) {
        Contender other = contender;
        other.gpu = gpu.name;
        if (advice.gpu.empty() && gpu.name != contender.gpu && keeps_alone(catalogue, scenario, other)) {
            advice.gpu = gpu.name;
        }
    }
    return advice;
}

} // namespace tiebreak
