// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/configs/model_config.h"

#include "models/catalog/configs/layer_readers.h"
#include "models/catalog/files/python_json.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

const ConfigArchitecture* architecture_of(const ConfigObject& config)
{
    const QString name = config.list(L1("architectures")).at(0).toString();
    if (name.isEmpty()) {
        config.reject(ConfigObject::tr("\"architectures\" is missing: this is no config.json of a language model"));
        return nullptr;
    }
    const auto& known = config_architectures();
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& row) { return row.name == name; });
    if (found != known.end()) {
        return &*found;
    }
    QStringList names;
    for (const ConfigArchitecture& row : known) {
        names.append(row.name);
    }
    config.reject(ConfigObject::tr("The architecture %1 is not known; known are %2").arg(name, names.join(L1(", "))));
    return nullptr;
}

struct PublishedWeights {
    QString format;
    QuantizedPart part = QuantizedPart::Everything;
    bool kv_8bit = false;
};

// compressed-tensors says for a group of layers how weights and activations are kept; the first group holds the
// matrices.
QString compressed_format(const ConfigObject& quantization)
{
    const QJsonObject groups = quantization.raw(L1("config_groups")).toObject();
    const QJsonObject group = groups.isEmpty() ? QJsonObject() : groups.begin()->toObject();
    const QJsonObject weights = group.value(L1("weights")).toObject();
    const int bits = weights.value(L1("num_bits")).toInt();
    if (weights.value(L1("type")) == L1("float") && (bits == 8 || bits == 4)) {
        return bits == 8 ? L1("FP8") : L1("NVFP4");
    }
    if (weights.value(L1("type")) == L1("int") && bits == 8) {
        return group.value(L1("input_activations")).isObject() ? L1("INT8-W8A8") : L1("INT8");
    }
    if (weights.value(L1("type")) == L1("int") && bits == 4) {
        return L1("INT4-GPTQ");
    }
    quantization.reject(
        ConfigObject::tr("\"config_groups\" keeps weights in a format that is not known; known are 8-bit "
                         "and 4-bit numbers of type int or float"));
    return {};
}

// quantization_config by its method; empty format: 16 bits.
PublishedWeights weights_of(const ConfigObject& config)
{
    PublishedWeights weights{L1("FP16")};
    ConfigObject quantization = config.object(L1("quantization_config"));
    if (quantization.is_empty()) {
        quantization = config.object(L1("compression_config"));
    }
    if (quantization.is_empty()) {
        return weights;
    }
    weights.kv_8bit = quantization.object(L1("kv_cache_scheme")).number_or({L1("num_bits")}, 16) == 8;
    const QString method = quantization.text(L1("quant_method"));
    if (method == L1("fp8") || method == L1("fbgemm_fp8")) {
        weights.format = L1("FP8");
    } else if (method == L1("awq")) {
        weights.format = L1("INT4-AWQ");
    } else if (method == L1("gptq")) {
        weights.format = quantization.number_or({L1("bits")}, 4) == 4 ? L1("INT4-GPTQ") : L1("INT8");
    } else if (method == L1("mxfp4")) {
        weights.format = L1("MXFP4");
        weights.part = QuantizedPart::Experts;
    } else if (method == L1("modelopt")) {
        weights.format = quantization.text(L1("quant_algo"));
        // Attention that is left out by name, layer after layer, stays at 16 bits.
        int left_out = 0;
        for (const QJsonValue& pattern : quantization.list(L1("ignore"))) {
            left_out += pattern.toString().contains(L1("self_attn")) ? 1 : 0;
        }
        constexpr int a_few = 3;
        weights.part = left_out > a_few ? QuantizedPart::Mlp : QuantizedPart::Everything;
        if (weights.format != L1("FP8") && weights.format != L1("NVFP4")) {
            config.reject(ConfigObject::tr("\"quant_algo\" is \"%1\"; FP8 and NVFP4 are known").arg(weights.format));
        }
    } else if (method == L1("compressed-tensors")) {
        weights.format = compressed_format(quantization);
    } else {
        config.reject(ConfigObject::tr("\"quant_method\" is \"%1\"; fp8, fbgemm_fp8, awq, gptq, mxfp4, modelopt and "
                                       "compressed-tensors are known")
                          .arg(method));
    }
    return weights;
}

