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
                    const SchedulerRules& rules)
{
    const double joining = sequences / output;
    const double rows = joining * prompt;
    StepWork chunk;
    chunk.chunk_tokens = std::min(static_cast<double>(rules.token_budget), std::max(rows, prompt));
    const double passes = rows / chunk.chunk_tokens;
    chunk.chunks = std::max(1.0, chunk.chunk_tokens / prompt);
    chunk.longest_chunk = std::min(chunk.chunk_tokens, prompt);
    chunk.chunk_attention = chunk.chunk_tokens * prompt; // each token attends to half of its prompt on average
    chunk.first_tokens = joining / passes;
    StepWork decoding;
    decoding.decoding = sequences;
    decoding.decode_context = sequences * context;
    if (!rules.mixed_steps) {
        return model.step(decoding) + model.step(chunk).times(passes);
    }
    StepWork both = chunk;
    both.decoding = decoding.decoding;
    both.decode_context = decoding.decode_context;
    const double mixed = std::min(passes, 1.0); // share of the steps that prompts join
    StepCost cost = model.step(both).times(mixed);
    if (mixed < 1) {
        cost += model.step(decoding).times(1 - mixed);
    }
    if (passes > 1) { // over the weights beyond one a step
        cost += model.step(chunk).times(passes - 1);
    }
    return cost;
}

} // namespace tiebreak
