// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/uses/training.h"

#include "models/engine/costs/economics.h"

#include <algorithm>

namespace tiebreak {

namespace {

constexpr double fp16_bytes = 2;
constexpr double optimizer_bytes = 12;
constexpr double nf4_bytes = 4.127 / 8;

// Parameters of the matrices that LoRA puts beside those of the linear layers.
double adapter_params(const LlmModel& model, int rank)
{
    return rank * matrix_sides(model.shape);
}

double nf4_weight_bytes(const LlmModel& model)
{
    const double kept = embedding_params(model.shape) + head_params(model.shape);
    return kept * fp16_bytes + (model.published_params_b * 1e9 - kept) * nf4_bytes;
}

// Heads whose attention matrix is kept, of each token with each.
double matrix_heads(const LayerGroup& layer)
{
    const bool has_matrix = layer.attention == AttentionKind::Full || layer.attention == AttentionKind::Window ||
                            layer.attention == AttentionKind::Latent;
    return has_matrix ? layer.heads : 0;
}

double activation_bytes(const LlmModel& model, const Scenario& scenario)
{
    const double length = scenario.training.sequence;
    const double tokens = length * scenario.training.batch;
    const double hidden = model.shape.hidden;
    double largest = 0;
    double all = 0;
    for (const LayerGroup& group : model.shape.groups) {
        const double layer = tokens * (hidden * activation_share(group) + 5 * matrix_heads(group) * length);
        largest = std::max(largest, layer);
        all += group.count * layer;
    }
    return scenario.training.activation_checkpointing ? largest + 2 * tokens * hidden * layer_count(model.shape) : all;
}

// The article's rate for this way of training; empty where it has none or calls it unsupported.
std::optional<double> published_tok_s(const Catalogue& catalogue, const Gpu& gpu, const Scenario& scenario)
{
    if (scenario.training.method != TrainingMethod::Qlora) {
        return std::nullopt;
    }
    const auto row = std::ranges::find_if(catalogue.published, [&](const PublishedRate& published) {
        return published.workload == "fine-tuning" && published.precision == "4-bit" &&
               published.catalogue_model == scenario.model && published.batch == scenario.training.batch &&
               published.gpu == gpu.name;
    });
    return row == catalogue.published.end() ? std::nullopt : row->rate;
}

} // namespace

double activation_share(const LayerGroup& layer)
{
    const double mixer = layer.attention != AttentionKind::None ? 15 : 0;
    const double feed_forward = layer.experts > 0 ? layer.experts_per_token : layer.mlp_params > 0 ? 1 : 0;
    return mixer + 19 * feed_forward;
}

TrainingMemory training_memory(const LlmModel& model, const Scenario& scenario)
{
    const double all = model.published_params_b * 1e9;
    double trained = adapter_params(model, scenario.training.lora_rank);
    double frozen_bytes = 0;
    switch (scenario.training.method) {
    case TrainingMethod::Full:
        trained = all;
        break;
    case TrainingMethod::Lora:
        frozen_bytes = all * fp16_bytes;
        break;
    case TrainingMethod::Qlora:
        frozen_bytes = nf4_weight_bytes(model);
        break;
    }
    TrainingMemory memory;
    memory.trained_params_b = trained / 1e9;
    memory.weights_gb = (frozen_bytes + trained * fp16_bytes) / 1e9;
    memory.gradients_gb = trained * fp16_bytes / 1e9;
    memory.optimizer_gb = trained * optimizer_bytes / 1e9;
    memory.activations_gb = activation_bytes(model, scenario) / 1e9;
    memory.total_gb = memory.weights_gb + memory.gradients_gb + memory.optimizer_gb + memory.activations_gb;
    return memory;
}

double largest_trainable_params_b(const Gpu& gpu, const LlmModel& model, const TrainingMemory& memory)
{
    const double lasting_gb = memory.weights_gb + memory.gradients_gb + memory.optimizer_gb;
    return gpu.memory_gb * model.published_params_b / lasting_gb;
}

Training analyze_training(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender,
                          const Scenario& scenario)
{
    const LlmModel& model = *catalogue.model(scenario.model);
    Training training;
    training.model = model_training(catalogue, gpu, contender, scenario);
    training.memory = training_memory(model, scenario);
    training.capacity_gb = gpu.usable_gb;
    training.fits = training.memory.total_gb <= training.capacity_gb;
    training.largest_params_b = largest_trainable_params_b(gpu, model, training.memory);
    if (!training.fits) {
        training.gap = Gap::DoesNotFit;
        return training;
    }
    training.tok_s = contender.training_tok_s;
    if (!training.tok_s) {
        training.tok_s = published_tok_s(catalogue, gpu, scenario);
        training.is_published = training.tok_s.has_value();
    }
    if (!training.tok_s) {
        training.gap = Gap::NotPublished;
        return training;
    }
    training.run_hours = hours_for_tokens(scenario.training.tokens, *training.tok_s);
    training.run_usd = rent_usd(contender.usd_per_gpu_hour, 1, *training.run_hours);
    return training;
}

} // namespace tiebreak
