// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/configs/layer_readers.h"

#include "models/catalog/configs/layer_parts.h"

#include <algorithm>

namespace tiebreak {

namespace {

using Layers = std::vector<LayerGroup>;
using L1 = QLatin1StringView;

constexpr int most_layers = 1000; // beyond it a file is damaged; the loops below stay short

int layers_of(const ConfigObject& config)
{
    const int layers = config.number({L1("num_hidden_layers"), L1("n_layer"), L1("n_layers")});
    if (layers > most_layers) {
        config.reject(ConfigObject::tr("\"num_hidden_layers\" must be at most %1").arg(most_layers));
    }
    return std::min(layers, most_layers);
}

// Kinds of layer by name where the file lists them, else by the rule handed in.
template <typename Kind>
Layers layers_by(const ConfigObject& config, const Experts& experts, const Kind& mixer_of)
{
    const Widths widths = widths_of(config);
    const QJsonArray kinds = config.list(L1("layer_types"));
    Layers layers;
    const int count = layers_of(config);
    for (int index = 0; index < count; ++index) {
        LayerGroup layer = mixer_of(widths, index, kinds.at(index).toString());
        set_mlp(layer, config, widths.hidden, experts, index);
        add_layer(layers, layer);
    }
    return layers;
}

// Llama, Mistral, Mixtral, Qwen 2 and 3, Phi 3, gpt-oss: one kind of attention, windows only where the file says so.
Layers uniform(const ConfigObject& config, bool windows_by_default)
{
    const bool uses_window = config.flag_or(L1("use_sliding_window"), windows_by_default);
    const int window = config.number_or({L1("sliding_window")}, 0);
    return layers_by(config, experts_of(config), [&](const Widths& widths, int, const QString& kind) {
        LayerGroup layer = attention_of(config, widths);
        const bool windowed = kind.isEmpty() ? uses_window : kind == L1("sliding_attention");
        set_window(layer, windowed ? window : 0);
        return layer;
    });
}

Layers full_attention(const ConfigObject& config)
{
    return uniform(config, false);
}

Layers window_where_stated(const ConfigObject& config)
{
    return uniform(config, true);
}

// Every sixth layer is full unless the file lists them.
Layers gemma3(const ConfigObject& config)
{
    const int window = config.number({L1("sliding_window")});
    const int pattern = config.number_or({L1("sliding_window_pattern")}, 6, 1);
    return layers_by(config, experts_of(config), [&](const Widths& widths, int index, const QString& kind) {
        LayerGroup layer = attention_of(config, widths);
        const bool windowed = kind.isEmpty() ? (index + 1) % pattern != 0 : kind == L1("sliding_attention");
        set_window(layer, windowed ? window : 0);
        return layer;
    });
}

// Full layers have heads of their own size, and keys that serve as values; experts stand beside a dense MLP.
Layers gemma4(const ConfigObject& config)
{
    Experts experts = experts_of(config);
    experts.shared_width = experts.count > 0 ? width_of_mlp(config) : 0;
    const int window = config.number({L1("sliding_window")});
    return layers_by(config, experts, [&](const Widths& widths, int, const QString& kind) {
        if (kind == L1("full_attention")) {
            return attention(widths.hidden, widths.heads,
                             config.number_or({L1("num_global_key_value_heads")}, widths.kv_heads, 1),
                             config.number_or({L1("global_head_dim")}, widths.head_dim, 1), false,
                             config.flag_or(L1("attention_k_eq_v"), false));
        }
        LayerGroup layer = attention_of(config, widths);
        set_window(layer, window);
        return layer;
    });
}

// Three of four layers attend within chunks, which a window of that length stands for; a shared expert as wide as one.
Layers llama4(const ConfigObject& config)
{
    Experts experts = experts_of(config);
    experts.shared_width = experts.width;
    const int chunk = config.number({L1("attention_chunk_size")});
    return layers_by(config, experts, [&](const Widths& widths, int index, const QString&) {
        LayerGroup layer = attention_of(config, widths);
        constexpr int full_every = 4;
        set_window(layer, (index + 1) % full_every != 0 ? chunk : 0);
        return layer;
    });
}

// Attention through one compressed vector a token.
Layers deepseek(const ConfigObject& config)
{
    const double nope = config.number({L1("qk_nope_head_dim")});
    const int rotary = config.number({L1("qk_rope_head_dim")});
    const int value_dim = config.number({L1("v_head_dim")});
    const int rank = config.number({L1("kv_lora_rank")});
    const double query_rank = config.number_or({L1("q_lora_rank")}, 0);
    return layers_by(config, experts_of(config), [&](const Widths& widths, int, const QString&) {
        const double hidden = widths.hidden;
        const double heads = widths.heads;
        const double query_width = heads * (nope + rotary);
        LayerGroup layer;
        layer.attention = AttentionKind::Latent;
        layer.heads = widths.heads;
        layer.kv_heads = 1;
        layer.head_dim = static_cast<int>(nope) + rotary;
        layer.value_dim = value_dim;
        layer.latent_dim = rank + rotary;
        layer.rotary_dim = rotary;
        double& params = layer.mixer_params;
        add_matrices(layer, params, query_rank > 0 ? 1 : 0, hidden, query_rank);
        add_matrices(layer, params, 1, query_rank > 0 ? query_rank : hidden, query_width);
        add_matrices(layer, params, 1, hidden, rank + rotary);
        add_matrices(layer, params, 1, rank, heads * (nope + value_dim));
        add_matrices(layer, params, 1, heads * value_dim, hidden);
        return layer;
    });
}

LayerGroup linear_attention(const ConfigObject& config, double hidden)
{
    const double key_dim = config.number({L1("linear_key_head_dim")});
    const double value_dim = config.number({L1("linear_value_head_dim")});
    const double keys = config.number({L1("linear_num_key_heads")}) * key_dim;
    const int value_heads = config.number({L1("linear_num_value_heads")});
    const double values = value_heads * value_dim;
    const double kernel = config.number({L1("linear_conv_kernel_dim")});
    LayerGroup layer;
    layer.attention = AttentionKind::Linear;
    layer.heads = value_heads;
    layer.state_elements = value_heads * key_dim * value_dim;
    layer.state_element_bytes = config.text(L1("mamba_ssm_dtype")) == L1("float32") ? 4 : 2;
    layer.convolution_elements = (2 * keys + values) * (kernel - 1);
    layer.mixer_params = (2 * keys + values) * kernel;
    add_matrices(layer, layer.mixer_params, 1, hidden, 2 * keys + 2 * values);
    add_matrices(layer, layer.mixer_params, 1, hidden, 2.0 * value_heads);
    add_matrices(layer, layer.mixer_params, 1, values, hidden);
    return layer;
}

// Linear attention, and full attention every so many layers.
Layers qwen3_next(const ConfigObject& config)
{
    const int full_every = config.number_or({L1("full_attention_interval")}, 4, 1);
    return layers_by(config, experts_of(config), [&](const Widths& widths, int index, const QString& kind) {
        const bool linear = kind.isEmpty() ? (index + 1) % full_every != 0 : kind == L1("linear_attention");
        return linear ? linear_attention(config, widths.hidden) : attention_of(config, widths);
    });
}

LayerGroup mamba(const ConfigObject& config, double hidden)
{
    const int heads = config.number({L1("mamba_num_heads")});
    const double inner = static_cast<double>(heads) * config.number({L1("mamba_head_dim")});
    const double state = config.number({L1("ssm_state_size")});
    const double groups = config.number({L1("n_groups")});
    const double kernel = config.number({L1("conv_kernel")});
    const double convolved = inner + 2 * groups * state;
    LayerGroup layer;
    layer.attention = AttentionKind::Mamba;
    layer.heads = heads;
    layer.state_elements = inner * state;
    layer.state_element_bytes = config.text(L1("mamba_ssm_cache_dtype")) == L1("float32") ? 4 : 2;
    layer.convolution_elements = convolved * (kernel - 1);
    layer.mixer_params = convolved * kernel;
    add_matrices(layer, layer.mixer_params, 1, hidden, inner + convolved + heads);
    add_matrices(layer, layer.mixer_params, 1, inner, hidden);
    return layer;
}

// One mixer or one MLP a layer, spelled out: M Mamba, * attention, - dense, E experts. MLPs are not gated.
Layers nemotron_h(const ConfigObject& config)
{
    const Widths widths = widths_of(config);
    const double hidden = widths.hidden;
    const QString pattern = config.text(L1("hybrid_override_pattern"));
    if (pattern.isEmpty() || pattern.size() > most_layers) {
        config.reject(ConfigObject::tr("\"hybrid_override_pattern\" must have 1 to %1 layers").arg(most_layers));
        return {};
    }
    Layers layers;
    for (const QChar kind : pattern) {
        LayerGroup layer;
        layer.attention = AttentionKind::None;
        if (kind == u'M') {
            layer = mamba(config, hidden);
        } else if (kind == u'*') {
            layer = attention_of(config, widths);
        } else if (kind == u'-') {
            add_matrices(layer, layer.mlp_params, 2, hidden, width_of_mlp(config));
        } else if (kind == u'E') {
            layer.experts = config.number({L1("n_routed_experts")});
            layer.experts_per_token = config.number({L1("num_experts_per_tok")});
            add_experts(layer, 2, hidden, config.number({L1("moe_intermediate_size")}));
            const int shared_width = config.number_or({L1("moe_shared_expert_intermediate_size")}, 0);
            const double shared = shared_width > 0 ? 2.0 * config.number_or({L1("n_shared_experts")}, 1) : 0;
            add_matrices(layer, layer.mlp_params, shared, hidden, shared_width);
        } else {
            config.reject(ConfigObject::tr("\"hybrid_override_pattern\" has the layer \"%1\"; M, *, - and E are known")
                              .arg(kind));
            return {};
        }
        layer.reduces = 1;
        add_layer(layers, layer);
    }
    return layers;
}

// One plain MLP beside attention, whose sums are reduced together.
LayerGroup parallel_layer(LayerGroup layer, double hidden, double width)
{
    add_matrices(layer, layer.mlp_params, 2, hidden, width);
    layer.reduces = 1;
    return layer;
}

Layers gptj(const ConfigObject& config)
{
    const Widths widths = widths_of(config);
    LayerGroup layer = parallel_layer(attention_of(config, widths), widths.hidden,
                                      config.number_or({L1("n_inner")}, 4 * widths.hidden, 1));
    layer.count = layers_of(config);
    return {layer};
}

// One plain MLP beside attention, of the width that the file says.
Layers plain_mlp(const ConfigObject& config)
{
    const Widths widths = widths_of(config);
    LayerGroup layer = parallel_layer(attention_of(config, widths), widths.hidden, width_of_mlp(config));
    layer.count = layers_of(config);
    return {layer};
}

// A plain MLP after attention, so wide as it says.
Layers mpt(const ConfigObject& config)
{
    const Widths widths = widths_of(config);
    LayerGroup layer = attention_of(config, widths);
    add_matrices(layer, layer.mlp_params, 2, widths.hidden,
                 static_cast<double>(config.number_or({L1("expansion_ratio")}, 4, 1)) * widths.hidden);
    layer.count = layers_of(config);
    return {layer};
}

// Every other layer has a window, the first among them.
Layers gemma2(const ConfigObject& config)
{
    const int window = config.number({L1("sliding_window")});
    return layers_by(config, experts_of(config), [&](const Widths& widths, int index, const QString&) {
        LayerGroup layer = attention_of(config, widths);
        set_window(layer, index % 2 == 0 ? window : 0);
        return layer;
    });
}

// The newer of its layouts says how many heads of keys there are, the older that there is one.
Layers falcon(const ConfigObject& config)
{
    Widths widths = widths_of(config);
    if (config.flag_or(L1("new_decoder_architecture"), false)) {
        widths.kv_heads = config.number({L1("num_kv_heads")});
    }
    LayerGroup layer = parallel_layer(attention(widths.hidden, widths.heads, widths.kv_heads, widths.head_dim),
                                      widths.hidden, config.number_or({L1("ffn_hidden_size")}, 4 * widths.hidden, 1));
    layer.count = layers_of(config);
    return {layer};
}

// Layers of different widths, each written out.
Layers deci(const ConfigObject& config)
{
    const Widths widths = widths_of(config);
    const double hidden = widths.hidden;
    const QJsonArray blocks = config.list(L1("block_configs"));
    if (blocks.isEmpty() || blocks.size() > most_layers) {
        config.reject(ConfigObject::tr("\"block_configs\" must have 1 to %1 layers").arg(most_layers));
        return {};
    }
    Layers layers;
    for (const QJsonValue& block : blocks) {
        const QJsonObject mixer = block[L1("attention")].toObject();
        const QJsonObject mlp = block[L1("ffn")].toObject();
        const int heads_in_group = mixer.value(L1("n_heads_in_group")).toInt();
        LayerGroup layer;
        if (heads_in_group > 0) {
            layer = attention(hidden, widths.heads, std::max(1, widths.heads / heads_in_group), widths.head_dim);
        } else {
            layer.attention = AttentionKind::None;
            layer.reduces = 1;
            add_matrices(layer, layer.mixer_params, mixer.value(L1("replace_with_linear")).toBool() ? 1 : 0, hidden,
                         hidden);
        }
        const double multiple = mlp.value(L1("ffn_mult")).toDouble();
        if (multiple > 0 && multiple < 100) {
            constexpr int rounded_to = 256;
            const int width = static_cast<int>(2 * multiple * hidden / 3);
            add_gated_mlp(layer, hidden, (width + rounded_to - 1) / rounded_to * rounded_to);
        } else if (mlp.value(L1("replace_with_linear")).toBool()) {
            add_matrices(layer, layer.mlp_params, 1, hidden, hidden);
        }
        add_layer(layers, layer);
    }
    return layers;
}

} // namespace

const std::vector<ConfigArchitecture>& config_architectures()
{
    static const std::vector<ConfigArchitecture> rows = {
        {L1("LlamaForCausalLM"), full_attention},
        {L1("MistralForCausalLM"), window_where_stated},
        {L1("MixtralForCausalLM"), window_where_stated},
        {L1("Qwen2ForCausalLM"), full_attention},
        {L1("Qwen2MoeForCausalLM"), full_attention},
        {L1("Qwen3ForCausalLM"), full_attention},
        {L1("Qwen3MoeForCausalLM"), full_attention},
        {L1("Qwen3VLForConditionalGeneration"), full_attention},
        {L1("Qwen3VLMoeForConditionalGeneration"), full_attention},
        {L1("Qwen3NextForCausalLM"), qwen3_next},
        {L1("Qwen3_5ForConditionalGeneration"), qwen3_next},
        {L1("Qwen3_5MoeForConditionalGeneration"), qwen3_next},
        {L1("MiMoForCausalLM"), full_attention},
        {L1("Phi3ForCausalLM"), window_where_stated},
        {L1("GPTJForCausalLM"), gptj},
        {L1("FalconForCausalLM"), falcon, true},
        {L1("GPTNeoXForCausalLM"), plain_mlp},
        {L1("PhiForCausalLM"), plain_mlp},
        {L1("MPTForCausalLM"), mpt, true},
        {L1("GraniteForCausalLM"), full_attention},
        {L1("GraniteMoeForCausalLM"), full_attention},
        {L1("GptOssForCausalLM"), window_where_stated},
        {L1("DeepseekV2ForCausalLM"), deepseek},
        {L1("DeepseekV3ForCausalLM"), deepseek},
        {L1("GemmaForCausalLM"), full_attention, true},
        {L1("Gemma2ForCausalLM"), gemma2, true},
        {L1("Gemma3ForCausalLM"), gemma3, true},
        {L1("Gemma3ForConditionalGeneration"), gemma3, true},
        {L1("Gemma4ForConditionalGeneration"), gemma4, true},
        {L1("Llama4ForConditionalGeneration"), llama4},
        {L1("DeciLMForCausalLM"), deci},
        {L1("NemotronHForCausalLM"), nemotron_h},
    };
    return rows;
}

} // namespace tiebreak
