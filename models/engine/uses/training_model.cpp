// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/uses/training_model.h"

#include "models/engine/facts/number_format.h"
#include "models/engine/uses/card_rates.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace tiebreak {

namespace {

constexpr double usual_length = 4096;
constexpr double covered_length = 1024; // of sequences whose work covers launches
constexpr double launch_sharpness = 6;

bool is_full(const TrainingJob& job)
{
    return job.method == UseMethod::Full;
}

bool is_packed(const TrainingJob& job)
{
    return job.method == UseMethod::Qlora || job.method == UseMethod::GptqLora;
}

class Known {
public:
    explicit Known(const UseCalibration& known) : m_known(known) {}
    [[nodiscard]] double operator()(std::string_view name) const { return m_known.value("train/" + std::string(name)); }
    [[nodiscard]] double operator()(std::string_view name, std::string_view key) const
    {
        return (*this)(std::string(name) + "/" + std::string(key));
    }

private:
    const UseCalibration& m_known;
};

double body_params(const ModelShape& shape)
{
    return dense_params(shape) + expert_params(shape);
}

double table_params(const ModelShape& shape)
{
    return embedding_params(shape) + head_params(shape);
}

// Width of the MLPs that a token goes through, in hidden widths, times their matrices.
double mlp_ratio(const LayerGroup& group, double hidden)
{
    return (group.mlp_params + group.expert_params * group.experts_per_token) / (hidden * hidden);
}

// Values that matter to the products' efficiency: narrow experts use less of a card.
double product_width(const ModelShape& shape)
{
    double width = shape.hidden;
    for (const LayerGroup& group : shape.groups) {
        if (group.experts > 0) {
            width = std::min(width, group.expert_params / (3.0 * shape.hidden));
        }
    }
    return std::max(1.0, width);
}

// FLOPs of a forward pass of one token with those before it, over the layers.
double attention_flops(const ModelShape& shape, double length)
{
    double flops = 0;
    for (const LayerGroup& group : shape.groups) {
        switch (group.attention) {
        case AttentionKind::None:
            break;
        case AttentionKind::Full:
        case AttentionKind::Window:
        case AttentionKind::Latent: {
            const bool windowed = group.attention == AttentionKind::Window && group.window > 0;
            const double seen = windowed ? std::min(length, 2.0 * group.window) : length;
            const double value_dim = group.value_dim > 0 ? group.value_dim : group.head_dim;
            flops += group.count * seen * group.heads * (group.head_dim + value_dim);
            break;
        }
        case AttentionKind::Linear:
        case AttentionKind::Mamba:
            flops += group.count * 6 * group.state_elements;
            break;
        }
    }
    return flops;
}

double weight_bytes(const Known& known, const ModelShape& shape, const TrainingJob& job)
{
    if (!is_packed(job)) {
        return half_bytes * total_params(shape);
    }
    return half_bytes * table_params(shape) + known("packed_bytes", to_string(job.method)) * body_params(shape);
}

} // namespace

double adapter_sides(const ModelShape& shape)
{
    const double hidden = shape.hidden;
    double sides = 0;
    for (const LayerGroup& group : shape.groups) {
        const double of_experts = group.experts * (3 * hidden + group.expert_params / hidden);
        sides += group.count * std::max(0.0, group.matrix_sides - of_experts);
    }
    return sides;
}

