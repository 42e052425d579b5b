// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/step_model.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tiebreak {

namespace {

constexpr double us = 1e-6;

// (a^p + b^p)^(1/p), which neither overflows nor loses the smaller one.
double smooth_maximum(double a, double b, double sharpness)
{
    const double larger = std::max(a, b);
    const double smaller = std::min(a, b);
    constexpr double negligible = 1e-3;
    if (smaller < negligible * larger) {
        return larger;
    }
    return larger * std::pow(1 + std::pow(smaller / larger, sharpness), 1 / sharpness);
}

void add_product(StepCost& cost, double streaming_s, double multiplying_s, double sharpness)
{
    (streaming_s > multiplying_s ? cost.weights_s : cost.compute_s) +=
        smooth_maximum(streaming_s, multiplying_s, sharpness);
}

} // namespace

StepModel::StepModel(const ModelShape& shape, const ReplicaFormats& formats, const CardPeaks& peaks,
                     const StepRates& rates, const StepTraits& traits)
    : m_rates(rates), m_traits(traits), m_peaks(peaks), m_gpus(formats.gpus), m_hidden(shape.hidden),
      m_vocabulary(shape.vocabulary)
{
    constexpr double fp16_bytes = 2;
    constexpr double flops_of_product = 2;
    m_dense_bytes = dense_bytes(shape, formats.quantized, formats.weight_bytes) / m_gpus;
    m_dense_flops = flops_of_product * dense_params(shape) / m_gpus;
    m_expert_flops = flops_of_product * active_expert_params(shape) / m_gpus;
    m_head_bytes = head_params(shape) * formats.head_bytes / m_gpus;
    m_head_flops = flops_of_product * head_params(shape) / m_gpus;
    double window_layers = 0;
    for (const LayerGroup& layer : shape.groups) {
        const double count = layer.count;
        m_layers += count;
        m_reduces += count * layer.reduces;
        if (layer.experts > 0) {
            m_expert_layers += count;
            m_experts = std::max(m_experts, static_cast<double>(layer.experts));
            m_experts_per_token = std::max(m_experts_per_token, static_cast<double>(layer.experts_per_token));
        }
        const double heads = layer.heads / m_gpus;
        switch (layer.attention) {
        case AttentionKind::Full:
        case AttentionKind::Window: {
            Cached& cached = layer.attention == AttentionKind::Full ? m_full : m_windowed;
            const double width = layer.head_dim + layer.value_dim;
            cached.bytes += count * std::max(1.0, layer.kv_heads / m_gpus) * width * formats.kv_bytes;
            cached.decode_flops += count * flops_of_product * heads * width;
            cached.prefill_flops += count * flops_of_product * heads * width;
            if (layer.attention == AttentionKind::Window) {
                window_layers += count;
                m_windowed.window += count * layer.window;
            }
            break;
        }
        case AttentionKind::Latent:
            // Each head works in the compressed space: keys with their rotary part, values without.
            m_full.bytes += count * layer.latent_dim * formats.kv_bytes;
            m_full.decode_flops += count * flops_of_product * heads * (2 * layer.latent_dim - layer.rotary_dim);
            m_full.prefill_flops += count * flops_of_product * heads * (layer.head_dim + layer.value_dim);
            break;
        case AttentionKind::Linear:
        case AttentionKind::Mamba:
            m_state_bytes +=
                count *
                (2 * layer.state_elements * layer.state_element_bytes + 2 * layer.convolution_elements * fp16_bytes) /
                m_gpus;
            break;
        case AttentionKind::None:
            break;
        }
        if (layer.attention == AttentionKind::Full || layer.attention == AttentionKind::Window ||
            layer.attention == AttentionKind::Latent) {
            m_attention_layers += count;
            m_query_heads = heads;
            m_head_dim = layer.head_dim;
        }
    }
    m_full.window = std::numeric_limits<double>::infinity();
    m_windowed.window = window_layers > 0 ? m_windowed.window / window_layers : 0;
    m_full_attention_s = smooth_maximum(m_full.bytes / (m_rates.kv_read * m_peaks.bytes_s),
                                        m_full.decode_flops / (m_rates.decode_attention * m_peaks.half_flops_s),
                                        m_rates.attention_sharpness);
    m_expert_bytes = expert_params(shape) / m_experts * formats.weight_bytes / m_gpus;
}

StepCost StepModel::products(double rows, double heads) const
{
    return layer_products(rows) + head_product(heads);
}

StepCost StepModel::layer_products(double rows) const
{
    constexpr double droops_above = 1024;
    const double droop = 1 + (rows > droops_above ? m_rates.droop * std::log2(rows / droops_above) : 0);
    const double bytes_s = m_rates.bandwidth * m_peaks.bytes_s;
    const double flops_s = m_rates.compute * m_peaks.weight_flops_s;
    StepCost cost;
    add_product(cost, m_dense_bytes / bytes_s, rows * m_dense_flops * droop / flops_s, m_rates.sharpness);
    if (m_expert_flops > 0) {
        const double touched = m_traits.same_tokens
                                   ? m_experts_per_token
                                   : m_experts * (1 - std::pow(1 - m_experts_per_token / m_experts, rows));
        add_product(cost, touched * m_expert_bytes / (bytes_s * m_rates.expert_bandwidth),
                    rows * m_expert_flops * droop / (flops_s * m_rates.expert_compute), m_rates.sharpness);
    }
    return cost;
}

