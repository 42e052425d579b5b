// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/configs/layer_parts.h"

#include <algorithm>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// Whether a layer has experts where only some have.
bool is_sparse(const ConfigObject& config, int layer)
{
    const QJsonArray dense = config.list(L1("mlp_only_layers"));
    const int step = config.number_or({L1("decoder_sparse_step"), L1("interleave_moe_layer_step")}, 1, 1);
    return !dense.contains(layer) && layer >= config.number_or({L1("first_k_dense_replace")}, 0) &&
           (layer + 1) % step == 0;
}

} // namespace

void add_matrices(LayerGroup& layer, double& part, double count, double inputs, double outputs)
{
    part += count * inputs * outputs;
    layer.matrix_sides += count * (inputs + outputs);
}

void add_gated_mlp(LayerGroup& layer, double hidden, double width)
{
    add_matrices(layer, layer.mlp_params, width > 0 ? 3 : 0, hidden, width);
}

void add_experts(LayerGroup& layer, double matrices, double hidden, double width)
{
    layer.expert_params = matrices * hidden * width;
    layer.matrix_sides += layer.experts * matrices * (hidden + width);
    layer.mlp_params += hidden * layer.experts; // the router
}

LayerGroup attention(double hidden, int heads, int kv_heads, int head_dim, bool gated, bool keys_are_values)
{
    LayerGroup layer;
    layer.heads = heads;
    layer.kv_heads = kv_heads;
    layer.head_dim = head_dim;
    layer.value_dim = head_dim;
    const double queries = static_cast<double>(heads) * head_dim;
    const double keys = static_cast<double>(kv_heads) * head_dim;
    add_matrices(layer, layer.mixer_params, 1, hidden, queries * (gated ? 2 : 1));
    add_matrices(layer, layer.mixer_params, keys_are_values ? 1 : 2, hidden, keys);
    add_matrices(layer, layer.mixer_params, 1, queries, hidden);
    return layer;
}

Widths widths_of(const ConfigObject& config)
{
    Widths widths;
    widths.hidden = config.number({L1("hidden_size"), L1("n_embd"), L1("d_model")});
    widths.heads = config.number({L1("num_attention_heads"), L1("n_head"), L1("n_heads")});
    widths.kv_heads =
        config.flag_or(L1("multi_query"), false) ? 1 : config.number_or({L1("num_key_value_heads")}, widths.heads, 1);
    widths.head_dim = config.number_or({L1("head_dim"), L1("attention_head_dim")}, widths.hidden / widths.heads, 1);
    if (widths.heads % std::max(widths.kv_heads, 1) != 0) {
        config.reject(ConfigObject::tr("\"num_attention_heads\" must be a multiple of \"num_key_value_heads\""));
    }
    return widths;
}

LayerGroup attention_of(const ConfigObject& config, const Widths& widths)
{
    return attention(widths.hidden, widths.heads, widths.kv_heads, widths.head_dim,
                     config.flag_or(L1("attn_output_gate"), false));
}

void set_window(LayerGroup& layer, int window)
{
    if (window > 0) {
        layer.attention = AttentionKind::Window;
        layer.window = window;
    }
}

int width_of_mlp(const ConfigObject& config)
{
    return config.number({L1("intermediate_size_mlp"), L1("intermediate_size")});
}

Experts experts_of(const ConfigObject& config)
{
    Experts experts;
    experts.count = config.number_or({L1("num_experts"), L1("num_local_experts"), L1("n_routed_experts")}, 0);
    if (experts.count == 0) {
        return experts;
    }
    experts.per_token = config.number({L1("num_experts_per_tok"), L1("top_k_experts")});
    if (experts.per_token > experts.count) {
        config.reject(ConfigObject::tr("\"num_experts_per_tok\" must be at most the number of experts"));
    }
    experts.width = config.number({L1("moe_intermediate_size"), L1("intermediate_size")});
    experts.shared_width = config.number_or({L1("shared_expert_intermediate_size")}, 0);
    if (experts.shared_width == 0) {
        experts.shared_width = static_cast<double>(config.number_or({L1("n_shared_experts")}, 0)) * experts.width;
    }
    return experts;
}

void set_experts(LayerGroup& layer, double hidden, const Experts& experts)
{
    layer.experts = experts.count;
    layer.experts_per_token = experts.per_token;
    add_experts(layer, 3, hidden, experts.width);
    add_gated_mlp(layer, hidden, experts.shared_width);
}

void set_mlp(LayerGroup& layer, const ConfigObject& config, double hidden, const Experts& experts, int index)
{
    if (experts.count > 0 && is_sparse(config, index)) {
        set_experts(layer, hidden, experts);
    } else {
        add_gated_mlp(layer, hidden, width_of_mlp(config));
    }
}

} // namespace tiebreak
