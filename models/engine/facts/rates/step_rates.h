// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/rates/constants.h"

#include <span>
#include <string_view>
#include <vector>

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

    // Of the server rather than of a step.
    double client_ms = 6;  // client, connection and tokenizer of a request, before the engine sees it
    double pool_share = 0; // of the memory that the pool rule hands out; 0: as the rule says
    double lost_gib = 0;   // of a card's memory that the machines behind the measurements did not have
};

// One rate of the step model: the name that rules and files give it, its unit, and what it is.
struct StepRateRow {
    std::string_view name;
    std::string_view unit;
    std::string_view text;
    double StepRates::*member = nullptr;
    double absent = 1; // when none of its constants stands
};

// All of them, one row each.
[[nodiscard]] std::span<const StepRateRow> step_rate_rows();

// The rates that the rules make of the constants. One without a rule keeps the value that StepRates begins with; one
// of whose constants none stands has its row's value for that.
[[nodiscard]] StepRates rates_of(const Constants& constants, const std::vector<RateRule>& rules,
                                 const RateNames& names);

} // namespace tiebreak
