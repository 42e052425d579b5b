// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/load/scheduler.h"

#include <optional>

// Speculative decoding: each step drafts `depth` tokens for every sequence and keeps those up to the first wrong one.
// Leviathan, Kalman and Matias, "Fast inference from transformers via speculative decoding", 2023, equation 1.
namespace tiebreak {

// Tokens that a step gives a sequence, from 1 to depth + 1: (1 - a^(depth + 1)) / (1 - a).
[[nodiscard]] double tokens_of_step(int depth, double acceptance);

// The acceptance at which a step gives that many tokens; empty above depth + 1, 0 up to one token.
[[nodiscard]] std::optional<double> acceptance_for(int depth, double tokens);

// What a step of one token a sequence costs on average when each step drafts: a step that verifies, over its tokens.
// Prompts computed beside it cost what they add. Drafting is free.
[[nodiscard]] StepSeconds speculating(StepSeconds seconds, int depth, double acceptance);

// The acceptance from which drafting makes the decoding of `work` faster; empty: never.
[[nodiscard]] std::optional<double> acceptance_that_pays(const StepSeconds& seconds, StepWork work, int depth);

} // namespace tiebreak
