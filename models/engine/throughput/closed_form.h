// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/frameworks/server_rules.h"
#include "models/engine/throughput/step_model.h"

// Loads that need no simulation: a batch that starts and ends together, and an endless queue of equal requests.
namespace tiebreak {

// The prompts of `sequences` sequences of `prompt` tokens (at least 1 each), up to and with their first tokens, in
// passes of at most chunk_tokens.
[[nodiscard]] StepCost prompts_cost(const StepModel& model, double sequences, double prompt, double chunk_tokens);

// One step of `sequences` sequences that each attend to `context` tokens.
[[nodiscard]] StepCost decode_cost(const StepModel& model, double sequences, double context);

// The mean step of an endless queue: `sequences` decode at `context`, sequences / output prompts join. Prompts are
// computed in chunks of the token budget, beside decoding sequences or, where steps are not mixed, in steps of their
// own.
[[nodiscard]] StepCost queue_cost(const StepModel& model, double sequences, double context, double prompt,
                                  double output, const SchedulerRules& rules);

} // namespace tiebreak
