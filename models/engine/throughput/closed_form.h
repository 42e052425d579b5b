// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/throughput/step_model.h"

// Loads that need no simulation: a batch that starts and ends together, and an endless queue of equal requests.
namespace tiebreak {

// The prompts of `sequences` sequences of `prompt` tokens (at least 1 each), up to and with their first tokens, in
// passes of at most chunk_tokens. Seconds.
[[nodiscard]] double prompts_s(const StepModel& model, double sequences, double prompt, double chunk_tokens);

// One step of `sequences` sequences that each attend to `context` tokens. Seconds.
[[nodiscard]] double decode_step_s(const StepModel& model, double sequences, double context);

// The mean step of an endless queue: `sequences` decode, sequences / output prompts join. Seconds.
[[nodiscard]] double queue_step_s(const StepModel& model, double sequences, double prompt, double output,
                                  double chunk_tokens);

} // namespace tiebreak