TrainingSpeed predict_training(const UseCalibration& constants, const LlmModel& model, const Gpu& gpu,
                               std::string_view family, const TrainingJob& job)
{
    const Known known(constants);
    const ModelShape& shape = model.shape;
    const double hidden = shape.hidden;
    const double layers = layer_count(shape);
    const bool full = is_full(job);
    const double again = job.checkpointing ? 1 : 0;
    const double passes = 2 + (full ? 1 : 0) + again;
    const double width = product_width(shape);
    const double levels = known("family", family) * known("framework", job.framework);
    const double share = std::min(1.0, known("share") * width / (width + known("half_width")) * levels);
    const double dense = dense_tflops(gpu, false) * tera;
    const double bandwidth = gpu.bandwidth_gb_s * giga * read_share;
    const double expert_share = expert_params(shape) > 0 ? known("experts") : 1;

    TrainingTime time;
    const double matrices = 2 * (dense_params(shape) + active_expert_params(shape) / expert_share);
    const double head = 2 * head_params(shape) * (full ? 3 : 2);
    time.products_s = (matrices * passes + head) / (dense * share);
    if (!full) { // matrices of low rank hardly use the tensor cores
        constexpr double low_rank_share = 0.2;
        time.products_s += 6 * job.lora_rank * adapter_sides(shape) / (dense * share * low_rank_share);
    }
    constexpr double backward_attention = 2.5; // of the forward pass: FlashAttention-2
    time.attention_s = attention_flops(shape, job.sequence) * (1 + backward_attention + again) /
                       (dense * std::min(1.0, known("attention") * levels));
    double ways = 0; // that a token goes through a layer, of the layers' mean
    for (const LayerGroup& group : shape.groups) {
        ways += group.count * (1 + 0.5 * std::max(0, group.experts_per_token - 1)) / layers;
    }
    time.traffic_s =
        (known("layer_bytes") * hidden * layers * ways * passes / 3 + known("logit_bytes") * shape.vocabulary) /
        bandwidth;
    if (!full) {
        const double more = known("adapters");
        time.products_s *= more;
        time.attention_s *= more;
        time.traffic_s *= more;
    }

    const double step_tokens = job.step_tokens.value_or(job.batch * usual_length);
    double expert_layers = 0;
    for (const LayerGroup& group : shape.groups) {
        expert_layers += static_cast<double>(group.count) * group.experts;
    }
    time.launches_s = layers * (known("layer_ms") + (full ? 0 : known("adapter_ms"))) * 1e-3 * passes / 3 /
                      (job.batch * std::min<double>(job.sequence, covered_length));
    time.rare_s = expert_layers * known("expert_ms") * 1e-3 * passes / 3 / step_tokens;
    const double stored = total_params(shape);
    if (is_packed(job)) {
        time.rare_s += passes * (half_bytes + known("unpacking_bytes")) * stored / bandwidth / step_tokens;
    }
    const double shards = job.sharded ? job.gpus : 1;
    const double learning = full ? stored : job.lora_rank * adapter_sides(shape);
    time.rare_s += learning / shards * known("optimizer_bytes") / bandwidth / step_tokens;
    if (job.gpus > 1) {
        const bool nvlink = gpu.interconnect == Interconnect::NvLink;
        const double link = known("link_gb", nvlink ? "nvlink" : "pcie") * giga;
        const double others = (job.gpus - 1.0) / job.gpus;
        const double gathered = weight_bytes(known, shape, job) * (full ? 3 : 2 + again);
        const double reduced = 2 * half_bytes * learning; // gradients, to all and from all
        time.link_s = (job.sharded ? gathered : reduced) * others / link / step_tokens;
    }
    const double work = time.products_s + time.attention_s + time.traffic_s;
    const double covered =
        std::pow(std::pow(work, launch_sharpness) + std::pow(time.launches_s, launch_sharpness), 1 / launch_sharpness);
    const double alone = covered + time.rare_s;
    time.all_s = job.gpus > 1 ? (std::hypot(alone, time.link_s) + known("not_hidden") * time.link_s) /
                                    std::min(1.0, known("together"))
                              : alone;

    TrainingSpeed speed;
    speed.time = time;
    speed.tensor_share = share;
    speed.band = constants.band(UseKind::TrainingRate, gpu.name, to_string(job.method));
    const double tok_s = job.gpus / time.all_s;
    const double factor = std::exp(speed.band.half_width);
    speed.tok_s = {tok_s, tok_s / factor, tok_s * factor};
    const double computing = time.products_s + time.attention_s;
    const double most = std::max({computing, time.traffic_s, time.launches_s, time.rare_s, time.link_s});
    speed.limited_by = most == computing         ? LimitedBy::Compute
                       : most == time.link_s     ? LimitedBy::Interconnect
                       : most == time.traffic_s  ? LimitedBy::ActivationBandwidth
                       : most == time.launches_s ? LimitedBy::Overhead
                                                 : LimitedBy::WeightBandwidth;
    return speed;
}

namespace {

// What one GPU holds whatever the tokens of a pass are, and what each of them adds: all look-ups by name are done.
struct Holdings {
    Holdings(const UseCalibration& constants, const LlmModel& model, const TrainingJob& job);
    [[nodiscard]] TrainingParts at(double tokens) const;

