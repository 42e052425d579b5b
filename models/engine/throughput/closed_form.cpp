// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/closed_form.h"

#include <algorithm>

namespace tiebreak {

StepCost prompts_cost(const StepModel& model, double sequences, double prompt, double chunk_tokens)
{
    const double rows = sequences * prompt;
    const double passes = std::max(1.0, rows / chunk_tokens);
    StepCost cost = model.products(rows / passes, sequences / passes).times(passes);
    cost.interconnect_s = passes * model.reduces_s(rows / passes, sequences / passes);
    // Each token attends to half of its prompt on average.
    cost.compute_s += model.prefill_attention_s(rows * prompt / 2, rows);
    cost.overhead_s = passes * (model.fixed_s() + model.pass_s()) + model.sequences_s(sequences);
    return cost.times(model.slowdown());
}

StepCost decode_cost(const StepModel& model, double sequences, double context)
{
    StepCost cost = model.products(sequences, sequences);
    cost.kv_s = model.decode_attention_s(sequences, context);
    cost.overhead_s = model.fixed_s() + model.sequences_s(sequences);
    cost.interconnect_s = model.reduces_s(sequences, sequences);
    return cost.times(model.slowdown());
}

StepCost queue_cost(const StepModel& model, double sequences, double context, double prompt, double output,
                    double chunk_tokens)
{
    const double joining = sequences / output;
    const double rows = joining * prompt;
    const double chunk = std::min(chunk_tokens, std::max(rows, prompt));
    const double passes = rows / chunk;
    const double heads = joining / passes;
    const double mixed = std::min(passes, 1.0);    // share of the steps that prompts join
    const double more = std::max(0.0, passes - 1); // passes over the weights beyond one a step
    StepCost cost = model.products(sequences + chunk, sequences + heads).times(mixed);
    cost += model.products(sequences, sequences).times(1 - mixed);
    cost.kv_s = model.decode_attention_s(sequences, context);
    cost.interconnect_s = mixed * model.reduces_s(sequences + chunk, sequences + heads) +
                          (1 - mixed) * model.reduces_s(sequences, sequences);
    cost.overhead_s = model.fixed_s() * (1 + more) + model.sequences_s(sequences + joining) + passes * model.pass_s();
    if (more > 0) {
        cost += model.products(chunk, heads).times(more);
        cost.interconnect_s += more * model.reduces_s(chunk, heads);
    }
    cost.compute_s += model.prefill_attention_s(rows * prompt / 2, rows);
    return cost.times(model.slowdown());
}

} // namespace tiebreak
