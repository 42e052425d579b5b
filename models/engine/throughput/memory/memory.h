// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/throughput/replica.h"

#include <cstdint>

namespace tiebreak {

// What one GPU of a replica holds, in 10^9 bytes; every GPU of a replica holds the same.
struct MemoryPlan {
    double capacity_gb = 0;        // usable, not the name-plate
    double weights_gb = 0;         // this GPU's share
    double workspace_gb = 0;       // activations, buffers, context
    double kv_cache_gb = 0;        // of the batch that runs, whole pages
    double reserve_gb = 0;         // kept from the KV cache by the framework
    double free_gb = 0;            // the rest; the parts add up to the capacity
    double sequence_gb = 0;        // KV cache of one sequence of input + output tokens, whole pages
    double max_batch = 0;          // most sequences of input + output tokens, below the engine's limit when in-flight
    double longest_context = 0;    // most tokens of one sequence, for a static batch with all sequences that long
    bool limited_by_pages = false; // max_batch is the memory's limit rather than the engine's
    std::int64_t kv_tokens = 0;    // tokens that the whole pool holds, as the server's log says it
};

// Bytes a weight takes in memory: that of its precision, plus its share of scales. Embeddings and lm_head stay 16-bit
// in every precision but Q4_K_M, which averages over all.
[[nodiscard]] double matrix_bytes(Precision weights);
[[nodiscard]] double head_bytes(Precision weights);

// Parameters times bytes per weight in 10^9 bytes: how articles count, embeddings at the same precision.
[[nodiscard]] double nominal_weights_gb(const LlmModel& model, Precision weights);

// Bytes of weights that one decode step of `rows` sequences reads on all GPUs: lm_head, dense parts, and the experts
// that so many tokens touch, E (1 - (1 - k/E)^rows); not the embeddings.
[[nodiscard]] double streamed_weight_bytes(const LlmModel& model, Precision weights, double rows);

// Bytes of the weights of one GPU of `gpus`.
[[nodiscard]] double weight_bytes(const LlmModel& model, Precision weights, int gpus);

// Which matrices are in that format: a checkpoint that keeps parts at 16 bits is that format's own, other formats are
// made of all matrices.
[[nodiscard]] QuantizedPart quantized_part(const LlmModel& model, Precision weights);

// Lays the workload out in memory, by its framework's rule; a static batch may take all that weights and workspace
// leave. `batch` and `kv_cache_gb` follow the batch that would run: the static batch, or what fits in flight.
// max_batch is 0 when the weights alone do not fit.
[[nodiscard]] MemoryPlan plan_memory(const ReplicaMemory& replica, const Workload& workload);

// Sequences that run together: the static batch; in flight, what memory, engine and workload.batch allow.
[[nodiscard]] double running_batch(const MemoryPlan& memory, const Workload& workload);

} // namespace tiebreak
