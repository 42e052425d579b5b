// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <vector>

// Which models fit on which cards at which weights. Only memory counts here: whether a framework runs those weights is
// another question.
namespace tiebreak {

// A replica of so many GPUs with as many sequences of the scenario's prompt + output tokens as it holds; with one
// sequence if it holds none (then !memory.fits).
struct ReplicaFit {
    int gpus = 1;
    int sequences = 1;
    MemoryUse memory;
};

struct ModelFit {
    std::vector<ReplicaFit> tried; // smallest first, up to the first that fits; never empty

    [[nodiscard]] bool fits() const { return tried.back().memory.fits; }
    [[nodiscard]] bool fits_one_gpu() const { return tried.front().memory.fits; }
};

// Tries replicas of 1, 2, 4 and 8 GPUs, as far as the model's heads divide among them; workload.tensor_parallel and
// workload.batch are ignored. Memory as in memory_use.h.
[[nodiscard]] ModelFit fit_model(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                                 const Workload& workload);

// One card at one number format of the weights. The references live as long as the catalogue.
struct FitColumn {
    const Gpu* gpu = nullptr;
    Precision weights = Precision::Fp16;
    Precision kv = Precision::Fp16;
    std::vector<ModelFit> models; // in the catalogue's order
};

// Every model of the catalogue on every GPU of the contenders at 16, 8 and 4 bits: FP16, FP8 (INT8 on cards without)
// and INT4. The KV cache is that of the first contender with that GPU. The scenario must be valid.
[[nodiscard]] std::vector<FitColumn> fit_models(const Catalogue& catalogue, const Scenario& scenario);

} // namespace tiebreak
