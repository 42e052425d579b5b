// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/number_format.h"
#include "models/engine/facts/release.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What the throughput model knows of serving frameworks and of families of cards: rows of frameworks.json and
// card_classes.json, with the constants that calibration.json holds for them.
namespace tiebreak {

// A family of cards whose kernels are the same.
struct CardClass {
    std::string id;         // in the names of constants: "ada"
    std::string name;       // Gpu::architecture: "Ada Lovelace"
    double reference_w = 0; // power limit of the card that its compute constants are fitted on
    std::string table_gpu;  // its card in the efficiency tables: "l40s"
};

// What a matrix product with weights of one format reaches.
struct GemmRate {
    Precision weights = Precision::Fp16;
    double bandwidth = 0.7; // share of the peak bandwidth with few rows
    double compute = 0.6;   // share of the peak tensor rate with many rows
    double sharpness = 2;   // exponent of the smooth maximum between the two: higher is a sharper knee
};

// What a release changed: a factor over the release before it.
struct ReleaseStep {
    Release release;
    std::string version; // as written: "0.10"
    double factor = 1;
};

// What releases before one reach of what the newest does.
struct ReleaseEra {
    std::string key; // in the names of constants: "0.6_to_0.9"
    Release before;
    double share = 1;
};

// One family of cards under one framework: the formats that it is served in, and its rates.
struct CardRates {
    std::string card_class;          // CardClass::name
    std::vector<GemmRate> gemm;      // of each format of weights that is served
    std::vector<Precision> kv_cache; // formats of the KV cache that are served
    double droop = 0;                // loss of compute per doubling of rows above 1,024 (power limit, cache misses)
    double kv_read = 0.8;            // share of the peak bandwidth that decode attention reaches on a 16-bit KV cache
    double kv_read_8bit = 0.8;       // the same on an 8-bit KV cache
    double decode_attention = 0.03;  // share of the 16-bit tensor rate that decode attention computes at
    double prefill_attention = 0.5;  // share of the 16-bit tensor rate that prompt attention computes at
    double layer_us = 20;            // kernel launches and small kernels of a layer
    double step_us = 700;            // scheduling and sampling of a step
    double pass_us = 0;              // set-up of a pass over prompts, on top of a step
    double sequence_us = 5;          // sampling and book-keeping for one sequence in a step
    double vocab_ns = 0.05;          // sampling for one vocabulary entry of one sequence
    std::vector<ReleaseStep> release_steps; // time of all work

    // The rate of that format, or null when it is not served.
    [[nodiscard]] const GemmRate* gemm_of(Precision weights) const;
};

// How a framework hands out a card's memory.
struct MemoryRule {
    double kv_fraction = 0.9; // share of what weights and workspace leave that in-flight batching gives to the KV cache
    double workspace_gb = 1.5;  // activations, buffers and the context of each GPU
    double chunk_tokens = 8192; // most prompt tokens in one pass
    double most_sequences = 2048;
    double page_tokens = 64; // the KV cache is handed out in pages of this many tokens
};

// What a measurement is of.
enum class WorkKind { Static, InFlight, FirstToken };

// How the band of a group is made from its rows.
enum class Judged {
    Unseen,          // from rows whose release or whose model was left out
    ModelsBothSides, // the wider of both, models to both sides: there are few
    Seen,            // from the fit that saw them, to both sides: no row can be left out
};

// 10th and 90th percentile of ln(measured / predicted) of measurements that the fit had not seen.
struct Band {
    double low = -0.3;
    double high = 0.3;
    double median_error = 0; // median of |predicted / measured - 1|
    int rows = 0;

    bool operator==(const Band&) const = default;
};

// The measurements whose residuals make the band of one kind of prediction.
struct ResidualGroup {
    std::string name; // "1 GPU, in-flight"
    WorkKind work = WorkKind::Static;
    bool several_gpus = false;
    bool one_sequence = false; // only batch 1 was measured
    Judged judged = Judged::Unseen;
    Band band;
};

// Rows that the constants were fitted to.
struct FittedOn {
    std::string gpu;
    std::string card_class; // of that card: CardClass::name
    Precision weights = Precision::Fp16;
    int rows = 0;

    bool operator==(const FittedOn&) const = default;
};

// A serving framework.
struct Stack {
    std::string id;                            // in the names of constants: "tensorrt-llm"
    std::string name;                          // as scenarios and measurements say it: "TensorRT-LLM"
    std::vector<std::string> spellings;        // other names, in lower-case letters, digits and dots
    int least_prompt = 1;                      // tokens; 0: its benchmark also generates from nothing
    std::vector<Release> ladder;               // releases that were measured, oldest first
    std::optional<Release> same_tokens_before; // static benchmarks of these feed every sequence the same tokens
    std::vector<CardRates> cards;
    std::vector<ReleaseStep> nvlink_steps, pcie_steps; // bandwidth of all-reduces
    std::vector<ReleaseEra> attention_eras;            // compute rate of decode attention; oldest first
    MemoryRule memory;
    std::vector<ResidualGroup> groups;
    std::vector<FittedOn> fitted_on;

    // The family's rates, or null when the framework does not run on it.
    [[nodiscard]] const CardRates* card(std::string_view card_class) const;

    // How many releases of the ladder came after this one, up to the newest measured; 0 for what names no release.
    [[nodiscard]] int age_of(std::optional<Release> release) const;
};

} // namespace tiebreak
