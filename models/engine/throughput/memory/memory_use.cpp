// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/memory/memory_use.h"

#include "models/engine/throughput/memory/memory.h"

#include <algorithm>

namespace tiebreak {

std::optional<int> whole_part(std::optional<double> number)
{
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

Workload workload_of(const Scenario& scenario, const Contender& contender, double batch)
{
    Workload workload;
    workload.framework = scenario.server.framework;
    workload.tensor_parallel = contender.tensor_parallel;
    workload.weight_precision = contender.weight_precision;
    workload.kv_precision = contender.kv_precision;
    workload.in_flight = scenario.server.batching == Batching::InFlight;
    workload.batch = batch;
    workload.input_len = scenario.request.prompt_tokens;
    workload.output_len = scenario.request.output_tokens;
    workload.release = release_from(scenario.server.framework_version); // "newest" names none
    workload.workspace_gb = scenario.server.memory_overhead_gb;
    workload.memory_fraction = scenario.server.gpu_memory_fraction;
    workload.max_sequences = whole_part(scenario.server.max_num_seqs);
    workload.token_budget = whole_part(scenario.server.token_budget);
    workload.own_levels = scenario.server.own_levels;
    return workload;
}

MemoryUse memory_use(const ReplicaMemory& memory, const Workload& workload)
{
    const MemoryPlan plan = plan_memory(memory, workload);
    const double gpus = workload.tensor_parallel;
    MemoryUse use;
    use.weights_gb = plan.weights_gb * gpus;
    use.kv_cache_gb = workload.batch * plan.sequence_gb * gpus;
    use.overhead_gb = (plan.workspace_gb + plan.reserve_gb) * gpus;
    use.total_gb = use.weights_gb + use.kv_cache_gb + use.overhead_gb;
    use.capacity_gb = plan.capacity_gb * gpus;
    use.free_gb = std::max(0.0, use.capacity_gb - use.total_gb);
    use.max_batch = static_cast<int>(std::min(plan.max_batch, 1e9));
    use.longest_context = plan.longest_context;
    use.kv_tokens = static_cast<double>(plan.kv_tokens);
    use.fits = workload.batch <= plan.max_batch;
    return use;
}

MemoryUse memory_use(const Calibration& calibration, const Gpu& gpu, const LlmModel& model, const Workload& workload)
{
    return memory_use(make_memory(calibration, gpu, model, workload), workload);
}

} // namespace tiebreak
