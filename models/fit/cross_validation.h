// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fit/fit.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

// How well the fit does on rows left out of it, and the bands that follow from that.
namespace tiebreak {

// The constants and, with options.bands, the residual bands: about ten seconds.
[[nodiscard]] Calibration fit(std::span<const Observation> observations, const FitInputs& inputs,
                              const FitOptions& options);

// The name of the fold an observation is left out with; empty: never left out.
using FoldOf = std::function<std::string(const Observation&)>;

// Leaves each fold out in turn, fits the rest, and predicts it. Bands come from leaving out inside the rest, unless
// options.bands is off.
[[nodiscard]] std::vector<Residual> cross_validate(std::span<const Observation> observations, const FitInputs& inputs,
                                                   const FitOptions& options, const FoldOf& fold_of);

// Folds: whole TensorRT-LLM releases, and whole models.
[[nodiscard]] std::string release_fold(const Observation& observation);
[[nodiscard]] std::string model_fold(const Observation& observation);

// One fold: the newest TensorRT-LLM release among the observations.
[[nodiscard]] FoldOf newest_release_fold(std::span<const Observation> observations);

} // namespace tiebreak