// Patch embedding and mergers count, since their memory is taken; position tables and norms do not.
double vision_params_of(const ConfigObject& vision, double hidden)
{
    if (vision.is_empty()) {
        return 0;
    }
    const double depth = vision.number_or({L1("depth"), L1("num_hidden_layers")}, 0);
    const double width = vision.number({L1("hidden_size")});
    const double mlp = vision.number({L1("intermediate_size")});
    const double blocks = depth * (4 * width * width + 2 * width * mlp);
    if (!vision.has(L1("spatial_merge_size"))) {
        const bool gated = vision.text(L1("model_type")).startsWith(L1("gemma4"));
        return blocks + (gated ? depth * width * mlp : 0) + width * hidden; // with a projection
    }
    const double side = vision.number({L1("spatial_merge_size")});
    const double merged = width * side * side;
    const double mergers = 1 + static_cast<double>(vision.list(L1("deepstack_visual_indexes")).size());
    return blocks + mergers * (merged * merged + merged * vision.number({L1("out_hidden_size")}));
}

// Such a layer is like the last one, behind a projection of a token and what is known of it.
double draft_params_of(const ConfigObject& text, const ModelShape& shape)
{
    const int drafts = text.number_or({L1("mtp_num_hidden_layers"), L1("num_nextn_predict_layers")}, 0);
    if (drafts == 0 || shape.groups.empty()) {
        return 0;
    }
    const LayerGroup& last = shape.groups.back();
    const double hidden = shape.hidden;
    return drafts * (last.mixer_params + last.mlp_params + last.experts * last.expert_params + 2 * hidden * hidden);
}

} // namespace

std::optional<ModelShape> read_model_config(const QByteArray& json, QStringList& problems)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(without_python_numbers(json), &error);
    if (!document.isObject()) {
        problems.append(error.error == QJsonParseError::NoError
                            ? ConfigObject::tr("This is no JSON object")
                            : ConfigObject::tr("This is no JSON: %1").arg(error.errorString()));
        return std::nullopt;
    }
    return read_model_config(document.object(), problems);
}

std::optional<ModelShape> read_model_config(const QJsonObject& json, QStringList& problems)
{
    QStringList found;
    const ConfigObject config(json, found);
    ModelShape shape;
    if (const ConfigArchitecture* architecture = architecture_of(config)) {
        const ConfigObject text = config.has(L1("text_config")) ? config.object(L1("text_config")) : config;
        shape.hidden = text.number({L1("hidden_size"), L1("n_embd"), L1("d_model")});
        shape.vocabulary = text.number({L1("vocab_size")});
        shape.max_context = text.number_or({L1("max_position_embeddings"), L1("n_positions"), L1("max_seq_len")}, 0);
        const bool tied = text.flag_or(L1("tie_word_embeddings"), architecture->tied_by_default);
        shape.tied_embeddings = config.flag_or(L1("tie_word_embeddings"), tied);
        shape.groups = architecture->layers(text);
        shape.vision_params = vision_params_of(config.object(L1("vision_config")), shape.hidden);
        shape.draft_params = draft_params_of(text, shape);
        const PublishedWeights weights = weights_of(config.has(L1("quantization_config")) ? config : text);
        shape.weights = weights.format.toStdString();
        shape.quantized = weights.part;
        shape.kv_8bit = weights.kv_8bit;
    }
    problems += found;
    return found.isEmpty() ? std::optional(shape) : std::nullopt;
}

} // namespace tiebreak
