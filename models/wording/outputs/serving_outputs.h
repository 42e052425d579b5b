// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <span>

namespace tiebreak {

// Throughput, cost, who wins, and memory.
[[nodiscard]] std::span<const Output> servingOutputs();

} // namespace tiebreak
