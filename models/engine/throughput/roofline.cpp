// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/roofline.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {
namespace {

// Residuals are ln(measured / predicted). A latency's low end is its fast end, so no swap is needed.
Banded banded(double value, const Band& band)
{
    return {value, value * std::exp(band.low), value * std::exp(band.high)};
}

// A larger batch shares the weights and the fixed costs of a step among more sequences; if those dominate and memory
// set the batch, memory is what limits.
LimitedBy limit_of(const Prediction& prediction, const Workload& workload)
{
    const LimitedBy largest = prediction.cost.largest();
    const bool full =
        workload.in_flight && prediction.memory.limited_by_pages && prediction.batch == prediction.memory.max_batch;
    const bool shared = largest == LimitedBy::WeightBandwidth || largest == LimitedBy::Overhead;
    return full && shared ? LimitedBy::Memory : largest;
}

StepCost first_token(const Replica& replica, double batch)
{
    const Workload& workload = replica.workload;
    if (workload.input_len == 0) {
        return decode_step(replica, batch, 0);
    }
    return prefill(replica, workload.in_flight ? 1 : batch);
}

// Cost of `steps` steps while the context grows from the prompt to its end. Attention is linear in the context between
// the windows of the layers and the rest does not depend on it, so the middle of each stretch gives the exact sum.
template <typename Step>
StepCost over_contexts(const Replica& replica, double steps, Step step)
{
    const Workload& workload = replica.workload;
    const double last = static_cast<double>(workload.input_len) + workload.output_len;
    double from = workload.input_len;
    if (replica.model.attention.empty()) { // one stretch
        return step(from + 0.5 * (last - from)).times(steps);
    }
    StepCost cost;
    while (from < last) {
        double to = last;
        for (const AttentionLayers& group : replica.attention.groups()) {
            to = group.window > from ? std::min(to, static_cast<double>(group.window)) : to;
        }
        cost += step(from + 0.5 * (to - from)).times(steps * ((to - from) / workload.output_len));
        from = to;
    }
    return cost;
}

// Cost of `batch` sequences from prompt to end; `first` is that of the first token.
StepCost serve(const Replica& replica, double batch, const StepCost& first)
{
    const Workload& workload = replica.workload;
    const auto decode = [&](double context) { return decode_step(replica, batch, context); };
    if (workload.in_flight) {
        return over_contexts(replica, workload.output_len,
                             [&](double context) { return in_flight_step(replica, batch, context); });
    }
    if (workload.input_len == 0) {
        return over_contexts(replica, workload.output_len, decode);
    }
    // The pass over the prompts gives the first token.
    StepCost cost = first;
    cost += over_contexts(replica, workload.output_len - 1, decode);
    return cost;
}

double step_s(const Prediction& prediction, const Workload& workload, double first_s)
{
    if (workload.in_flight || workload.input_len == 0) {
        return prediction.cost.total_s() / workload.output_len;
    }
    return workload.output_len > 1 ? (prediction.cost.total_s() - first_s) / (workload.output_len - 1) : 0;
}

BandChoice band_of(const Calibration& calibration, const Stack& stack, BandBasis basis, const Workload& workload,
                   bool first_token)
{
    const WorkKind work = first_token          ? WorkKind::FirstToken
                          : workload.in_flight ? WorkKind::InFlight
                                               : WorkKind::Static;
    return band_of(calibration, stack, basis, work, workload.tensor_parallel > 1, workload.batch == 1);
}

} // namespace

BandChoice band_of(const Calibration& calibration, const Gpu& gpu, const Workload& workload, bool first_token)
{
    const Stack& stack = *calibration.stack(workload.framework);
    return band_of(calibration, stack, basis_of(stack, gpu, workload.weight_precision), workload, first_token);
}

Prediction predict(const Calibration& calibration, const Gpu& gpu, const LlmModel& model, const Workload& workload)
{
    Prediction prediction;
    const Stack* const stack = calibration.stack(workload.framework);
    const CardRates* const card = stack == nullptr ? nullptr : stack->card(gpu.architecture);
    prediction.error = check(stack, card, gpu, model, workload);
    if (stack == nullptr || prediction.error != PredictError::None) {
        return prediction;
    }
    prediction.memory = plan_memory(stack->memory, gpu, model, workload);
    prediction.batch = running_batch(prediction.memory, workload);
    if (prediction.batch < 1 || prediction.batch > prediction.memory.max_batch) {
        const bool weights_fit = prediction.memory.weights_gb + prediction.memory.workspace_gb < gpu.usable_gb;
        prediction.error = weights_fit ? PredictError::BatchDoesNotFit : PredictError::WeightsDoNotFit;
        prediction.limited_by = LimitedBy::Memory;
        return prediction;
    }
    const Replica replica(calibration, *stack, *card, gpu, model, workload);
    const StepCost first = first_token(replica, prediction.batch);
    prediction.cost = serve(replica, prediction.batch, first);
    const double first_s = first.total_s();
    prediction.first_token_limited_by = first.largest();
    const double rate = prediction.batch * workload.output_len / prediction.cost.total_s();
    const BandBasis basis = basis_of(*stack, gpu, workload.weight_precision);
    const BandChoice rate_band = band_of(calibration, *stack, basis, workload, false);
    prediction.basis = rate_band.basis;
    prediction.output_tok_s = banded(rate, rate_band.band);
    prediction.ttft_ms = banded(first_s * 1e3, band_of(calibration, *stack, basis, workload, true).band);
    prediction.tpot_ms = step_s(prediction, workload, first_s) * 1e3;
    prediction.limited_by = limit_of(prediction, workload);
    return prediction;
}

} // namespace tiebreak
