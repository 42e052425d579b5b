// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <span>

// What the models of images and of training say, beside what the article does.
namespace tiebreak {

[[nodiscard]] std::span<const Output> modelledImagesOutputs();
[[nodiscard]] std::span<const Output> modelledTrainingOutputs();

// The conclusions, without a full stop: where images cost least and on how much it rests; which cards hold the run and
// where it costs least.
[[nodiscard]] QString modelledImagesTitle(const Analysis& analysis);
[[nodiscard]] QString modelledTrainingTitle(const Analysis& analysis);

// How far the model is from what the article measured, without a full stop; empty where it measured nothing of it.
[[nodiscard]] QString articleImagesJudged(const Analysis& analysis);
[[nodiscard]] QString articleTrainingJudged(const Analysis& analysis);

// "SD-1.5, 512 px, 50 steps, 4 at once, eager", with what is usual filled in from the catalogue's pipeline where there
// is one.
[[nodiscard]] QString imageJobText(const Scenario& scenario);
// "LoRA of Llama-3.1-8B, 2,048 tokens, batch 4, with checkpointing, 1 GPU"
[[nodiscard]] QString trainingJobText(const Scenario& scenario);

} // namespace tiebreak
