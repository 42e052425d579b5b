// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/analysis.h"

namespace tiebreak {

// Weights in 10^9 bytes: parameters times bytes per weight (embeddings counted at the same precision).
[[nodiscard]] double weights_gb(const LlmModel& model, Precision precision);

// KV cache of one token in bytes: 2 (K and V) x layers x KV heads x head size x bytes per element.
[[nodiscard]] double kv_bytes_per_token(const LlmModel& model, Precision precision);

// What one replica holds at `batch` sequences (at least 1) that have grown to prompt + output tokens. Capacity is
// what the drivers report, not the name-plate.
[[nodiscard]] MemoryUse memory_use(const Gpu& gpu, const LlmModel& model, const Contender& contender,
                                   const Scenario& scenario, double batch);

} // namespace tiebreak
