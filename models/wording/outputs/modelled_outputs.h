// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <span>

// What the models of images and of training say, beside what the article does.
namespace tiebreak {

[[nodiscard]] std::span<const Output> modelledImagesOutputs();
[[nodiscard]] std::span<const Output> modelledTrainingOutputs();

} // namespace tiebreak
