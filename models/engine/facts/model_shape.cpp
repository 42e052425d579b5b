// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/model_shape.h"

#include "models/engine/facts/number_format.h"

#include <algorithm>
#include <numeric>

namespace tiebreak {

namespace {

template <typename Part>
double sum(const ModelShape& shape, const Part& part)
{
    return std::accumulate(shape.groups.begin(), shape.groups.end(), 0.0,
                           [&](double before, const LayerGroup& group) { return before + group.count * part(group); });
}

// Of one token in one layer, on one GPU.
double cached_bytes(const LayerGroup& layer, double element_bytes, int gpus)
{
    switch (layer.attention) {
    case AttentionKind::Full:
    case AttentionKind::Window:
        return std::max(1.0, static_cast<double>(layer.kv_heads) / gpus) * (layer.head_dim + layer.value_dim) *
               element_bytes;
    case AttentionKind::Latent:
        return layer.latent_dim * element_bytes;
    case AttentionKind::None:
    case AttentionKind::Linear:
    case AttentionKind::Mamba:
        return 0;
    }
    return 0;
}

double state_bytes(const LayerGroup& layer, int gpus)
{
    constexpr double convolution_bytes = 2;
    return (layer.state_elements * layer.state_element_bytes + layer.convolution_elements * convolution_bytes) / gpus;
}

} // namespace

void add_layer(std::vector<LayerGroup>& groups, const LayerGroup& layer)
{
    const auto same = std::find_if(groups.begin(), groups.end(), [&](LayerGroup group) {
        group.count = layer.count;
        return group == layer;
    });
    if (same == groups.end()) {
        groups.push_back(layer);
    } else {
        same->count += layer.count;
    }
}

const LayerGroup* usual_attention(const ModelShape& shape)
{
    const LayerGroup* usual = nullptr;
    for (const LayerGroup& group : shape.groups) {
        const bool cached = group.attention == AttentionKind::Full || group.attention == AttentionKind::Window ||
                            group.attention == AttentionKind::Latent;
        if (cached && (usual == nullptr || group.count > usual->count)) {
            usual = &group;
        }
    }
    return usual;
}

bool divides(const ModelShape& shape, int gpus)
{
    if (gpus != 1 && gpus != 2 && gpus != 4 && gpus != 8) {
        return false;
    }
    return std::ranges::all_of(shape.groups, [gpus](const LayerGroup& layer) {
        const bool kv_divides = layer.kv_heads == 0 || layer.kv_heads % gpus == 0 || gpus % layer.kv_heads == 0;
        return layer.attention == AttentionKind::None || (layer.heads % gpus == 0 && kv_divides);
    });
}

int layer_count(const ModelShape& shape)
{
    return static_cast<int>(sum(shape, [](const LayerGroup&) { return 1; }));
}

double dense_params(const ModelShape& shape)
{
    return sum(shape, [](const LayerGroup& layer) { return layer.mixer_params + layer.mlp_params; });
}

double expert_params(const ModelShape& shape)
{
    return sum(shape, [](const LayerGroup& layer) { return layer.experts * layer.expert_params; });
}

double active_expert_params(const ModelShape& shape)
{
    return sum(shape, [](const LayerGroup& layer) { return layer.experts_per_token * layer.expert_params; });
}

double head_params(const ModelShape& shape)
{
    return static_cast<double>(shape.vocabulary) * shape.hidden;
}

double embedding_params(const ModelShape& shape)
{
    return shape.tied_embeddings ? 0 : head_params(shape);
}

double total_params(const ModelShape& shape)
{
    return dense_params(shape) + expert_params(shape) + head_params(shape) + embedding_params(shape);
}

double active_params(const ModelShape& shape)
{
    return dense_params(shape) + active_expert_params(shape) + head_params(shape) + embedding_params(shape);
}

double matrix_sides(const ModelShape& shape)
{
    return sum(shape, [](const LayerGroup& layer) { return layer.matrix_sides; });
}

int divided_heads(const ModelShape& shape)
{
    return std::accumulate(shape.groups.begin(), shape.groups.end(), 0,
                           [](int before, const LayerGroup& layer) { return std::gcd(before, layer.heads); });
}

double dense_bytes(const ModelShape& shape, QuantizedPart part, double weight_bytes)
{
    const bool experts_only = part == QuantizedPart::Experts && expert_params(shape) > 0;
    const double mixer_bytes = experts_only || part == QuantizedPart::Mlp ? half_bytes : weight_bytes;
    const double mlp_bytes = experts_only ? half_bytes : weight_bytes;
    return sum(shape, [&](const LayerGroup& layer) {
        return layer.mixer_params * mixer_bytes + layer.mlp_params * mlp_bytes;
    });
}

double kv_bytes_per_token(const ModelShape& shape, double element_bytes, int gpus)
{
    return sum(shape, [&](const LayerGroup& layer) {
        return layer.attention == AttentionKind::Window ? 0 : cached_bytes(layer, element_bytes, gpus);
    });
}

double kv_fixed_bytes(const ModelShape& shape, double element_bytes, int gpus)
{
    return sum(shape, [&](const LayerGroup& layer) {
        return state_bytes(layer, gpus) +
               (layer.attention == AttentionKind::Window ? layer.window * cached_bytes(layer, element_bytes, gpus) : 0);
    });
}

double kv_sequence_bytes(const ModelShape& shape, double context, double element_bytes, int gpus)
{
    return sum(shape, [&](const LayerGroup& layer) {
        const double held =
            layer.attention == AttentionKind::Window ? std::min<double>(context, layer.window) : context;
        return state_bytes(layer, gpus) + held * cached_bytes(layer, element_bytes, gpus);
    });
}

} // namespace tiebreak
