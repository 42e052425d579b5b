// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/workload.h"

#include "models/engine/throughput/memory.h"

#include <algorithm>

namespace tiebreak {
namespace {

// Embeddings and experts are not more than all parameters, nor what one token uses.
bool adds_up(const ParameterCount& count)
{
    return count.dense > 0 && count.active > 0;
}

// Every layer attends in one way or another.
bool has_all_layers(const LlmModel& model)
{
    int layers = 0;
    const Attention attention(model);
    for (const AttentionLayers& group : attention.groups()) {
        layers += group.layers;
    }
    return layers == model.layers;
}

bool is_model(const LlmModel& model)
{
    return model.layers > 0 && model.hidden > 0 && model.heads > 0 && model.kv_heads > 0 && model.head_dim > 0 &&
           model.ffn > 0 && model.ffn_matrices > 0 && model.vocab > 0 && model.experts > 0 &&
           model.experts_per_token > 0 && model.experts_per_token <= model.experts && model.params_b > 0 &&
           model.active_params_b > 0 && model.active_params_b <= model.params_b && adds_up(parameters_of(model)) &&
           has_all_layers(model);
}

bool has_rates(const Gpu& gpu)
{
    return gpu.usable_gb > 0 && gpu.bandwidth_gb_s > 0 && gpu.fp16_tflops.value_or(0) > 0 && gpu.tdp_w > 0;
}

// Query heads must divide; fewer key-value heads than GPUs are copied, which needs an even share.
bool divides(const LlmModel& model, int gpus)
{
    if (gpus != 1 && gpus != 2 && gpus != 4 && gpus != 8) {
        return false;
    }
    return model.heads % gpus == 0 && (model.kv_heads % gpus == 0 || gpus % model.kv_heads == 0);
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
    return check(stack, stack == nullptr ? nullptr : stack->card(gpu.architecture), gpu, model, workload);
}

PredictError check(const Stack* stack, const CardRates* card, const Gpu& gpu, const LlmModel& model,
                   const Workload& workload)
{
    if (card == nullptr || !has_rates(gpu)) {
        return PredictError::UnknownGpu;
    }
    if (!is_model(model)) {
        return PredictError::BadModel;
    }
    if (workload.input_len < stack->least_prompt || workload.output_len < 1) {
        return PredictError::BadLength;
    }
    if (workload.batch < (workload.in_flight ? 0 : 1)) {
        return PredictError::BadBatch;
    }
    if (!divides(model, workload.tensor_parallel)) {
        return PredictError::BadTensorParallel;
    }
    if (!has_weight_precision(gpu, workload.weight_precision) || card->gemm_of(workload.weight_precision) == nullptr) {
        return PredictError::NoWeightPrecision;
    }
    if (!has_kv_precision(gpu, workload.kv_precision) ||
        std::ranges::find(card->kv_cache, workload.kv_precision) == card->kv_cache.end()) {
        return PredictError::NoKvPrecision;
    }
    return PredictError::None;
}

} // namespace tiebreak
