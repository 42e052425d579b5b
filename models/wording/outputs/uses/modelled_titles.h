// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QString>
#include <QStringList>

#include <vector>

// What the models of images and of training say in a line.
namespace tiebreak {

[[nodiscard]] QString runHours(double hours); // "4.67 h"

// The conclusions, without a full stop: where images cost least and on how much it rests; which cards hold the run and
// where it costs least.
[[nodiscard]] QString modelledImagesTitle(const Analysis& analysis);
[[nodiscard]] QString modelledTrainingTitle(const Analysis& analysis);

// The contenders whose cards do not hold the run, as contenderName() has them.
[[nodiscard]] QStringList withoutRoom(const Analysis& analysis);

// How far the model is from what the article measured, behind "Against the article:" and without a full stop; empty
// where it measured nothing of it. "3.3 to 3.6 times as many images a minute"
[[nodiscard]] QString articleImagesJudged(const Analysis& analysis);
[[nodiscard]] QString articleTrainingJudged(const Analysis& analysis);

// "SD-1.5, 512 px, 50 steps, 4 at once, not compiled", without size and steps that are the pipeline's usual ones and
// without what a map has on its axes.
[[nodiscard]] QString imageJobText(const Scenario& scenario, const std::vector<MapInput>& on_axes = {});
// "LoRA of Llama-3.1-8B, 2,048 tokens, batch 4, with checkpointing, 1 GPU"
[[nodiscard]] QString trainingJobText(const Scenario& scenario, const std::vector<MapInput>& on_axes = {});

} // namespace tiebreak
