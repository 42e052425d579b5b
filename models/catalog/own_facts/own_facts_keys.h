// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/own_facts.h"

#include <array>
#include <optional>
#include <string>
#include <variant>

// The keys of the user's own facts in files, one list for each kind of fact.
namespace tiebreak {

// A key and the member that it holds.
template <typename Fact>
struct FactKey {
    const char* key;
    std::variant<std::string Fact::*, double Fact::*, std::optional<double> Fact::*, int Fact::*, bool Fact::*,
                 Interconnect Fact::*, Precision Fact::*, QuantizedPart Fact::*, AttentionKind Fact::*,
                 LoadKind Fact::*, QuoteBilling Fact::*>
        member;
};

inline const std::array gpu_keys{
    FactKey<Gpu>{"name", &Gpu::name},
    FactKey<Gpu>{"short_name", &Gpu::short_name},
    FactKey<Gpu>{"architecture", &Gpu::architecture},
    FactKey<Gpu>{"announced", &Gpu::announced},
    FactKey<Gpu>{"memory_gb", &Gpu::memory_gb},
    FactKey<Gpu>{"usable_gb", &Gpu::usable_gb},
    FactKey<Gpu>{"multiprocessors", &Gpu::multiprocessors},
    FactKey<Gpu>{"memory_type", &Gpu::memory_type},
    FactKey<Gpu>{"bandwidth_gb_s", &Gpu::bandwidth_gb_s},
    FactKey<Gpu>{"fp64_tflops", &Gpu::fp64_tflops},
    FactKey<Gpu>{"fp64_tensor_tflops", &Gpu::fp64_tensor_tflops},
    FactKey<Gpu>{"fp32_tflops", &Gpu::fp32_tflops},
    FactKey<Gpu>{"tf32_tflops", &Gpu::tf32_tflops},
    FactKey<Gpu>{"tf32_sparse_tflops", &Gpu::tf32_sparse_tflops},
    FactKey<Gpu>{"fp16_tflops", &Gpu::fp16_tflops},
    FactKey<Gpu>{"fp16_sparse_tflops", &Gpu::fp16_sparse_tflops},
    FactKey<Gpu>{"fp8_tflops", &Gpu::fp8_tflops},
    FactKey<Gpu>{"fp8_sparse_tflops", &Gpu::fp8_sparse_tflops},
    FactKey<Gpu>{"int8_tops", &Gpu::int8_tops},
    FactKey<Gpu>{"int8_sparse_tops", &Gpu::int8_sparse_tops},
    FactKey<Gpu>{"int4_tops", &Gpu::int4_tops},
    FactKey<Gpu>{"tdp_w", &Gpu::tdp_w},
    FactKey<Gpu>{"street_price_usd", &Gpu::street_price_usd},
    FactKey<Gpu>{"street_price_source", &Gpu::street_price_source},
    FactKey<Gpu>{"interconnect", &Gpu::interconnect},
    FactKey<Gpu>{"interconnect_text", &Gpu::interconnect_text},
    FactKey<Gpu>{"mig", &Gpu::mig},
    FactKey<Gpu>{"video_engines", &Gpu::video_engines},
    FactKey<Gpu>{"source", &Gpu::source},
};

// With its ids and its shape; the rest follows from the shape.
inline const std::array model_keys{
    FactKey<LlmModel>{"name", &LlmModel::name},
    FactKey<LlmModel>{"maker", &LlmModel::maker},
    FactKey<LlmModel>{"released", &LlmModel::released},
    FactKey<LlmModel>{"published_params_b", &LlmModel::published_params_b},
    FactKey<LlmModel>{"source", &LlmModel::source},
};

inline const std::array shape_keys{
    FactKey<ModelShape>{"hidden", &ModelShape::hidden},
    FactKey<ModelShape>{"vocabulary", &ModelShape::vocabulary},
    FactKey<ModelShape>{"tied_embeddings", &ModelShape::tied_embeddings},
    FactKey<ModelShape>{"max_context", &ModelShape::max_context},
    FactKey<ModelShape>{"vision_params", &ModelShape::vision_params},
    FactKey<ModelShape>{"draft_params", &ModelShape::draft_params},
    FactKey<ModelShape>{"weights", &ModelShape::weights},
    FactKey<ModelShape>{"quantized", &ModelShape::quantized},
    FactKey<ModelShape>{"kv_8bit", &ModelShape::kv_8bit},
};

inline const std::array group_keys{
    FactKey<LayerGroup>{"count", &LayerGroup::count},
    FactKey<LayerGroup>{"attention", &LayerGroup::attention},
    FactKey<LayerGroup>{"heads", &LayerGroup::heads},
    FactKey<LayerGroup>{"kv_heads", &LayerGroup::kv_heads},
    FactKey<LayerGroup>{"head_dim", &LayerGroup::head_dim},
    FactKey<LayerGroup>{"value_dim", &LayerGroup::value_dim},
    FactKey<LayerGroup>{"window", &LayerGroup::window},
    FactKey<LayerGroup>{"latent_dim", &LayerGroup::latent_dim},
    FactKey<LayerGroup>{"rotary_dim", &LayerGroup::rotary_dim},
    FactKey<LayerGroup>{"state_elements", &LayerGroup::state_elements},
    FactKey<LayerGroup>{"state_element_bytes", &LayerGroup::state_element_bytes},
    FactKey<LayerGroup>{"convolution_elements", &LayerGroup::convolution_elements},
    FactKey<LayerGroup>{"mixer_params", &LayerGroup::mixer_params},
    FactKey<LayerGroup>{"mlp_params", &LayerGroup::mlp_params},
    FactKey<LayerGroup>{"expert_params", &LayerGroup::expert_params},
    FactKey<LayerGroup>{"experts", &LayerGroup::experts},
    FactKey<LayerGroup>{"experts_per_token", &LayerGroup::experts_per_token},
    FactKey<LayerGroup>{"matrix_sides", &LayerGroup::matrix_sides},
    FactKey<LayerGroup>{"reduces", &LayerGroup::reduces},
};

inline const std::array price_keys{
    FactKey<PriceQuote>{"id", &PriceQuote::id},
    FactKey<PriceQuote>{"provider", &PriceQuote::provider},
    FactKey<PriceQuote>{"gpu", &PriceQuote::gpu},
    FactKey<PriceQuote>{"usd_per_gpu_hour", &PriceQuote::usd_per_gpu_hour},
    FactKey<PriceQuote>{"gpus_per_node", &PriceQuote::gpus_per_node},
    FactKey<PriceQuote>{"offer", &PriceQuote::offer},
    FactKey<PriceQuote>{"region", &PriceQuote::region},
    FactKey<PriceQuote>{"billing", &PriceQuote::billing},
    FactKey<PriceQuote>{"as_of", &PriceQuote::as_of},
    FactKey<PriceQuote>{"source", &PriceQuote::source},
    FactKey<PriceQuote>{"note", &PriceQuote::note},
};

inline const std::array measurement_keys{
    FactKey<Measurement>{"id", &Measurement::id},
    FactKey<Measurement>{"source", &Measurement::source},
    FactKey<Measurement>{"framework", &Measurement::framework},
    FactKey<Measurement>{"framework_version", &Measurement::framework_version},
    FactKey<Measurement>{"gpu", &Measurement::gpu},
    FactKey<Measurement>{"tensor_parallel", &Measurement::tensor_parallel},
    FactKey<Measurement>{"model", &Measurement::model},
    FactKey<Measurement>{"weight_precision", &Measurement::weight_precision},
    FactKey<Measurement>{"kv_precision", &Measurement::kv_precision},
    FactKey<Measurement>{"in_flight", &Measurement::in_flight},
    FactKey<Measurement>{"batch", &Measurement::batch},
    FactKey<Measurement>{"running", &Measurement::running},
    FactKey<Measurement>{"input_len", &Measurement::input_len},
    FactKey<Measurement>{"output_len", &Measurement::output_len},
    FactKey<Measurement>{"metric", &Measurement::metric},
    FactKey<Measurement>{"is_median", &Measurement::is_median},
    FactKey<Measurement>{"value", &Measurement::value},
    FactKey<Measurement>{"memory_fraction", &Measurement::memory_fraction},
    FactKey<Measurement>{"max_sequences", &Measurement::max_sequences},
    FactKey<Measurement>{"token_budget", &Measurement::token_budget},
    FactKey<Measurement>{"kv_tokens", &Measurement::kv_tokens},
    FactKey<Measurement>{"eager", &Measurement::eager},
    FactKey<Measurement>{"form_factor_assumed", &Measurement::form_factor_assumed},
    FactKey<Measurement>{"trust", &Measurement::trust},
    FactKey<Measurement>{"left_out", &Measurement::left_out},
};

inline const std::array load_keys{
    FactKey<MeasuredLoad>{"kind", &MeasuredLoad::kind},
    FactKey<MeasuredLoad>{"concurrency", &MeasuredLoad::concurrency},
    FactKey<MeasuredLoad>{"requests_per_s", &MeasuredLoad::requests_per_s},
    FactKey<MeasuredLoad>{"requests", &MeasuredLoad::requests},
    FactKey<MeasuredLoad>{"length_spread", &MeasuredLoad::length_spread},
};

inline const std::array level_keys{
    FactKey<OwnLevel>{"id", &OwnLevel::id},
    FactKey<OwnLevel>{"framework", &OwnLevel::framework},
    FactKey<OwnLevel>{"gpu", &OwnLevel::gpu},
    FactKey<OwnLevel>{"weight_precision", &OwnLevel::weight_precision},
    FactKey<OwnLevel>{"speed", &OwnLevel::speed},
    FactKey<OwnLevel>{"half_width", &OwnLevel::half_width},
    FactKey<OwnLevel>{"public_half_width", &OwnLevel::public_half_width},
    FactKey<OwnLevel>{"runs", &OwnLevel::runs},
    FactKey<OwnLevel>{"models", &OwnLevel::models},
    FactKey<OwnLevel>{"source", &OwnLevel::source},
};

// With its ids.
inline const std::array pipeline_keys{
    FactKey<ImagePipeline>{"name", &ImagePipeline::name},
    FactKey<ImagePipeline>{"image_px", &ImagePipeline::image_px},
    FactKey<ImagePipeline>{"steps", &ImagePipeline::steps},
    FactKey<ImagePipeline>{"passes", &ImagePipeline::passes},
    FactKey<ImagePipeline>{"linear_tflop", &ImagePipeline::linear_tflop},
    FactKey<ImagePipeline>{"attention_tflop", &ImagePipeline::attention_tflop},
    FactKey<ImagePipeline>{"text_share", &ImagePipeline::text_share},
    FactKey<ImagePipeline>{"elements_m", &ImagePipeline::elements_m},
    FactKey<ImagePipeline>{"params_b", &ImagePipeline::params_b},
    FactKey<ImagePipeline>{"width", &ImagePipeline::width},
    FactKey<ImagePipeline>{"head_dim", &ImagePipeline::head_dim},
    FactKey<ImagePipeline>{"blocks", &ImagePipeline::blocks},
    FactKey<ImagePipeline>{"text_tflop", &ImagePipeline::text_tflop},
    FactKey<ImagePipeline>{"decoder_tflop", &ImagePipeline::decoder_tflop},
    FactKey<ImagePipeline>{"source", &ImagePipeline::source},
};

// With its requests, each a text "seconds prompt_tokens output_tokens".
inline const std::array trace_keys{
    FactKey<Trace>{"name", &Trace::name},
    FactKey<Trace>{"label", &Trace::label},
    FactKey<Trace>{"source", &Trace::source},
    FactKey<Trace>{"licence", &Trace::licence},
};

} // namespace tiebreak
