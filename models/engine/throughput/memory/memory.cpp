// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/memory/memory.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr double gb_in_gib = 1024.0 * 1024.0 * 1024.0 / 1e9;

// One sequence's cache on one GPU, in 10^9 bytes, whole pages.
class SequenceCache {
public:
    explicit SequenceCache(const ReplicaMemory& replica)
        : m_shape(replica.model->shape), m_formats(replica.formats), m_page(replica.pool.page_tokens)
    {
    }

    [[nodiscard]] double gb(double tokens) const
    {
        return kv_sequence_bytes(m_shape, std::ceil(tokens / m_page) * m_page, m_formats.kv_bytes, m_formats.gpus) /
               1e9;
    }

    // Most tokens of each of `together` sequences in a pool, up to the model's limit; without one an unlimited length
    // counts as 10^9 tokens.
    [[nodiscard]] double longest(double pool, double together) const
    {
        const double limit = m_shape.max_context > 0 ? m_shape.max_context : 1e9;
        if (together * gb(limit) <= pool) {
            return limit;
        }
        double pages = 0;
        double step = std::exp2(std::ceil(std::log2(limit / m_page + 1)));
        while (step >= 1) {
            pages += together * gb((pages + step) * m_page) <= pool ? step : 0;
            step /= 2;
        }
        return std::min(limit, pages * m_page);
    }

private:
    const ModelShape& m_shape;
    const ReplicaFormats& m_formats;
    double m_page;
};

} // namespace

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
    return model.published_params_b * bytes_per_element(weights);
}

double streamed_weight_bytes(const LlmModel& model, Precision weights, double rows)
{
    const ModelShape& shape = model.shape;
    double bytes = dense_bytes(shape, quantized_part(model, weights), matrix_bytes(weights)) +
                   head_params(shape) * head_bytes(weights);
    for (const LayerGroup& layer : shape.groups) {
        if (layer.experts > 0) {
            const double share = static_cast<double>(layer.experts_per_token) / layer.experts;
            const double touched = layer.experts * (1 - std::pow(1 - share, rows));
            bytes += layer.count * touched * layer.expert_params * matrix_bytes(weights);
        }
    }
    return bytes;
}

double weight_bytes(const LlmModel& model, Precision weights, int gpus)
{
    ReplicaFormats formats;
    formats.weight_bytes = matrix_bytes(weights);
    formats.head_bytes = head_bytes(weights);
    formats.quantized = quantized_part(model, weights);
    formats.gpus = gpus;
    return weights_gib(model.shape, formats) * gb_in_gib * 1e9;
}

QuantizedPart quantized_part(const LlmModel& model, Precision weights)
{
    return precision_from(model.shape.weights) == weights ? model.shape.quantized : QuantizedPart::Everything;
}

MemoryPlan plan_memory(const ReplicaMemory& replica, const Workload& workload)
{
    PoolSetup setup = replica.setup;
    setup.all_of_it = !workload.in_flight && !setup.fraction_is_asked;
    const KvPool room = kv_pool(replica.model->shape, replica.formats, replica.pool, setup);
    MemoryPlan plan;
    plan.capacity_gb = replica.gpu->usable_gb;
    plan.weights_gb = room.weights_gib * gb_in_gib;
    plan.workspace_gb = room.activations_gib * gb_in_gib;
    plan.kv_tokens = room.tokens;
    const double pool = room.kv_gib * gb_in_gib;
    const double left = std::max(0.0, plan.capacity_gb - plan.weights_gb - plan.workspace_gb);
    plan.reserve_gb = left - pool;
    const SequenceCache cache(replica);
    plan.sequence_gb = cache.gb(static_cast<double>(workload.input_len) + workload.output_len);
    constexpr double unlimited = 1e9; // a model whose state does not grow and that is tiny
    plan.max_batch = plan.sequence_gb > 0 ? std::min(unlimited, std::floor(pool / plan.sequence_gb)) : unlimited;
    const double most = replica.scheduler.max_running;
    plan.limited_by_pages = !workload.in_flight || plan.max_batch <= most;
    if (workload.in_flight) {
        plan.max_batch = std::min(plan.max_batch, most);
    }
    const double together = workload.in_flight ? 1 : std::max(1.0, workload.batch);
    plan.longest_context = cache.longest(pool, together);
    plan.kv_cache_gb = std::min(running_batch(plan, workload), plan.max_batch) * plan.sequence_gb;
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
