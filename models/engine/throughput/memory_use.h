// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

namespace tiebreak {

// The contender's replica under the scenario, as the throughput model takes it.
[[nodiscard]] Workload workload_of(const Scenario& scenario, const Contender& contender, double batch);

// What one replica holds at `batch` sequences (1 or more) that have grown to prompt + output tokens, over all its GPUs.
// Capacity is what the drivers report, not the name-plate; overhead is the workspace and, in flight, what the engine
// keeps from the KV cache.
[[nodiscard]] MemoryUse memory_use(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                                   const Workload& workload);

} // namespace tiebreak
