// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/workload.h"

#include <algorithm>

namespace tiebreak {
namespace {

bool is_layer(const LayerGroup& layer)
{
    const bool attends = layer.attention == AttentionKind::Full || layer.attention == AttentionKind::Window;
    return layer.count > 0 && layer.mixer_params >= 0 && layer.mlp_params >= 0 && layer.expert_params >= 0 &&
           layer.experts_per_token <= layer.experts &&
           (!attends || (layer.heads > 0 && layer.kv_heads > 0 && layer.head_dim > 0 && layer.value_dim > 0)) &&
           (layer.attention != AttentionKind::Window || layer.window > 0) &&
           (layer.attention != AttentionKind::Latent || layer.latent_dim > 0);
}

bool is_model(const ModelShape& shape)
{
    return shape.hidden > 0 && shape.vocabulary > 0 && !shape.groups.empty() &&
           std::ranges::all_of(shape.groups, is_layer) && dense_params(shape) > 0;
}

bool has_rates(const Gpu& gpu)
{
    return gpu.usable_gb > 0 && gpu.bandwidth_gb_s > 0 && gpu.fp16_tflops.value_or(0) > 0 && gpu.tdp_w > 0;
}

} // namespace

std::string_view to_string(PredictError error)
{
    switch (error) {
    case PredictError::None:
        return "";
    case PredictError::UnknownGpu:
        return "the model has no calibration for this GPU";
    case PredictError::BadModel:
        return "the model's architecture is incomplete";
    case PredictError::BadLength:
        return "prompt and output lengths must be at least 1 token";
    case PredictError::BeyondContext:
        return "prompt and output are longer than the model's context";
    case PredictError::BadBatch:
        return "a static batch must be at least 1";
    case PredictError::BadTensorParallel:
        return "tensor parallel must be 1, 2, 4 or 8 and divide the model's heads";
    case PredictError::NoWeightPrecision:
        return "the GPU or the framework has no such weight precision";
    case PredictError::NoKvPrecision:
        return "the GPU or the framework has no such KV-cache precision";
    case PredictError::WeightsDoNotFit:
        return "the weights do not fit: use more GPUs or a narrower precision";
    case PredictError::BatchDoesNotFit:
        return "the KV cache does not fit: use a smaller batch, shorter lengths or more GPUs";
    }
    return "";
}

PredictError check(const Calibration& calibration, const Gpu& gpu, const LlmModel& model, const Workload& workload)
{
    const Stack* const stack = calibration.stack(workload.framework);
    const ServedFormats* const served = stack == nullptr ? nullptr : stack->served(gpu.architecture);
    if (served == nullptr || !has_rates(gpu)) {
        return PredictError::UnknownGpu;
    }
    if (!is_model(model.shape)) {
        return PredictError::BadModel;
    }
    if (workload.input_len < stack->least_prompt || workload.output_len < 1) {
        return PredictError::BadLength;
    }
    const int limit = model.shape.max_context; // the last token is not attended to
    if (stack->checks_context && limit > 0 && workload.input_len > limit - workload.output_len + 1) {
        return PredictError::BeyondContext;
    }
    if (workload.batch < (workload.in_flight ? 0 : 1)) {
        return PredictError::BadBatch;
    }
    if (!divides(model.shape, workload.tensor_parallel)) {
        return PredictError::BadTensorParallel;
    }
    const Kernel* const kernel = served->kernel(workload.weight_precision);
    if (kernel == nullptr || !has_rate(gpu, kernel->rate)) {
        return PredictError::NoWeightPrecision;
    }
    if (std::ranges::find(served->kv_cache, workload.kv_precision) == served->kv_cache.end()) {
        return PredictError::NoKvPrecision;
    }
    return PredictError::None;
}

} // namespace tiebreak