    TrainingParts lasting; // weights, adapters and optimizer
    double gradients_gb = 0;
    double activation_bytes = 0; // a token
    double logit_bytes = 0;      // a token
    double fused_logits_gb = 0;  // beyond which the loss is usually fused
    double reserve_gb = 0;
    double allocator = 0; // reserve over the sum
};

Holdings::Holdings(const UseCalibration& constants, const LlmModel& model, const TrainingJob& job)
{
    constexpr double adapter_optimizer_bytes = 12; // a 32-bit copy, momentum and variance
    constexpr double attention_values = 22;        // bytes a hidden value: inputs, norms, queries, keys, values, output
    constexpr double mlp_values = 3.2; // bytes a parameter of the MLP over hidden^2: both inputs and product
    const Known known(constants);
    const ModelShape& shape = model.shape;
    const double hidden = shape.hidden;
    const double shards = job.sharded ? job.gpus : 1;
    const double adapters = is_full(job) ? 0 : job.lora_rank * adapter_sides(shape);
    const double learning = is_full(job) ? total_params(shape) : adapters;

    double largest = 0;
    double all = 0;
    for (const LayerGroup& group : shape.groups) {
        const double layer = known("activations") * hidden * (attention_values + mlp_values * mlp_ratio(group, hidden));
        largest = std::max(largest, layer);
        all += group.count * layer;
    }
    const double kept = half_bytes * hidden * layer_count(shape) + largest;
    activation_bytes = job.checkpointing ? std::min(kept, all) : all;
    logit_bytes = known("kept_logit_bytes") * shape.vocabulary;
    fused_logits_gb = known("logits_gb");
    double weights = weight_bytes(known, shape, job) / shards;
    if (shards > 1) { // two layers are whole at any time
        weights += std::min(2 * half_bytes * body_params(shape) / layer_count(shape), weights * (shards - 1));
    }
    lasting.weights_gb = weights / giga;
    lasting.adapters_gb = half_bytes * adapters / giga;
    lasting.optimizer_gb =
        learning * (is_full(job) ? known("optimizer_kept_bytes") : adapter_optimizer_bytes) / shards / giga;
    gradients_gb = half_bytes * learning / shards / giga;
    reserve_gb = known("reserve_gb");
    allocator = known("allocator");
}

TrainingParts Holdings::at(double tokens) const
{
    TrainingParts parts = lasting;
    parts.activations_gb = tokens * activation_bytes / giga;
    const double logits = logit_bytes * tokens / giga;
    parts.logits_gb = logits / std::hypot(1.0, logits / fused_logits_gb);
    const double beside = parts.activations_gb + parts.logits_gb;
    parts.gradients_gb = std::hypot(beside, gradients_gb) - beside;
    const double sum = parts.weights_gb + parts.adapters_gb + parts.optimizer_gb + parts.gradients_gb + beside;
    parts.reserve_gb = reserve_gb + sum * allocator;
    parts.total_gb = sum + parts.reserve_gb;
    return parts;
}

double tokens_of_gpu(const TrainingJob& job)
{
    return job.batch * job.sequence / job.sequence_gpus;
}

} // namespace

TrainingNeed predict_training_memory(const UseCalibration& constants, const LlmModel& model, const Gpu& gpu,
                                     const TrainingJob& job)
{
    TrainingNeed need;
    need.parts = Holdings(constants, model, job).at(tokens_of_gpu(job));
    need.band = constants.band(UseKind::TrainingMemory, gpu.name, to_string(job.method));
    const double factor = std::exp(need.band.half_width);
    const double total = need.parts.total_gb;
    need.total_gb = {total, total / factor, total * factor};
    return need;
}

namespace {

// The largest whole number in [1, most] that fits; 0 when 1 does not. More never fits where less does not.
template <typename Fits>
int largest_that(int most, const Fits& fits)
{
    int good = 0;
    int bad = most + 1;
    while (bad - good > 1) {
        const int middle = good + (bad - good) / 2;
        (fits(middle) ? good : bad) = middle;
    }
    return good;
}

} // namespace

int largest_training_batch(const UseCalibration& known, const LlmModel& model, const Gpu& gpu, TrainingJob job,
                           int limit)
{
    const Holdings holdings(known, model, job);
    return largest_that(limit, [&](int batch) {
        job.batch = batch;
        return holdings.at(tokens_of_gpu(job)).total_gb <= gpu.usable_gb;
    });
}

int longest_training_sequence(const UseCalibration& known, const LlmModel& model, const Gpu& gpu, TrainingJob job)
{
    constexpr int most = 1 << 20;
    const int context = model.shape.max_context > 0 ? model.shape.max_context : most;
    const Holdings holdings(known, model, job);
    return largest_that(context, [&](int sequence) {
        job.sequence = sequence;
        return holdings.at(tokens_of_gpu(job)).total_gb <= gpu.usable_gb;
    });
}

TrainingJob job_of(const TrainingRow& row)
{
    constexpr int usual_sequence = 2048;
    constexpr double usual_tokens = 8192; // on each GPU in one pass
    TrainingJob job;
    job.method = row.method;
    job.framework = row.framework;
    job.gpus = row.gpus.value_or(1);
    job.sequence = row.sequence.value_or(usual_sequence);
    job.lora_rank = row.lora_rank.value_or(16);
    job.checkpointing = row.checkpointing.value_or(true);
    job.batch = row.batch ? *row.batch : std::max(1.0, std::round(usual_tokens / job.sequence));
    if (!row.batch) {
        job.step_tokens = usual_tokens;
        job.sequence_gpus = std::clamp(static_cast<int>(std::ceil(job.sequence / usual_tokens)), 1, job.gpus);
    }
    return job;
}

} // namespace tiebreak
