// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <span>

// Fine-tuning and training of the scenario's model on one GPU.
namespace tiebreak {

[[nodiscard]] std::span<const Output> trainingOutputs();

} // namespace tiebreak
