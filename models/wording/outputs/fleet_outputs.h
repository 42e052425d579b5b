// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <span>

namespace tiebreak {

// The GPUs that carry the scenario's load, their rent and their energy.
[[nodiscard]] std::span<const Output> fleetOutputs();

} // namespace tiebreak
