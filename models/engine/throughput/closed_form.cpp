// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/closed_form.h"

#include <algorithm>

namespace tiebreak {

double prompts_s(const StepModel& model, double sequences, double prompt, double chunk_tokens)
{
    const double rows = sequences * prompt;
    const double passes = std::max(1.0, rows / chunk_tokens);
    const double pass_s = model.products_s(rows / passes, sequences / passes) +
                          model.reduces_s(rows / passes, sequences / passes) + model.fixed_s() + model.pass_s();
    // Each token attends to half of its prompt on average.
    return (passes * pass_s + model.prefill_attention_s(rows * prompt / 2, rows) + model.sequences_s(sequences)) *
           model.slowdown();
}

double decode_step_s(const StepModel& model, double sequences, double context)
{
    return (model.products_s(sequences, sequences) + model.decode_attention_s(sequences, context) + model.fixed_s() +
            model.sequences_s(sequences) + model.reduces_s(sequences, sequences)) *
           model.slowdown();
}

double queue_step_s(const StepModel& model, double sequences, double prompt, double output, double chunk_tokens)
{
    const double joining = sequences / output;
    const double rows = joining * prompt;
    const double chunk = std::min(chunk_tokens, std::max(rows, prompt));
    const double passes = rows / chunk;
    const double heads = joining / passes;
    const double mixed = std::min(passes, 1.0);
    double seconds = model.decode_attention_s(sequences, prompt + output / 2) + model.sequences_s(sequences + joining) +
                     model.fixed_s();
    seconds += mixed * (model.products_s(sequences + chunk, sequences + heads) +
                        model.reduces_s(sequences + chunk, sequences + heads));
    seconds += (1 - mixed) * (model.products_s(sequences, sequences) + model.reduces_s(sequences, sequences));
    if (passes > 1) {
        seconds += (passes - 1) * (model.products_s(chunk, heads) + model.reduces_s(chunk, heads) + model.fixed_s());
    }
    seconds += passes * model.pass_s() + model.prefill_attention_s(rows * prompt / 2, rows);
    return seconds * model.slowdown();
}

} // namespace tiebreak
