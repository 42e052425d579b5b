// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/memory/kv_pool.h"

#include "models/engine/facts/number_format.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

double reserve_gib(const PoolRule& rule, const PoolSetup& setup, int gpus)
{
    constexpr double least_chunk = 2048;
    constexpr double large_card_gib = 60;
    constexpr double mib_in_gib = 1024;
    const double reserve = rule.reserve_base_mib + rule.reserve_chunk_mib * std::max(setup.token_budget, least_chunk) +
                           rule.reserve_graph_mib * rule.largest_graph + rule.reserve_gpu_mib * gpus / 8;
    return (setup.runtime_gib > large_card_gib ? std::max(reserve, rule.reserve_least_mib) : reserve) / mib_in_gib;
}

double fraction_of(const PoolRule& rule, const PoolSetup& setup, int gpus)
{
    if (setup.fraction) {
        return *setup.fraction;
    }
    return rule.fraction ? *rule.fraction : std::max(0.0, 1 - reserve_gib(rule, setup, gpus) / setup.runtime_gib);
}

} // namespace

double weights_gib(const ModelShape& shape, const ReplicaFormats& formats)
{
    double bytes = dense_bytes(shape, formats.quantized, formats.weight_bytes);
    bytes += expert_params(shape) * formats.weight_bytes;
    bytes += (head_params(shape) + embedding_params(shape)) * formats.head_bytes + shape.vision_params * half_bytes;
    return bytes / formats.gpus / gib;
}

double activations_gib(const ModelShape& shape, double tokens, int gpus)
{
    constexpr double hidden_vectors = 4;
    double widest = hidden_vectors * shape.hidden;
    for (const LayerGroup& layer : shape.groups) {
        // Gate and up projection of a gated MLP: two of its three matrices.
        widest = std::max(widest, layer.mlp_params / shape.hidden * 2 / 3);
    }
    return half_bytes * tokens * (widest / gpus + hidden_vectors * shape.hidden) / gib;
}

KvPool kv_pool(const ModelShape& shape, const ReplicaFormats& formats, const PoolRule& rule, const PoolSetup& setup)
{
    constexpr double logit_bytes = 4 + 2; // 32-bit logits and their 16-bit source
    KvPool pool;
    pool.weights_gib = weights_gib(shape, formats);
    pool.fraction = setup.all_of_it ? 1 : fraction_of(rule, setup, formats.gpus);
    pool.activations_gib = setup.workspace_gib.value_or(
        (rule.counts_activations ? activations_gib(shape, setup.token_budget, formats.gpus) : 0) +
        rule.logit_rows * shape.vocabulary * logit_bytes / gib + (formats.gpus > 1 ? rule.link_gib : 0) +
        rule.remainder_gib);
    const double seen = setup.runtime_gib - rule.unseen_gib;
    const double beside = seen - pool.weights_gib - pool.activations_gib;
    const double left = rule.share_of_what_is_left ? pool.fraction * beside
                                                   : pool.fraction * seen - pool.weights_gib - pool.activations_gib;
    pool.kv_gib = std::max(0.0, left);
    pool.held_back_gib = std::max(0.0, beside) - pool.kv_gib;
    // Windows and states count once for each sequence: what such a pool holds depends on how long the sequences are.
    const double longest = shape.max_context > 0 ? shape.max_context : 1;
    const double token_bytes = kv_fixed_bytes(shape, formats.kv_bytes, formats.gpus) > 0
                                   ? kv_sequence_bytes(shape, longest, formats.kv_bytes, formats.gpus) / longest
                                   : kv_bytes_per_token(shape, formats.kv_bytes, formats.gpus);
    if (token_bytes > 0) {
        pool.tokens = static_cast<std::int64_t>(std::floor(pool.kv_gib * gib / token_bytes / rule.page_tokens)) *
                      rule.page_tokens;
    }
    return pool;
}

} // namespace tiebreak
