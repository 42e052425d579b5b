// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/prediction.h"

#include "models/engine/throughput/closed_form.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {
namespace {

LimitedBy largest(const StepCost& cost)
{
    const double most = std::max({cost.weights_s, cost.compute_s, cost.kv_s, cost.overhead_s, cost.interconnect_s});
    if (most == cost.weights_s) {
        return LimitedBy::WeightBandwidth;
    }
    if (most == cost.compute_s) {
        return LimitedBy::Compute;
    }
    if (most == cost.kv_s) {
        return LimitedBy::KvBandwidth;
    }
    return most == cost.overhead_s ? LimitedBy::Overhead : LimitedBy::Interconnect;
}

// A larger batch shares the weights and the fixed costs of a step among more sequences; if those dominate and memory
// set the batch, memory is what limits.
LimitedBy limit_of(const Prediction& prediction, const Workload& workload)
{
    const LimitedBy limit = largest(prediction.cost);
    const bool full =
        workload.in_flight && prediction.memory.limited_by_pages && prediction.batch == prediction.memory.max_batch;
    const bool shared = limit == LimitedBy::WeightBandwidth || limit == LimitedBy::Overhead;
    return full && shared ? LimitedBy::Memory : limit;
}

StepCost first_token(const Replica& replica, const Workload& workload, double batch)
{
    if (workload.input_len == 0) {
        return decode_cost(replica.steps, batch, 0);
    }
    return prompts_cost(replica.steps, workload.in_flight ? 1 : batch, workload.input_len,
                        replica.memory.scheduler.token_budget);
}

// Cost of `steps` steps while the context grows from the prompt to its end. Attention is linear in the context between
// the windows of the layers and the rest does not depend on it, so the middle of each stretch gives the sum.
template <typename Step>
StepCost over_contexts(const Replica& replica, const Workload& workload, double steps, Step step)
{
    const double last = static_cast<double>(workload.input_len) + workload.output_len;
    double from = workload.input_len;
    StepCost cost;
    while (from < last) {
        const double window = replica.steps.window();
        const double to = window > from ? std::min(last, window) : last;
        cost += step(from + 0.5 * (to - from)).times(steps * ((to - from) / workload.output_len));
        from = to;
    }
    return cost;
}

// Cost of `batch` sequences from prompt to end; `first` is that of the first token.
StepCost serve(const Replica& replica, const Workload& workload, double batch, const StepCost& first)
{
    const StepModel& steps = replica.steps;
    const auto decode = [&](double context) { return decode_cost(steps, batch, context); };
    if (workload.input_len == 0) {
        return over_contexts(replica, workload, workload.output_len, decode);
    }
    if (workload.in_flight) {
        return over_contexts(replica, workload, workload.output_len, [&](double context) {
            return queue_cost(steps, batch, context, workload.input_len, workload.output_len, replica.memory.scheduler);
        });
    }
    // The pass over the prompts gives the first token.
    return first + over_contexts(replica, workload, workload.output_len - 1, decode);
}

double step_s(const Prediction& prediction, const Workload& workload, double first_s)
{
    if (workload.in_flight || workload.input_len == 0) {
        return prediction.cost.total_s() / workload.output_len;
    }
    return workload.output_len > 1 ? (prediction.cost.total_s() - first_s) / (workload.output_len - 1) : 0;
}

} // namespace

Banded banded(double value, const BandChoice& band)
{
    return {value, value * std::exp(-band.half_width), value * std::exp(band.half_width)};
}

Prediction predict_running(const Replica& replica, const Workload& workload, double sequences)
{
    Prediction prediction;
    prediction.batch = sequences;
    const StepCost first = first_token(replica, workload, sequences);
    prediction.cost = serve(replica, workload, sequences, first);
    const double first_s = first.total_s();
    prediction.first_token_limited_by = largest(first);
    const double rate = sequences * workload.output_len / prediction.cost.total_s();
    prediction.basis = replica.band(NumberKind::Rate);
    prediction.output_tok_s = banded(rate, prediction.basis);
    prediction.ttft_ms = banded(first_s * 1e3, replica.band(NumberKind::Ttft));
    prediction.tpot_ms = banded(step_s(prediction, workload, first_s) * 1e3, replica.band(NumberKind::Tpot));
    return prediction;
}

Prediction predict(const Replica& replica, const Workload& workload)
{
    const MemoryPlan memory = plan_memory(replica.memory, workload);
    const double batch = running_batch(memory, workload);
    if (batch < 1 || batch > memory.max_batch) {
        Prediction prediction;
        prediction.memory = memory;
        prediction.batch = batch;
        const bool weights_fit = memory.weights_gb + memory.workspace_gb < replica.memory.gpu->usable_gb;
        prediction.error = weights_fit ? PredictError::BatchDoesNotFit : PredictError::WeightsDoNotFit;
        prediction.limited_by = LimitedBy::Memory;
        return prediction;
    }
    Prediction prediction = predict_running(replica, workload, batch);
    prediction.memory = memory;
    prediction.limited_by = limit_of(prediction, workload);
    return prediction;
}

std::optional<double> prompt_time_share(const Replica& replica, const Workload& workload)
{
    const double batch = running_batch(plan_memory(replica.memory, workload), workload);
    if (predict(replica, workload).error != PredictError::None) {
        return std::nullopt;
    }
    if (workload.input_len == 0) {
        return 0;
    }
    const StepCost first = first_token(replica, workload, batch);
    const double all_s = serve(replica, workload, batch, first).total_s();
    if (!workload.in_flight) {
        return first.total_s() / all_s;
    }
    const double generating_s = over_contexts(replica, workload, workload.output_len, [&](double context) {
                                    return decode_cost(replica.steps, batch, context);
                                }).total_s();
    return std::max(0.0, 1 - generating_s / all_s);
}

Prediction predict(const Calibration& calibration, const Gpu& gpu, const LlmModel& model, const Workload& workload)
{
    Prediction prediction;
    prediction.error = check(calibration, gpu, model, workload);
    if (prediction.error != PredictError::None) {
        return prediction;
    }
    return predict(make_replica(calibration, gpu, model, workload), workload);
}

} // namespace tiebreak
