// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/model_shape.h"
#include "models/engine/facts/rates/step_rates.h"
#include "models/engine/throughput/step_cost.h"
#include "models/engine/throughput/step_work.h"

#include <limits>

// The time of one step from first principles: bytes over bandwidths and operations over rates, each times the share
// that a kernel reaches, plus fixed times. Formulas of the roofline with smooth maxima; the shares are calibrated.
namespace tiebreak {

// What a step does that depends on the server and not on the card.
struct StepTraits {
    bool mixed_attention = false; // one FlashAttention 2 call serves prompts and decoding sequences alike
    bool eager = false;           // without CUDA graphs
    double largest_graph = std::numeric_limits<double>::infinity(); // decoding sequences; more run without a graph
    bool same_tokens = false; // every sequence has the same tokens: a batch touches the experts of one
};

// Peaks of one GPU.
struct CardPeaks {
    double bytes_s = 0;
    double weight_flops_s = 0; // tensor rate of the kernel that multiplies the weights
    double half_flops_s = 0;   // of 16-bit operands
    double multiprocessors = 100;
};

// How weights and cache are kept.
struct ReplicaFormats {
    double weight_bytes = 2; // of one weight, with its share of scales
    double head_bytes = 2;   // of embedding and head
    double kv_bytes = 2;     // of one element
    QuantizedPart quantized = QuantizedPart::Everything;
    int gpus = 1;
};

// A model on a replica, with all that no step changes worked out. A few dozen numbers; copies are cheap.
class StepModel {
public:
    StepModel() = default;
    StepModel(const ModelShape& shape, const ReplicaFormats& formats, const CardPeaks& peaks, const StepRates& rates,
              const StepTraits& traits);

    // One step. Linear in decode_context but at the windows; grows with every part of the work.
    [[nodiscard]] StepCost step(const StepWork& work) const;
    [[nodiscard]] double step_s(const StepWork& work) const { return step(work).total_s(); }
    // The same when products(work.rows(), work.heads()) is known already.
    [[nodiscard]] StepCost step(const StepWork& work, const StepCost& products) const;

    // Its parts, before the slowdown.
    [[nodiscard]] StepCost products(double rows, double heads) const;
    [[nodiscard]] StepCost layer_products(double rows) const;
    [[nodiscard]] StepCost head_product(double rows) const;
    // `context` of each sequence, which computes `verified` tokens over one reading of its cache.
    [[nodiscard]] double decode_attention_s(double sequences, double context, double verified = 1) const;
    [[nodiscard]] double prefill_attention_s(double pairs, double rows) const; // pairs of tokens that attend
    [[nodiscard]] double reduces_s(double rows, double heads) const;
    [[nodiscard]] double fixed_s() const;
    [[nodiscard]] double sequences_s(double sequences) const;
    [[nodiscard]] double window() const { return m_windowed.window; } // tokens; 0: no layer has one
    [[nodiscard]] double slowdown() const { return m_rates.slowdown; }
    [[nodiscard]] double pass_s() const;

private:
    // Layers that cache: per token on one GPU.
    struct Cached {
        double window = 0; // tokens; infinite for full attention
        double bytes = 0;
        double decode_flops = 0;
        double prefill_flops = 0;
    };

    [[nodiscard]] double mixed_attention_s(double sequences, double context, double chunk, double decode_s) const;

    StepRates m_rates;
    StepTraits m_traits;
    CardPeaks m_peaks;
    double m_gpus = 1;
    double m_hidden = 0, m_vocabulary = 0;
    double m_layers = 0, m_expert_layers = 0, m_reduces = 0;
    double m_dense_bytes = 0, m_dense_flops = 0;
    double m_experts = 1, m_experts_per_token = 0, m_expert_bytes = 0,
           m_expert_flops = 0; // bytes of one expert a layer
    double m_head_bytes = 0, m_head_flops = 0;
    Cached m_full, m_windowed;     // windows of one length; several lengths take their mean
    double m_full_attention_s = 0; // of a token in the cache of full attention, read once and used once
    double m_state_bytes = 0;      // read and written in a step, of one sequence
    double m_attention_layers = 0, m_query_heads = 1, m_head_dim = 128;
};

} // namespace tiebreak
