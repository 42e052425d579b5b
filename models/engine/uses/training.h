// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"
#include "models/engine/uses/modelled_uses.h"

#include <optional>

// Fine-tuning and full training of the scenario's model on one GPU: what it holds in memory, and what a run costs.
//
// Bytes a trained parameter in mixed precision with Adam: 2 for FP16 weights, 2 for gradients, 12 for the optimizer
// (FP32 copy, momentum, variance), 16 in all (Rajbhandari et al. 2020, "ZeRO"). Full training trains every parameter.
// LoRA freezes the FP16 weights and trains rank x (in + out) parameters beside each matrix (Hu et al. 2021), here
// beside every linear layer: query, key, value, output and the feed-forward matrices of all experts. QLoRA does the
// same beside weights frozen at 4.127 bits each (NF4 with double quantization, Dettmers et al. 2023); embeddings and
// lm_head stay FP16.
//
// Activations of a layer, in bytes (Korthikanti et al. 2022, "Reducing Activation Recomputation in Large Transformer
// Models"): s b h (34 + 5 a s / h), with s the sequence length, b the batch, h the hidden size and a the heads; 19 of
// the 34 are of the feed-forward part, so they count once for each expert that a token goes through. With checkpointing
// only a layer's input is kept, 2 s b h, beside one whole layer that is computed again. The quadratic term is the kept
// attention matrix, which FlashAttention would save. Embeddings and logits are left out, as in that paper's sum.
namespace tiebreak {

// In 10^9 bytes.
struct TrainingMemory {
    double weights_gb = 0; // frozen ones and those that learn
    double gradients_gb = 0;
    double optimizer_gb = 0;
    double activations_gb = 0;
    double total_gb = 0;
    double trained_params_b = 0; // 10^9 parameters that the optimizer updates
};

struct Training {
    TrainingMemory memory;
    double capacity_gb = 0;          // of one GPU, as drivers report it; nothing is kept in reserve
    bool fits = false;               // the total is within the capacity
    double largest_params_b = 0;     // see largest_trainable_params_b
    std::optional<double> tok_s;     // the user's figure, else the published one; empty when it does not fit
    bool is_published = false;       // tok_s is the article's
    Gap gap = Gap::None;             // why there is no rate: DoesNotFit or NotPublished
    std::optional<double> run_hours; // for training_tokens
    std::optional<double> run_usd;   // rent of the GPU for those hours
    ModelledTraining model;          // what the model says
};

// Bytes that a token keeps of a layer for each of its hidden values, without the attention matrix: 15 of the mixer and
// 19 of each MLP that it goes through.
[[nodiscard]] double activation_share(const LayerGroup& layer);

// Memory of the scenario's method, batch and sequence length for that model.
[[nodiscard]] TrainingMemory training_memory(const LlmModel& model, const Scenario& scenario);

// The largest model, in 10^9 parameters, whose weights, gradients and optimizer fill the card's name-plate memory with
// as many bytes a parameter as this one's take: memory / 16 B for full training. Activations are left out, so it is a
// bound from above: how such limits are usually stated.
[[nodiscard]] double largest_trainable_params_b(const Gpu& gpu, const LlmModel& model, const TrainingMemory& memory);

// The article publishes one rate, of 4-bit fine-tuning of LLaMA-7B at batch 4. It stands for QLoRA at that batch, with
// any sequence length and rank, since neither is said. The contender's throughput gain, which is of serving, does not
// count here. The scenario's model must be in the catalogue.
[[nodiscard]] Training analyze_training(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender,
                                        const Scenario& scenario);

} // namespace tiebreak
