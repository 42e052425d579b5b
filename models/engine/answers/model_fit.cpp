// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/model_fit.h"

#include "models/engine/answers/side.h"
#include "models/engine/throughput/memory/memory_use.h"

#include <algorithm>
#include <array>

namespace tiebreak {

namespace {

constexpr std::array sizes_tried{1, 2, 4, 8};

ReplicaFit fit_replica(const Calibration& calibration, const Gpu& gpu, const LlmModel& model, Workload workload)
{
    ReplicaFit fit;
    fit.gpus = workload.tensor_parallel;
    workload.batch = 1;
    fit.memory = memory_use(calibration, gpu, model, workload);
    if (fit.memory.fits) {
        fit.sequences = fit.memory.max_batch;
        workload.batch = fit.sequences;
        fit.memory = memory_use(calibration, gpu, model, workload);
    }
    return fit;
}

} // namespace

ModelFit fit_model(const Calibration& calibration, const Gpu& gpu, const LlmModel& model, const Workload& workload)
{
    ModelFit fit;
    for (const int gpus : sizes_tried) {
        Workload replica = workload;
        replica.tensor_parallel = gpus;
        if (gpus > 1 && check(calibration, gpu, model, replica) == PredictError::BadTensorParallel) {
            continue;
        }
        fit.tried.push_back(fit_replica(calibration, gpu, model, replica));
        if (fit.fits()) {
            break;
        }
    }
    return fit;
}

std::vector<FitColumn> fit_models(const Catalogue& catalogue, const Scenario& scenario)
{
    const Calibration& calibration = catalogue.calibration;
    std::vector<FitColumn> columns;
    for (const Contender& contender : scenario.contenders) {
        const Gpu& gpu = *catalogue.gpu(contender.gpu);
        if (std::ranges::find(columns, &gpu, &FitColumn::gpu) != columns.end()) {
            continue;
        }
        const Precision eight_bits = gpu.fp8_tflops ? Precision::Fp8 : Precision::Int8;
        for (const Precision weights : {Precision::Fp16, eight_bits, Precision::Int4}) {
            FitColumn column{&gpu, weights, contender.kv_precision, {}};
            Workload workload = workload_of(scenario, contender, 1);
            workload.weight_precision = weights;
            for (const LlmModel& model : catalogue.models) {
                column.models.push_back(fit_model(calibration, gpu, model, workload));
            }
            columns.push_back(std::move(column));
        }
    }
    return columns;
}

} // namespace tiebreak
