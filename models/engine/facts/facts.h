// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/attention_layout.h"
#include "models/engine/facts/model_shape.h"
#include "models/engine/facts/number_format.h"

#include <optional>
#include <string>
#include <vector>

// What Tiebreak knows of the world: plain values, each with the source it came from.
// The catalog library loads and validates them; the engine only reads them.
// Quantities carry their unit in the name; GB is 10^9 bytes, TFLOPS is 10^12 operations a second.
namespace tiebreak {

enum class Interconnect { Pcie, NvLink };

struct Gpu {
    std::string name;         // catalogue key, e.g. "A100-80GB-PCIe"
    std::string short_name;   // as charts say it, e.g. "A100 PCIe"
    std::string architecture; // CardClass::name
    std::string announced;    // year-month
    double memory_gb = 0;     // name-plate
    double usable_gb = 0;     // what the driver reports, in 10^9 bytes
    std::string memory_type;
    double bandwidth_gb_s = 0;
    std::optional<double> fp64_tflops;
    std::optional<double> fp64_tensor_tflops;
    std::optional<double> fp32_tflops;
    std::optional<double> tf32_tflops, tf32_sparse_tflops;
    std::optional<double> fp16_tflops, fp16_sparse_tflops; // dense tensor rate, and with 2:4 sparsity
    std::optional<double> fp8_tflops, fp8_sparse_tflops;   // empty: the card has no FP8
    std::optional<double> int8_tops, int8_sparse_tops;
    std::optional<double> int4_tops;
    double tdp_w = 0;
    std::optional<double> street_price_usd; // of one new card
    std::string street_price_source;
    Interconnect interconnect = Interconnect::Pcie; // what tensor parallel replicas use
    std::string interconnect_text;
    std::string mig;
    std::string video_engines;
    std::string source;

    bool operator==(const Gpu&) const = default;
};

struct LlmModel {
    std::string name;
    std::string maker;
    std::string released;          // year-month
    std::vector<std::string> ids;  // of Hugging Face, of this architecture at any number format
    ModelShape shape;              // as its config.json says
    double published_params_b = 0; // 10^9 parameters as the maker counts them, which the shape's sum is near

    // What the shape says of all layers alike, for code that does not ask the shape yet.
    int layers = 0;
    int hidden = 0;
    int heads = 0;
    int kv_heads = 0;
    int head_dim = 0;
    int ffn = 0;
    int ffn_matrices = 0; // 3: gated
    int vocab = 0;
    int experts = 1;
    int experts_per_token = 1;
    bool tied_embeddings = false;
    double params_b = 0;                    // published_params_b
    double active_params_b = 0;             // of which one token uses
    double kv_bytes_per_token_fp16 = 0;     // while the context is shorter than every window
    std::vector<AttentionLayers> attention; // empty: all layers attend to the whole context with those heads
    std::string source;

    bool operator==(const LlmModel&) const = default;
};

// What one provider asks for one hour of one GPU.
struct PriceQuote {
    std::string id; // unique, e.g. "runpod-l40s"; contenders and price edits refer to it
    std::string provider;
    std::string gpu;
    double usd_per_gpu_hour = 0;
    int gpus_per_node = 1;
    std::string offer;  // instance type or bundle
    std::string region; // empty: not said
    std::string billing;
    std::string as_of; // ISO date
    std::string source;
    std::string note;

    bool operator==(const PriceQuote&) const = default;
};

// One published figure of the article.
struct PublishedRate {
    std::string workload;        // "inference", "image generation", "fine-tuning"
    std::string model;           // as published
    std::string catalogue_model; // LlmModel::name; empty: not an LLM of the catalogue
    std::string precision;
    int batch = 0;
    std::string unit;
    std::string gpu;
    std::optional<double> rate;       // empty: published as unsupported
    std::optional<double> weights_gb; // the weights as the article states them (14 GB for 7B FP16)
    std::string source;
    std::string note;
};

// One public end-to-end measurement.
struct Measurement {
    std::string id;
    std::string source;
    std::string framework; // Stack::name
    std::string framework_version;
    std::string gpu;
    int tensor_parallel = 1;
    std::string model;
    Precision weight_precision = Precision::Fp16;
    Precision kv_precision = Precision::Fp16;
    bool in_flight = false;
    int batch = 0; // 0 for in-flight batching: whatever the memory holds
    int input_len = 0;
    int output_len = 0;
    std::string metric; // "output_tok_s" or "ttft_ms"
    double value = 0;

    bool operator==(const Measurement&) const = default;
};

// One number of the article, as stated and as recomputed from its own inputs.
struct Claim {
    std::string id;
    std::string topic;
    std::string what;
    std::string unit;
    std::optional<double> stated;
    double recomputed = 0;
    std::string how;
    std::string verdict;
    std::string note;
    std::string source;
};

// A number that the article states outside its tables, used as a default.
struct Parameter {
    std::string key;
    std::string value; // a number or a range such as "18-24"
    std::string unit;
    std::string note;
    std::string source;
};

// Whether the card computes with weights (or keeps a KV cache) of that precision: FP8 only where the datasheet
// gives an FP8 rate; the KV cache is FP16, FP8 or INT8.
[[nodiscard]] bool has_weight_precision(const Gpu& gpu, Precision precision);
[[nodiscard]] bool has_kv_precision(const Gpu& gpu, Precision precision);

} // namespace tiebreak
