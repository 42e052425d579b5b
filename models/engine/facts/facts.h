// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/model_shape.h"
#include "models/engine/facts/number_format.h"
#include "models/engine/facts/price_quote.h"

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
    double usable_gb = 0;     // what the runtime shows to a process, in 10^9 bytes
    int multiprocessors = 100;
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
    std::string source;

    bool operator==(const LlmModel&) const = default;
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

// How a measured server was loaded.
enum class LoadKind {
    None,    // a static batch, or an endless queue of whatever fits
    Closed,  // users that wait for their answers and do not think
    Open,    // requests at a rate, whatever the server does
    Burst,   // all requests at once
    Offline, // an endless queue, scheduled as the server does
};

struct MeasuredLoad {
    LoadKind kind = LoadKind::None;
    int concurrency = 0;       // users, or requests of a burst
    double requests_per_s = 0; // of an open load
    int requests = 0;          // that the run sends; 0: enough for a steady state, of which the run-in does not count
    double length_spread = 0;  // coefficient of variation of prompt and output tokens

    bool operator==(const MeasuredLoad&) const = default;
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
    int batch = 0;      // 0 for in-flight batching: whatever the memory holds
    double running = 0; // sequences that decode together on average, of a server under load; 0: not said
    int input_len = 0;
    int output_len = 0;
    MeasuredLoad load;
    std::string metric;     // one of measured_metrics()
    bool is_median = false; // of the requests' latencies; else their mean
    double value = 0;
    std::optional<double> memory_fraction; // that the server was started with; empty: its default
    std::optional<double> max_sequences;
    std::optional<double> token_budget;
    std::optional<double> kv_tokens; // that the server reported
    bool eager = false;              // without CUDA graphs
    bool form_factor_assumed = false;
    std::string trust;    // "high", "medium" or "low": a judgement of the source
    std::string left_out; // why the row is neither fitted nor judged; empty: it is

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

} // namespace tiebreak
