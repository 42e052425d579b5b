// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/frameworks/server_rules.h"
#include "models/engine/facts/model_shape.h"
#include "models/engine/throughput/step_model.h"

#include <cstdint>
#include <optional>

// How a serving framework hands out a card's memory. All sizes of one GPU, in GiB (2^30 bytes), as servers print them.
namespace tiebreak {

inline constexpr double gib = 1024.0 * 1024.0 * 1024.0; // bytes

struct PoolSetup {
    double runtime_gib = 0;                   // that the card shows to a process
    std::optional<double> fraction;           // the user's own; empty: the rule's
    double token_budget = 2048;               // tokens of a step
    std::optional<double> workspace_gib = {}; // instead of activations and remainder
    bool fraction_is_asked = false;           // it is the user's
    bool all_of_it = false;                   // no share is held back: what a static batch may take
};

struct KvPool {
    double weights_gib = 0;
    double activations_gib = 0; // with logits, link buffers and the remainder
    double kv_gib = 0;          // 0: the weights leave nothing
    double fraction = 0;        // in force
    double held_back_gib = 0;   // what the rule leaves unused
    std::int64_t tokens = 0;    // whole pages, as the server's log says it: of sequences of the longest length where
                                // layers have windows or states
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
