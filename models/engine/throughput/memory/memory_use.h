// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/rates/calibration.h"
#include "models/engine/inputs/scenario.h"
#include "models/engine/throughput/replica.h"
#include "models/engine/throughput/workload.h"

namespace tiebreak {

// What one replica holds, in 10^9 bytes, over all its GPUs.
struct MemoryUse {
    double weights_gb = 0;
    double kv_cache_gb = 0;
    double overhead_gb = 0;
    double total_gb = 0;
    double capacity_gb = 0;
    double free_gb = 0;         // what is left of it, at least 0
    int max_batch = 0;          // the most sequences of prompt + output tokens that fit; 0: the weights alone do not
    double longest_context = 0; // tokens that each sequence of the scenario's batch may grow to
    double kv_tokens = 0;       // that the pool of one replica holds, as the server's log says
    bool fits = false;
};

// A count that people give as a number, as workloads have it; it must fit.
[[nodiscard]] std::optional<int> whole_part(std::optional<double> number);

// The contender's replica under the scenario, as the throughput model takes it.
[[nodiscard]] Workload workload_of(const Scenario& scenario, const Contender& contender, double batch);

// What one replica holds at `batch` sequences (1 or more) that have grown to prompt + output tokens, over all its GPUs.
// Capacity is what the drivers report, not the name-plate; overhead is the workspace and, in flight, what the engine
// keeps from the KV cache. The workload's framework must be one of the calibration's.
[[nodiscard]] MemoryUse memory_use(const ReplicaMemory& memory, const Workload& workload);
[[nodiscard]] MemoryUse memory_use(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                                   const Workload& workload);

} // namespace tiebreak
