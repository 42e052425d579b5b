// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/rates/calibration.h"

#include <optional>
#include <string>
#include <string_view>

namespace tiebreak {

// What keeps throughput from being higher. Published, Measured: a figure that does
// not say.
enum class LimitedBy {
    Unknown,
    Published,
    Measured,
    WeightBandwidth,
    KvBandwidth,
    Compute,
    Overhead,
    Interconnect,
    Memory,
    ActivationBandwidth // reading and writing what lies between the products
};

// What one replica is asked to do.
struct Workload {
    std::string framework = "TensorRT-LLM"; // Stack::name
    std::optional<Release> release;         // of the framework; empty: the newest behaviour known
    int tensor_parallel = 1;                // GPUs: 1, 2, 4 or 8
    Precision weight_precision = Precision::Fp16;
    Precision kv_precision = Precision::Fp16;
    // Static: `batch` sequences start and end together. In-flight: an unlimited queue keeps as many sequences running
    // as the memory and the engine hold, and no more than `batch` unless that is 0.
    bool in_flight = false;
    double batch = 1;                      // fractions are for drawing curves
    int input_len = 0;                     // prompt tokens of a sequence; 0 only where Stack::least_prompt says so
    int output_len = 0;                    // generated tokens of a sequence
    std::optional<double> workspace_gb;    // of each GPU; empty: as the framework's memory rule says
    std::optional<double> memory_fraction; // what the user told the server; empty: its default
    std::optional<int> max_sequences;      // the same: running at once
    std::optional<int> token_budget;       // the same: tokens of a step
    bool eager = false;                    // without CUDA graphs
    bool own_levels = true;                // with the user's own calibration, where there is one
};

// Why there is no prediction.
enum class PredictError {
    None,
    UnknownGpu,        // this framework does not serve this card's family, or its datasheet has no rate
    BadModel,          // the architecture's numbers do not describe a model
    BadLength,         // zero or negative
    BeyondContext,     // prompt and output are longer than the model's limit, and the framework refuses that
    BadBatch,          // negative, or zero for a static batch
    BadTensorParallel, // not 1, 2, 4 or 8, or heads that do not divide
    NoWeightPrecision, // the card or the framework lacks it
    NoKvPrecision,     // the card or the framework lacks it
    WeightsDoNotFit,   // not even without a KV cache
    BatchDoesNotFit,   // weights fit, the KV cache of this batch does not
};

// One sentence for a user, without the names and numbers of the case.
[[nodiscard]] std::string_view to_string(PredictError error);

// The first thing wrong with the workload, or None. Says nothing about memory.
[[nodiscard]] PredictError check(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                                 const Workload& workload);

} // namespace tiebreak
