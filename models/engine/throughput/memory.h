// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/calibration.h"
#include "models/engine/throughput/workload.h"

#include <span>

namespace tiebreak {

// What one GPU of a replica holds, in 10^9 bytes; every GPU of a replica holds the same.
struct MemoryPlan {
    double capacity_gb = 0;        // usable, not the name-plate
    double weights_gb = 0;         // this GPU's share
    double workspace_gb = 0;       // activations, buffers, context
    double kv_cache_gb = 0;        // of the batch that runs, whole pages
    double reserve_gb = 0;         // kept from the KV cache by an in-flight engine
    double free_gb = 0;            // the rest; the parts add up to the capacity
    double sequence_gb = 0;        // KV cache of one sequence of input + output tokens, whole pages
    double max_batch = 0;          // most sequences of input + output tokens, below the engine's limit when in-flight
    double longest_context = 0;    // most tokens of one sequence, for a static batch with all sequences that long
    bool limited_by_pages = false; // max_batch is the memory's limit rather than the engine's
};

// Parameters by the way they are used. Counts, not bytes; embeddings and lm_head have vocab * hidden each.
struct ParameterCount {
    double embedding = 0; // read one row a token: takes memory, no time. 0 when tied to lm_head
    double head = 0;
    double dense = 0;  // attention, dense layers, shared parts
    double expert = 0; // one expert of every layer
    double active = 0; // of dense and experts, what one token multiplies with
};
[[nodiscard]] inline ParameterCount parameters_of(const LlmModel& model)
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

// Bytes a weight takes in memory: that of its precision, plus for INT4 the 16-bit scale and 4-bit zero of each group of
// 128 (GPTQ, AWQ). Embeddings and lm_head stay 16-bit in every precision but Q4_K_M, which averages over all.
[[nodiscard]] double matrix_bytes(Precision weights);
[[nodiscard]] double head_bytes(Precision weights);

// Parameters times bytes per weight in 10^9 bytes: how articles count, embeddings at the same precision.
[[nodiscard]] double nominal_weights_gb(const LlmModel& model, Precision weights);

// Bytes of weights that one decode step of `rows` sequences reads on all GPUs: lm_head, dense parts, and the experts
// that so many tokens touch, E (1 - (1 - k/E)^rows); not the embeddings.
[[nodiscard]] double streamed_weight_bytes(const LlmModel& model, Precision weights, double rows);

// Bytes of the weights of one GPU of `gpus`.
[[nodiscard]] double weight_bytes(const LlmModel& model, Precision weights, int gpus);

// How the model's layers attend: those of LlmModel::attention or, without them, all layers alike. Keeps a reference to
// the model.
class Attention {
public:
    explicit Attention(const LlmModel& model)
        : m_all{.layers = model.layers, .kv_heads = model.kv_heads, .head_dim = model.head_dim},
          m_given(model.attention)
    {
    }

    [[nodiscard]] std::span<const AttentionLayers> groups() const&
    {
        return m_given.empty() ? std::span(&m_all, 1) : m_given;
    }
    void groups() const&& = delete; // they may lie in the object itself

private:
    AttentionLayers m_all;
    std::span<const AttentionLayers> m_given;
};

// Bytes of one token's keys and values on one GPU of `gpus`, while all layers attend to it: without other layouts
// 2 * layers * kv_heads * head_dim * element / gpus, and not below one head a GPU.
[[nodiscard]] double kv_bytes_per_token(const LlmModel& model, Precision kv, int gpus);

// Lays the workload out in memory. `batch` and `kv_cache_gb` follow the batch that would run: the static batch, or what
// fits in flight. For a valid workload (check); max_batch is 0 when the weights alone do not fit.
[[nodiscard]] MemoryPlan plan_memory(const MemoryRule& rule, const Gpu& gpu, const LlmModel& model,
                                     const Workload& workload);

// Sequences that run together: the static batch; in flight, what memory, engine and workload.batch allow.
[[nodiscard]] double running_batch(const MemoryPlan& memory, const Workload& workload);

} // namespace tiebreak
