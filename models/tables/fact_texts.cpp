// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/fact_texts.h"

#include "models/catalog/key_label.h"

#include <QCoreApplication>

#include <array>

namespace tiebreak {

namespace {

struct FactTexts {
    Q_DECLARE_TR_FUNCTIONS(FactModel)
};

// How people say the keys of facts.
constexpr std::array fact_texts{
    KeyLabel{"name", QT_TRANSLATE_NOOP("FactModel", "Name")},
    KeyLabel{"short_name", QT_TRANSLATE_NOOP("FactModel", "Short name")},
    KeyLabel{"architecture", QT_TRANSLATE_NOOP("FactModel", "Family")},
    KeyLabel{"announced", QT_TRANSLATE_NOOP("FactModel", "Announced")},
    KeyLabel{"memory_gb", QT_TRANSLATE_NOOP("FactModel", "Memory, GB, as on the name-plate")},
    KeyLabel{"usable_gb", QT_TRANSLATE_NOOP("FactModel", "Memory that programs see, 10^9 bytes")},
    KeyLabel{"multiprocessors", QT_TRANSLATE_NOOP("FactModel", "Multiprocessors")},
    KeyLabel{"memory_type", QT_TRANSLATE_NOOP("FactModel", "Kind of memory")},
    KeyLabel{"bandwidth_gb_s", QT_TRANSLATE_NOOP("FactModel", "Memory bandwidth, GB/s")},
    KeyLabel{"fp64_tflops", QT_TRANSLATE_NOOP("FactModel", "FP64, TFLOPS")},
    KeyLabel{"fp64_tensor_tflops", QT_TRANSLATE_NOOP("FactModel", "FP64 on tensor cores, TFLOPS")},
    KeyLabel{"fp32_tflops", QT_TRANSLATE_NOOP("FactModel", "FP32, TFLOPS")},
    KeyLabel{"tf32_tflops", QT_TRANSLATE_NOOP("FactModel", "TF32, TFLOPS")},
    KeyLabel{"tf32_sparse_tflops", QT_TRANSLATE_NOOP("FactModel", "TF32 with sparsity, TFLOPS")},
    KeyLabel{"fp16_tflops", QT_TRANSLATE_NOOP("FactModel", "FP16 on tensor cores, TFLOPS")},
    KeyLabel{"fp16_sparse_tflops", QT_TRANSLATE_NOOP("FactModel", "FP16 with sparsity, TFLOPS")},
    KeyLabel{"fp8_tflops", QT_TRANSLATE_NOOP("FactModel", "FP8, TFLOPS")},
    KeyLabel{"fp8_sparse_tflops", QT_TRANSLATE_NOOP("FactModel", "FP8 with sparsity, TFLOPS")},
    KeyLabel{"int8_tops", QT_TRANSLATE_NOOP("FactModel", "INT8, TOPS")},
    KeyLabel{"int8_sparse_tops", QT_TRANSLATE_NOOP("FactModel", "INT8 with sparsity, TOPS")},
    KeyLabel{"int4_tops", QT_TRANSLATE_NOOP("FactModel", "INT4, TOPS")},
    KeyLabel{"tdp_w", QT_TRANSLATE_NOOP("FactModel", "Power limit, W")},
    KeyLabel{"street_price_usd", QT_TRANSLATE_NOOP("FactModel", "Street price, $")},
    KeyLabel{"street_price_source", QT_TRANSLATE_NOOP("FactModel", "Source of the street price")},
    KeyLabel{"interconnect", QT_TRANSLATE_NOOP("FactModel", "Link between GPUs")},
    KeyLabel{"interconnect_text", QT_TRANSLATE_NOOP("FactModel", "The link in words")},
    KeyLabel{"mig", QT_TRANSLATE_NOOP("FactModel", "MIG")},
    KeyLabel{"video_engines", QT_TRANSLATE_NOOP("FactModel", "Video engines")},
    KeyLabel{"source", QT_TRANSLATE_NOOP("FactModel", "Source of these numbers")},
    KeyLabel{"maker", QT_TRANSLATE_NOOP("FactModel", "Maker")},
    KeyLabel{"released", QT_TRANSLATE_NOOP("FactModel", "Released")},
    KeyLabel{"published_params_b", QT_TRANSLATE_NOOP("FactModel", "Parameters, 10^9, as the maker counts")},
    KeyLabel{"ids", QT_TRANSLATE_NOOP("FactModel", "Hugging Face ids, with commas")},
    KeyLabel{"hidden", QT_TRANSLATE_NOOP("FactModel", "Hidden size")},
    KeyLabel{"vocabulary", QT_TRANSLATE_NOOP("FactModel", "Vocabulary")},
    KeyLabel{"tied_embeddings", QT_TRANSLATE_NOOP("FactModel", "Embeddings are the head's weights")},
    KeyLabel{"max_context", QT_TRANSLATE_NOOP("FactModel", "Longest context, tokens")},
    KeyLabel{"vision_params", QT_TRANSLATE_NOOP("FactModel", "Parameters of the vision tower")},
    KeyLabel{"draft_params", QT_TRANSLATE_NOOP("FactModel", "Parameters of the drafting layers")},
    KeyLabel{"weights", QT_TRANSLATE_NOOP("FactModel", "Format of the weights")},
    KeyLabel{"quantized", QT_TRANSLATE_NOOP("FactModel", "Which weights are in that format")},
    KeyLabel{"kv_8bit", QT_TRANSLATE_NOOP("FactModel", "KV cache has 8 bits")},
    KeyLabel{"count", QT_TRANSLATE_NOOP("FactModel", "layers of this kind")},
    KeyLabel{"attention", QT_TRANSLATE_NOOP("FactModel", "attention")},
    KeyLabel{"heads", QT_TRANSLATE_NOOP("FactModel", "query heads")},
    KeyLabel{"kv_heads", QT_TRANSLATE_NOOP("FactModel", "KV heads")},
    KeyLabel{"head_dim", QT_TRANSLATE_NOOP("FactModel", "size of a key")},
    KeyLabel{"value_dim", QT_TRANSLATE_NOOP("FactModel", "size of a value")},
    KeyLabel{"window", QT_TRANSLATE_NOOP("FactModel", "sliding window, tokens")},
    KeyLabel{"latent_dim", QT_TRANSLATE_NOOP("FactModel", "size of the latent cache")},
    KeyLabel{"rotary_dim", QT_TRANSLATE_NOOP("FactModel", "rotary part of the latent cache")},
    KeyLabel{"state_elements", QT_TRANSLATE_NOOP("FactModel", "numbers of the state")},
    KeyLabel{"state_element_bytes", QT_TRANSLATE_NOOP("FactModel", "bytes of such a number")},
    KeyLabel{"convolution_elements", QT_TRANSLATE_NOOP("FactModel", "numbers of the convolution's state")},
    KeyLabel{"mixer_params", QT_TRANSLATE_NOOP("FactModel", "parameters of the attention or its like")},
    KeyLabel{"mlp_params", QT_TRANSLATE_NOOP("FactModel", "parameters of the dense MLP")},
    KeyLabel{"expert_params", QT_TRANSLATE_NOOP("FactModel", "parameters of an expert")},
    KeyLabel{"experts", QT_TRANSLATE_NOOP("FactModel", "experts")},
    KeyLabel{"experts_per_token", QT_TRANSLATE_NOOP("FactModel", "experts of a token")},
    KeyLabel{"matrix_sides", QT_TRANSLATE_NOOP("FactModel", "sides of the weight matrices, summed")},
    KeyLabel{"reduces", QT_TRANSLATE_NOOP("FactModel", "all-reduces")},
};

// Where a key says something else of a pipeline than of a model, it stands here, too.
constexpr std::array pipeline_texts{
    KeyLabel{"image_px", QT_TRANSLATE_NOOP("FactModel", "Edge of the image that these numbers are of, pixels")},
    KeyLabel{"steps", QT_TRANSLATE_NOOP("FactModel", "Usual number of steps")},
    KeyLabel{"passes", QT_TRANSLATE_NOOP("FactModel", "Passes of the network in a step (2 with guidance)")},
    KeyLabel{"linear_tflop", QT_TRANSLATE_NOOP("FactModel", "Convolutions and matrix products, TFLOP a pass")},
    KeyLabel{"attention_tflop", QT_TRANSLATE_NOOP("FactModel", "Tokens with tokens (attention), TFLOP a pass")},
    KeyLabel{"text_share", QT_TRANSLATE_NOOP("FactModel", "Text tokens over image tokens in the layers")},
    KeyLabel{"elements_m", QT_TRANSLATE_NOOP("FactModel", "Values that the layers write, 10^6 a pass (2 bytes each)")},
    KeyLabel{"params_b", QT_TRANSLATE_NOOP("FactModel", "Parameters of the network, 10^9 (2 bytes each)")},
    KeyLabel{"width", QT_TRANSLATE_NOOP("FactModel", "Channels of the layers, harmonic mean over their work")},
    KeyLabel{"head_dim", QT_TRANSLATE_NOOP("FactModel", "Size of an attention head")},
    KeyLabel{"blocks", QT_TRANSLATE_NOOP("FactModel", "Blocks of layers")},
    KeyLabel{"text_tflop", QT_TRANSLATE_NOOP("FactModel", "Text encoder, TFLOP a prompt")},
    KeyLabel{"decoder_tflop", QT_TRANSLATE_NOOP("FactModel", "Decoder, TFLOP an image")},
};

} // namespace

QString factLabel(const QString& list, const QStringList& path)
{
    const std::string key = path.last().toStdString();
    const char* const own = list == QLatin1String("pipelines") ? label_of_key(pipeline_texts, key) : nullptr;
    const char* const found = own == nullptr ? label_of_key(fact_texts, key) : own;
    const QString label = found == nullptr ? path.last() : FactTexts::tr(found);

    const qsizetype groups = path.indexOf(QStringLiteral("groups"));
    return groups < 0 ? label : FactTexts::tr("Layers %1: %2").arg(path[groups + 1].toInt() + 1).arg(label);
}

} // namespace tiebreak
