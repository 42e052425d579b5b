// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/model_shape.h"
#include "models/engine/throughput/step_work.h"

// The time of one step from first principles: bytes over bandwidths and operations over rates, each times the share
// that a kernel reaches, plus fixed times. Formulas of the roofline with smooth maxima; the shares are calibrated.
namespace tiebreak {

// What kernels and the engine reach on one card, and what they cost. Shares are of the datasheet's peaks.
struct StepRates {
    // Matrix products with the weights' kernel: share of the bandwidth with few rows, share of the tensor rate with
    // many, exponent of the smooth maximum between the two.
    double bandwidth = 0.7, compute = 0.6, sharpness = 2;
    // The same of the head's 16-bit product.
    double head_bandwidth = 0.7, head_compute = 0.6, head_sharpness = 2;
    double droop = 0;              // loss of compute per doubling of rows above 1,024: power limit, cache misses
    double expert_bandwidth = 1;   // of experts, over that of dense products
    double expert_compute = 0.5;   // the same
    double kv_read = 0.8;          // share of the bandwidth at which decode attention reads
    double decode_attention = 0.1; // share of the 16-bit tensor rate at which it computes
    double attention_sharpness = 3;
    double prefill_attention = 0.5;   // share of the 16-bit tensor rate of prompt attention
    double layer_us = 20;             // launches and small kernels of a layer
    double expert_layer_us = 25;      // router and sorting, on top
    double step_us = 500;             // scheduling and sampling of a step
    double pass_us = 300;             // a step with prompts, on top
    double sequence_us = 5;           // of one sequence in a step
    double vocabulary_ns = 0.05;      // sampling, for one entry of the vocabulary of one sequence
    double link_gb_s = 20;            // all-reduce bandwidth between the GPUs of a replica
    double link_latency_us = 6;       // for each doubling of the GPUs
    double link_root_us = 10;         // of an all-reduce of 1 MB; grows with the square root of its size
    double slowdown = 1;              // of everything: an older release
    double tile_rows = 100;           // rows of a tile that a decoding sequence pays for in a mixed step
    double unlaunched_layer_us = 600; // without CUDA graphs: least time of a layer
};

// What a step does that depends on the server and not on the card.
struct StepTraits {
    bool mixed_attention = false; // one FlashAttention 2 call serves prompts and decoding sequences alike
    bool without_graphs = false;
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
    StepModel(const ModelShape& shape, const ReplicaFormats& formats, const CardPeaks& peaks, const StepRates& rates,
              const StepTraits& traits);

    // Seconds of one step. Linear in decode_context but at the windows; grows with every part of the work.
    [[nodiscard]] double step_s(const StepWork& work) const;

    // Its parts, before the slowdown.
    [[nodiscard]] double products_s(double rows, double heads) const;
    [[nodiscard]] double decode_attention_s(double sequences, double context) const; // context of each
    [[nodiscard]] double prefill_attention_s(double pairs, double rows) const;       // pairs of tokens that attend
    [[nodiscard]] double reduces_s(double rows, double heads) const;
    [[nodiscard]] double fixed_s() const;
    [[nodiscard]] double sequences_s(double sequences) const;
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
    Cached m_full, m_windowed; // windows of one length; several lengths take their mean
    double m_state_bytes = 0;  // read and written in a step, of one sequence
    double m_attention_layers = 0, m_query_heads = 1, m_head_dim = 128;
};

} // namespace tiebreak
