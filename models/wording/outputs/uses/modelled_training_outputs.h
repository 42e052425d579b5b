// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <span>

// What the model of training says, beside what the article does.
namespace tiebreak {

[[nodiscard]] std::span<const Output> modelledTrainingOutputs();

} // namespace tiebreak
