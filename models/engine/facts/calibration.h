// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The constants of the throughput model: shares of a card's peak rates, fixed costs, and how far predictions have been
// off. A plain value; models/fit fits it (fit.h), models/catalog stores it in calibration.json and loads it again.
namespace tiebreak {

inline constexpr std::size_t precision_count = 5;
inline constexpr std::size_t framework_count = 3;
inline constexpr std::size_t architecture_count = 2;

// The GPU generations that have measurements.
enum class Architecture { Ada, Ampere };

// "Ada Lovelace" and "Ampere"; empty for a generation without measurements.
[[nodiscard]] std::optional<Architecture> architecture_of(const Gpu& gpu);

// What a matrix product with weights of one precision reaches.
struct GemmRate {
    double bandwidth = 0.7; // share of the peak bandwidth with few rows
    double compute = 0.6;   // share of the peak tensor rate with many rows
    double sharpness = 2;   // exponent of the smooth maximum between the two: higher is a sharper knee
};

// One GPU generation under one framework.
struct CardRates {
    std::array<GemmRate, precision_count> gemm; // by weight precision
    double droop = 0;               // loss of compute per doubling of rows above 1,024 (power limit, cache misses)
    double kv_read = 0.8;           // share of the peak bandwidth that decode attention reaches on a 16-bit KV cache
    double kv_read_8bit = 0.8;      // the same on an 8-bit KV cache
    double decode_attention = 0.03; // share of the 16-bit tensor rate that decode attention computes at
    double prefill_attention = 0.5; // share of the 16-bit tensor rate that prompt attention computes at
    double layer_us = 20;           // kernel launches and small kernels of a layer
    double step_us = 700;           // scheduling and sampling of a step
    double pass_us = 0;             // set-up of a pass over prompts, on top of a step
    double sequence_us = 5;         // sampling and book-keeping for one sequence in a step
    double vocab_ns = 0.05;         // sampling for one vocabulary entry of one sequence
};

// One kind of interconnect. All-reduce of n bytes among tp GPUs, in seconds:
// latency * log2(tp) + root * sqrt(n / 1 MB) + 2 (tp - 1) / tp * n / (gb_s * (8 / tp)^spread)
struct LinkRates {
    double gb_s = 100;
    double latency_us = 10;
    double root_us = 0; // messages of 0.1 to 10 MB reach neither the latency nor the bandwidth limit
    double spread = 0;  // on PCIe, eight GPUs sit behind two sockets and get less each than four do
    std::array<double, 3> release_step{1, 1, 1}; // bandwidth of 0.10, 0.11 and 0.12 over the release before it
};

// Which measurements a prediction's error band comes from.
enum class ResidualGroup {
    OneGpuStatic,
    OneGpuInFlight,
    SeveralGpusStatic,
    SeveralGpusInFlight,
    FirstToken,
    SeveralGpusFirstToken,
    Vllm,
    LlamaCpp,
    Unmeasured, // a stack, card and precision without a measurement
};
inline constexpr std::size_t residual_group_count = 9;

// 10th and 90th percentile of ln(measured / predicted) of measurements that the fit had not seen.
struct Band {
    double low = -0.3;
    double high = 0.3;
    double median_error = 0; // median of |predicted / measured - 1|
    int rows = 0;
};

struct Calibration {
    std::array<std::array<CardRates, architecture_count>, framework_count> cards;
    LinkRates nvlink, pcie;
    // Time of all work in TensorRT-LLM 0.10, 0.11 and 0.12 over the release before it, by generation.
    std::array<std::array<double, architecture_count>, 3> release_step{{{1, 1}, {1, 1}, {1, 1}}};
    // Rate of decode attention over that of 0.11 and later: up to 0.5, 0.6 to 0.9, and 0.10.
    std::array<double, 3> attention_release{1, 1, 1};
    double attention_sharpness = 4; // exponent of the smooth maximum of reading and computing attention
    double moe_compute = 0.7;       // matrix products of experts over dense ones: few rows for each expert
    double kv_fraction = 0.9;       // share of the free memory that in-flight engines give to the KV cache
    double workspace_gb = 1.5;      // activations, buffers and the CUDA context of each GPU
    double chunk_tokens = 8192;     // most prompt tokens in one pass
    double engine_max_batch = 2048; // most sequences of an engine
    double page_tokens = 64;        // the KV cache is handed out in pages of this many tokens
    std::array<Band, residual_group_count> bands;
    std::string date; // of the fit, ISO; an input of the fit, never the clock
};

// One named number of a calibration.
struct CalibrationField {
    std::string key; // "tensorrt-llm.ada.fp8.bandwidth"
    double* value = nullptr;
    std::string text; // one sentence: what it is
};

// Every constant except bands and date, in the order of the file. The pointers refer to `calibration`.
[[nodiscard]] std::vector<CalibrationField> fields_of(Calibration& calibration);

// "1 GPU, in-flight" and so on: the words of calibration.json.
[[nodiscard]] std::string_view to_string(ResidualGroup group);

// Whether measurements of this framework on this generation with these weights exist. Others are read from the
// efficiency tables alone and carry the widest band.
[[nodiscard]] bool is_measured(Framework framework, Architecture architecture, Precision weights);

// The rates for a framework on a generation.
[[nodiscard]] const CardRates& rates_of(const Calibration& calibration, Framework framework, Architecture architecture);

} // namespace tiebreak
