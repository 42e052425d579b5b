// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/memory.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

double weights_gb(const LlmModel& model, Precision precision)
{
    return model.params_b * bytes_per_element(precision);
}

double kv_bytes_per_token(const LlmModel& model, Precision precision)
{
    return model.kv_bytes_per_token_fp16 * bytes_per_element(precision) / bytes_per_element(Precision::Fp16);
}

MemoryUse memory_use(const Gpu& gpu, const LlmModel& model, const Contender& contender, const Scenario& scenario,
                     double batch)
{
    const double context = static_cast<double>(scenario.prompt_tokens) + scenario.output_tokens;
    const double sequence_gb = context * kv_bytes_per_token(model, contender.kv_precision) / 1e9;
    MemoryUse use;
    use.weights_gb = weights_gb(model, contender.weight_precision);
    use.kv_cache_gb = batch * sequence_gb;
    use.overhead_gb = scenario.memory_overhead_gb * contender.tensor_parallel;
    use.total_gb = use.weights_gb + use.kv_cache_gb + use.overhead_gb;
    use.capacity_gb = gpu.usable_gb * contender.tensor_parallel;
    const double left_for_kv_gb = use.capacity_gb - use.weights_gb - use.overhead_gb;
    use.max_batch = static_cast<int>(std::clamp(std::floor(left_for_kv_gb / sequence_gb), 0.0, 1e9));
    use.fits = use.total_gb <= use.capacity_gb;
    return use;
}

} // namespace tiebreak
