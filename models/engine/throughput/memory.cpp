// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/memory.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

ParameterCount parameters_of(const LlmModel& model)
{
    ParameterCount count;
    count.head = double(model.vocab) * model.hidden;
    count.embedding = model.tied_embeddings ? 0 : count.head;
    const double all = model.params_b * 1e9 - count.head - count.embedding;
    if (model.experts > 1) {
        count.expert = double(model.ffn_matrices) * model.hidden * model.ffn * model.layers;
    }
    count.dense = all - (model.experts > 1 ? model.experts * count.expert : 0);
    count.active = model.active_params_b * 1e9 - count.head - count.embedding;
    return count;
}

double matrix_bytes(Precision weights)
{
    const NumberFormat& format = format_of(weights);
    return format.bytes + format.scale_bytes;
}

double head_bytes(Precision weights)
{
    return bytes_per_element(format_of(weights).covers_head ? weights : Precision::Fp16);
}

double nominal_weights_gb(const LlmModel& model, Precision weights)
{
    return model.params_b * bytes_per_element(weights);
}

double streamed_weight_bytes(const LlmModel& model, Precision weights, double rows)
{
    const ParameterCount count = parameters_of(model);
    const double share = static_cast<double>(model.experts_per_token) / model.experts;
    const double touched = model.experts > 1 ? model.experts * (1 - std::pow(1 - share, rows)) : 0;
    return (count.dense + touched * count.expert) * matrix_bytes(weights) + count.head * head_bytes(weights);
}

double weight_bytes(const LlmModel& model, Precision weights, int gpus)
{
    const ParameterCount count = parameters_of(model);
    const double matrices = count.dense + (model.experts > 1 ? model.experts * count.expert : 0);
    return (matrices * matrix_bytes(weights) + (count.embedding + count.head) * head_bytes(weights)) / gpus;
}

double kv_bytes_per_token(const LlmModel& model, Precision kv, int gpus)
{
    const double heads = std::max(1.0, double(model.kv_heads) / gpus);
    return 2.0 * model.layers * heads * model.head_dim * bytes_per_element(kv);
}

MemoryPlan plan_memory(const MemoryRule& rule, const Gpu& gpu, const LlmModel& model, const Workload& workload)
{
    MemoryPlan plan;
    plan.capacity_gb = gpu.usable_gb;
    plan.workspace_gb = workload.workspace_gb.value_or(rule.workspace_gb);
    plan.weights_gb = weight_bytes(model, workload.weight_precision, workload.tensor_parallel) / 1e9;
    const double left = std::max(0.0, plan.capacity_gb - plan.weights_gb - plan.workspace_gb);
    const double pool = left * (workload.in_flight ? rule.kv_fraction : 1);
    plan.reserve_gb = left - pool;
    const double token_gb = kv_bytes_per_token(model, workload.kv_precision, workload.tensor_parallel) / 1e9;
    const double page = rule.page_tokens;
    const double length = double(workload.input_len) + workload.output_len;
    const double sequence_gb = std::ceil(length / page) * page * token_gb;
    plan.sequence_gb = sequence_gb;
    plan.max_batch = std::floor(pool / sequence_gb);
    plan.limited_by_pages = !workload.in_flight || plan.max_batch <= rule.most_sequences;
    if (workload.in_flight) {
        plan.max_batch = std::min(plan.max_batch, rule.most_sequences);
    }
    const double together = workload.in_flight ? 1 : std::max(1.0, workload.batch);
    plan.longest_context = std::floor(pool / (together * page * token_gb)) * page;
    plan.kv_cache_gb = std::min(running_batch(plan, workload), plan.max_batch) * sequence_gb;
    plan.free_gb = pool - plan.kv_cache_gb;
    return plan;
}

double running_batch(const MemoryPlan& memory, const Workload& workload)
{
    if (!workload.in_flight) {
        return workload.batch;
    }
    return workload.batch > 0 ? std::min(memory.max_batch, workload.batch) : memory.max_batch;
}

} // namespace tiebreak
