// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/model_shape.h"
#include "models/engine/throughput/step_model.h"

#include <cstdint>
#include <optional>

// How a serving framework hands out a card's memory. All sizes of one GPU, in GiB (2^30 bytes), as servers print them.
namespace tiebreak {

// One rule for all frameworks; their numbers differ (vLLM: vllm/config/cache.py; SGLang: server_args.py @001067ff;
// TensorRT-LLM: reference of KvCacheConfig).
struct PoolRule {
    // vLLM and SGLang give a share of the card to everything, weights included; TensorRT-LLM a share of what weights
    // and workspace leave.
    bool share_of_what_is_left = false;
    std::optional<double> fraction = 0.9; // empty: 1 - reserve / total, as SGLang works it out
    double unseen_gib = 0;                // taken by the driver before the server looks
    double remainder_gib = 0.35;          // context, buffers, CUDA graphs that count
    double link_gib = 0.35;               // buffers of all-reduces, with several GPUs
    bool counts_activations = true;       // of a trial step of token_budget tokens
    double logit_rows = 256;              // sequences whose logits a trial step holds
    int page_tokens = 16;
    // SGLang's reserve in MiB: base + chunk x tokens + graph x sequences + gpu x GPUs / 8, at least `least` on cards
    // above 60 GiB.
    double reserve_base_mib = 512;
    double reserve_chunk_mib = 1.5;
    double reserve_graph_mib = 2;
    double reserve_gpu_mib = 1024;
    double reserve_least_mib = 10240;
    double largest_graph = 256;

    bool operator==(const PoolRule&) const = default;
};

struct PoolSetup {
    double runtime_gib = 0;         // that the card shows to a process
    std::optional<double> fraction; // the user's own; empty: the rule's
    double token_budget = 2048;     // tokens of a step
};

struct KvPool {
    double weights_gib = 0;
    double activations_gib = 0; // with logits, link buffers and the remainder
    double kv_gib = 0;          // 0: the weights leave nothing
    double fraction = 0;        // in force
    std::int64_t tokens = 0;    // whole pages, of layers whose cache grows; as the server's log says it
};

// Bytes of all weights on one GPU, in GiB: matrices in their format, embedding and head in theirs, an image encoder at
// 16 bits.
[[nodiscard]] double weights_gib(const ModelShape& shape, const ReplicaFormats& formats);

// Peak of a trial step's activations in GiB: the widest MLP's intermediates and a few hidden vectors for each token.
[[nodiscard]] double activations_gib(const ModelShape& shape, double tokens, int gpus);

// The pool of one GPU. Never negative; more memory never gives fewer tokens.
[[nodiscard]] KvPool kv_pool(const ModelShape& shape, const ReplicaFormats& formats, const PoolRule& rule,
                             const PoolSetup& setup);

} // namespace tiebreak
