// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/calibration.h"
#include "models/engine/throughput/memory.h"
#include "models/engine/throughput/workload.h"

namespace tiebreak {

// Seconds by what they are spent on. A matrix product's whole time counts as the larger of its two limits.
struct StepCost {
    double weights_s = 0; // streaming weights
    double compute_s = 0; // matrix products and prompt attention
    double kv_s = 0;      // decode attention: reading and using the KV cache
    double overhead_s = 0;
    double interconnect_s = 0;

    [[nodiscard]] double total_s() const { return weights_s + compute_s + kv_s + overhead_s + interconnect_s; }
    StepCost& operator+=(const StepCost& other)
    {
        weights_s += other.weights_s;
        compute_s += other.compute_s;
        kv_s += other.kv_s;
        overhead_s += other.overhead_s;
        interconnect_s += other.interconnect_s;
        return *this;
    }
    [[nodiscard]] StepCost times(double factor) const
    {
        return {weights_s * factor, compute_s * factor, kv_s * factor, overhead_s * factor, interconnect_s * factor};
    }
    [[nodiscard]] LimitedBy largest() const;
};

// A workload bound to its card: what no step changes, worked out once.
struct Replica {
    // For a valid workload (check). Keeps references to all four: they must outlive it.
    Replica(const Calibration& all, const Gpu& gpu, const LlmModel& llm, const Workload& work);
    // The same with the framework and its rates of the card's family.
    Replica(const Calibration& all, const Stack& framework, const CardRates& card, const Gpu& gpu, const LlmModel& llm,
            const Workload& work);

    const Calibration& calibration;
    const Stack& stack;
    const LlmModel& model;
    const Workload& workload;
    const CardRates& rates;
    const LinkRates& link;
    const GemmRate* weight_rate = nullptr; // of the layers' matrix products; never null
    const GemmRate* head_rate = nullptr;   // of lm_head
    bool same_tokens = false;              // all sequences choose the same experts
    double gpus = 1;
    double bytes_s = 0;           // peak bandwidth of one GPU
    double weight_flops_s = 0;    // tensor rate for these weights that the card sustains under its power limit
    double half_flops_s = 0;      // the same for 16-bit operands
    double link_slowdown = 1;     // of this release against the newest
    double link_bytes_s = 0;      // all-reduce bandwidth
    double release_slowdown = 1;  // of all work, against the newest
    double attention_flops_s = 0; // what decode attention computes at
    Attention attention;
    double kv_element_bytes = 0;
    double dense_bytes = 0, expert_bytes = 0, head_bytes = 0; // on one GPU
    double token_flops = 0, head_flops = 0;                   // of one row, on one GPU
};

// One decode step of `batch` sequences (at least 1) that each attend to `context` tokens (at least 0), in seconds.
// Roofline: smooth maximum of streaming the weights and multiplying, plus attention, launches and all-reduces. Grows
// linearly with the context up to the window of each kind of layer, never falls with it, and is never below what the
// datasheet's rates allow.
[[nodiscard]] StepCost decode_step(const Replica& replica, double batch, double context);

// The prompts of `sequences` sequences (at least 1), up to and with their first token, in passes of at most
// chunk_tokens. Attention is quadratic in the prompt: 2 * input^2 * heads * head_dim * layers operations, causal.
[[nodiscard]] StepCost prefill(const Replica& replica, double sequences);

// The average step of steady in-flight service: `batch` sequences decode at `context`, and batch / output_len prompts
// join; their rows share the pass over the weights with the decoding rows.
[[nodiscard]] StepCost in_flight_step(const Replica& replica, double batch, double context);

} // namespace tiebreak
