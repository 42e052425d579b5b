// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"
#include "models/engine/facts/use_facts.h"
#include "models/engine/throughput/prediction.h"

#include <optional>
#include <string>
#include <string_view>

// How fast cards train a language model, and what that takes of their memory.
//
// Seconds a token on one GPU, from the model's shape:
//
//   products  = 2 FLOPs x (matrix parameters that a token uses) x passes / (tensor rate x share x width / (width + w0))
//   attention = 2 x length x heads x head size x passes, half of it cut off by causality; windows are shorter
//   traffic   = values between the products, and the logits, / bandwidth
//   launches  = layers x microseconds, over the tokens of a step
//   rare      = unpacking 4-bit weights, the optimizer, gathering weights over the link, over the tokens of a step
//
// Passes: 1 forward, 1 backward for activations, 1 more for gradients of weights that learn, 1 more to compute
// activations again. What a step costs whatever its length is spread over sequences of the usual length, as short ones
// are packed; so tokens a second do not grow with the sequence length from 1,024 tokens on.
//
// Memory of one GPU when it peaks: weights, optimizer (both over all GPUs when sharded), adapters, activations, logits
// and those gradients that are there while activations still are: sqrt((activations + logits)^2 + gradients^2) - those.
namespace tiebreak {

struct TrainingJob {
    UseMethod method = UseMethod::Lora;
    int sequence = 2048; // tokens
    double batch = 4;    // sequences on each GPU in one pass
    int lora_rank = 16;
    bool checkpointing = true;
    int gpus = 1;
    bool sharded = true;               // weights, gradients and optimizer over all GPUs (FSDP); no: a copy on each
    int sequence_gpus = 1;             // GPUs that share each sequence
    std::optional<double> step_tokens; // over which a step's own costs are spread; empty: batch x the usual length
    std::string framework;             // as measurements name it; empty: not one of them
};

// Seconds of one token on one GPU, by what takes them.
struct TrainingTime {
    double products_s = 0;
    double attention_s = 0;
    double traffic_s = 0;
    double launches_s = 0; // hidden or not
    double rare_s = 0;     // unpacking, optimizer, loops over experts
    double link_s = 0;     // hidden or not
    double all_s = 0;      // at most their sum
};

// In 10^9 bytes of one GPU, when its memory peaks; the parts add up to total_gb.
struct TrainingParts {
    double weights_gb = 0; // frozen ones and those that learn
    double adapters_gb = 0;
    double gradients_gb = 0; // beside the activations
    double optimizer_gb = 0;
    double activations_gb = 0;
    double logits_gb = 0;  // and their gradients
    double reserve_gb = 0; // the runtime's own, and what its allocator holds
    double total_gb = 0;
};

struct TrainingSpeed {
    Banded tok_s; // of all GPUs
    TrainingTime time;
    LimitedBy limited_by = LimitedBy::Compute;
    UseBandChoice band;
    double tensor_share = 0; // of the dense rate that products take, in (0, 1]
};

struct TrainingNeed {
    TrainingParts parts;
    Banded total_gb;
    UseBandChoice band;
};

[[nodiscard]] TrainingSpeed predict_training(const UseCalibration& constants, const LlmModel& model, const Gpu& gpu,
                                             std::string_view family, const TrainingJob& job);
[[nodiscard]] TrainingNeed predict_training_memory(const UseCalibration& constants, const LlmModel& model,
                                                   const Gpu& gpu, const TrainingJob& job);

// The most sequences a GPU that fit its memory, at most `limit`; 0: not even one.
[[nodiscard]] int largest_training_batch(const UseCalibration& known, const LlmModel& model, const Gpu& gpu,
                                         TrainingJob job, int limit = 4096);
// The longest sequence that fits, in tokens, at most the model's context; 0: not even one token.
[[nodiscard]] int longest_training_sequence(const UseCalibration& known, const LlmModel& model, const Gpu& gpu,
                                            TrainingJob job);

// Parameters that LoRA of rank 1 adds: beside every matrix but those of experts.
[[nodiscard]] double adapter_sides(const ModelShape& shape);

// What a row asks for; the usual where it does not say.
[[nodiscard]] TrainingJob job_of(const TrainingRow& row);

} // namespace tiebreak
