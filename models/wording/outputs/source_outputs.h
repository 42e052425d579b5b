// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <span>

namespace tiebreak {

// What limits the throughput and where it comes from.
[[nodiscard]] std::span<const Output> sourceOutputs();

// The figures or the measurement behind a throughput, and what speaks against them: "Deploybase article "L40S vs A100":
// FP16 1,680 tok/s at batch 8; the figure at batch 8 is impossible: it needs 2,940 GB/s, and the card has 864 GB/s".
[[nodiscard]] QString throughputSource(const OutputOf& of);

} // namespace tiebreak