StepCost StepModel::head_product(double rows) const
{
    StepCost cost;
    add_product(cost, m_head_bytes / (m_rates.head_bandwidth * m_peaks.bytes_s),
                rows * m_head_flops / (m_rates.head_compute * m_peaks.half_flops_s), m_rates.head_sharpness);
    return cost;
}

double StepModel::decode_attention_s(double sequences, double context, double verified) const
{
    const double read_bytes_s = m_rates.kv_read * m_peaks.bytes_s;
    const double state_s = sequences * m_state_bytes / read_bytes_s;
    if (m_windowed.window == 0 && verified == 1) { // reading and using grow alike
        return sequences * context * m_full_attention_s + state_s;
    }
    const double windowed = std::min(context, m_windowed.window);
    const double read = sequences * (context * m_full.bytes + windowed * m_windowed.bytes);
    const double work = verified * sequences * (context * m_full.decode_flops + windowed * m_windowed.decode_flops);
    return smooth_maximum(read / read_bytes_s, work / (m_rates.decode_attention * m_peaks.half_flops_s),
                          m_rates.attention_sharpness) +
           state_s;
}

double StepModel::prefill_attention_s(double pairs, double rows) const
{
    const double windowed = m_windowed.window > 0 ? std::min(pairs, rows * m_windowed.window) : 0;
    return (pairs * m_full.prefill_flops + windowed * m_windowed.prefill_flops) /
           (m_rates.prefill_attention * m_peaks.half_flops_s);
}

double StepModel::reduces_s(double rows, double heads) const
{
    if (m_gpus <= 1) {
        return 0;
    }
    constexpr double mb = 1e6;
    constexpr double fp16_bytes = 2;
    constexpr double logit_bytes = 4;
    const double bytes = rows * m_hidden * fp16_bytes;
    const double share = (m_gpus - 1) / m_gpus;
    const double bytes_s = m_rates.link_gb_s * 1e9;
    const double one = m_rates.link_latency_us * us * std::log2(m_gpus) +
                       m_rates.link_root_us * us * std::sqrt(bytes / mb) + bytes * 2 * share / bytes_s;
    return m_reduces * one + heads * m_vocabulary * logit_bytes * share / bytes_s;
}

double StepModel::fixed_s() const
{
    return (m_layers * m_rates.layer_us + m_expert_layers * m_rates.expert_layer_us + m_rates.step_us) * us;
}

double StepModel::sequences_s(double sequences) const
{
    return sequences * (m_rates.sequence_us * us + m_rates.vocabulary_ns * 1e-9 * m_vocabulary);
}

double StepModel::pass_s() const
{
    return m_rates.pass_us * us;
}

// FlashAttention 2 serves both kinds with one kernel: each decoding sequence pays for a whole tile of rows for every
// query head, and for the empty blocks of the longest chunk (vLLM pull request 58013; the size is inferred).
double StepModel::mixed_attention_s(double sequences, double context, double chunk, double decode_s) const
{
    constexpr double reached = 0.5;
    constexpr double rows_of_block = 64;
    constexpr double block_us = 1;
    const double tiles = 4 * m_rates.tile_rows * m_head_dim * m_query_heads * sequences * context * m_attention_layers /
                         (reached * m_peaks.half_flops_s);
    const double blocks = m_attention_layers * sequences * m_query_heads * (chunk / rows_of_block) * block_us * us /
                          (2 * m_peaks.multiprocessors);
    return std::max(decode_s, tiles) - decode_s + blocks;
}

StepCost StepModel::step(const StepWork& work) const
{
    return step(work, products(work.rows(), work.heads()));
}

StepCost StepModel::step(const StepWork& work, const StepCost& products) const
{
    const double rows = work.rows();
    const double heads = work.heads();
    const double context = work.decoding > 0 ? work.decode_context / work.decoding : 0;
    StepCost cost = products;
    cost.kv_s = work.decoding > 0 ? decode_attention_s(work.decoding, context, work.verified) : 0;
    cost.overhead_s = fixed_s() + sequences_s(heads);
    cost.interconnect_s = reduces_s(rows, heads);
    if (work.chunk_tokens > 0) {
        cost.compute_s += prefill_attention_s(work.chunk_attention / 2, work.chunk_tokens);
        cost.overhead_s += pass_s();
        if (m_traits.mixed_attention && work.decoding > 0) {
            cost.kv_s += mixed_attention_s(work.decoding, context, work.longest_chunk, cost.kv_s);
        }
    }
    if (m_traits.eager || work.decoding > m_traits.largest_graph) {
        const double least = m_rates.unlaunched_layer_us * us * m_layers;
        cost.overhead_s += std::max(0.0, least - cost.total_s());
    }
    return cost.times(m_rates.slowdown);
}

} // namespace tiebreak
