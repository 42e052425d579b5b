// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/memory.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

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
    double elements = 0;
    const Attention attention(model);
    for (const AttentionLayers& group : attention.groups()) {
        elements += token_elements(group, gpus);
    }
    return elements * bytes_per_element(kv);
}

namespace {

// One sequence's cache on one GPU, in 10^9 bytes, whole pages.
class SequenceCache {
public:
    SequenceCache(const LlmModel& model, const Workload& workload, double page)
        : m_attention(model), m_gpus(workload.tensor_parallel), m_element(bytes_per_element(workload.kv_precision)),
          m_page(page)
    {
    }

    [[nodiscard]] double gb(double tokens) const
    {
        double sum = 0;
        for (const AttentionLayers& group : m_attention.groups()) {
            sum += std::ceil(attended(group, tokens) / m_page) * m_page * token_gb(group) + fixed_gb(group);
        }
        return sum;
    }

    // Most tokens of each of `together` sequences in a pool; an unlimited length counts as 10^9 tokens.
    [[nodiscard]] double longest(double pool, double together) const
    {
        double growing_gb = 0; // a token, beyond every window
        double full_gb = 0;    // of the windows, when they are full
        double widest = 0;
        for (const AttentionLayers& group : m_attention.groups()) {
            growing_gb += group.window > 0 ? 0 : token_gb(group);
            full_gb +=
                (group.window > 0 ? std::ceil(group.window / m_page) * m_page * token_gb(group) : 0) + fixed_gb(group);
            widest = std::max(widest, static_cast<double>(group.window));
        }
        constexpr double unlimited = 1e9;
        const double beyond = pool - together * full_gb;
        const double tokens = growing_gb > 0 ? std::floor(beyond / (together * m_page * growing_gb)) * m_page
                              : beyond >= 0  ? unlimited
                                             : 0;
        if (tokens >= widest) {
            return tokens;
        }
        double pages = 0; // of the longest that fits, below the widest window
        double step = std::exp2(std::ceil(std::log2(widest / m_page + 1)));
        while (step >= 1) {
            pages += together * gb((pages + step) * m_page) <= pool ? step : 0;
            step /= 2;
        }
        return pages * m_page;
    }

private:
    [[nodiscard]] double token_gb(const AttentionLayers& group) const
    {
        return token_elements(group, m_gpus) * m_element / 1e9;
    }
    [[nodiscard]] double fixed_gb(const AttentionLayers& group) const
    {
        return fixed_elements(group, m_gpus) * m_element / 1e9;
    }

    Attention m_attention;
    int m_gpus;
    double m_element;
    double m_page;
};

} // namespace

MemoryPlan plan_memory(const MemoryRule& rule, const Gpu& gpu, const LlmModel& model, const Workload& workload)
{
    MemoryPlan plan;
    plan.capacity_gb = gpu.usable_gb;
    plan.workspace_gb = workload.workspace_gb.value_or(rule.workspace_gb);
    plan.weights_gb = weight_bytes(model, workload.weight_precision, workload.tensor_parallel) / 1e9;
    const double left = std::max(0.0, plan.capacity_gb - plan.weights_gb - plan.workspace_gb);
    const double pool = left * (workload.in_flight ? rule.kv_fraction : 1);
    plan.reserve_gb = left - pool;
    const SequenceCache cache(model, workload, rule.page_tokens);
    const double sequence_gb = cache.gb(double(workload.input_len) + workload.output_len);
    plan.sequence_gb = sequence_gb;
    plan.max_batch = std::floor(pool / sequence_gb);
    plan.limited_by_pages = !workload.in_flight || plan.max_batch <= rule.most_sequences;
    if (workload.in_flight) {
        plan.max_batch = std::min(plan.max_batch, rule.most_sequences);
    }
    const double together = workload.in_flight ? 1 : std::max(1.0, workload.batch);
    plan.longest_context = cache.longest(pool, together);
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
