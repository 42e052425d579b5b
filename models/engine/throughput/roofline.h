// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/calibration.h"
#include "models/engine/throughput/memory.h"
#include "models/engine/throughput/step_cost.h"
#include "models/engine/throughput/workload.h"

namespace tiebreak {

// A number with the range that 80 % of unseen measurements fall into.
struct Banded {
    double value = 0;
    double low = 0;
    double high = 0;
};

// What the model says of one workload on one replica.
struct Prediction {
    PredictError error = PredictError::None; // any other: no number below except `memory` holds
    Banded output_tok_s; // generated tokens over the whole time, prompts included, of all GPUs of the replica
    Banded ttft_ms;      // static: until the first tokens of the whole batch; in flight: of one prompt, unloaded
    double tpot_ms = 0;  // mean time of a step, as a running sequence sees it
    double batch = 0;    // sequences that run together
    LimitedBy limited_by = LimitedBy::Unknown; // largest part of the time; Memory when more sequences would help
    LimitedBy first_token_limited_by = LimitedBy::Unknown; // of ttft_ms
    StepCost cost;                                         // of serving `batch` sequences from prompt to end
    MemoryPlan memory;                                     // of one GPU
    BandBasis basis = BandBasis::Nothing;                  // of the band of output_tok_s
};

// Predicts throughput and latencies. Pure, allocates nothing, takes less than a microsecond. Invalid workloads and
// those that do not fit get an error instead of numbers. Throughput never falls when bandwidth or a peak rate grows.
[[nodiscard]] Prediction predict(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                                 const Workload& workload);

// The measurements whose residuals make the band of this workload's throughput or, with `first_token`, its TTFT. For a
// framework of the calibration.
[[nodiscard]] BandChoice band_of(const Calibration& calibration, const Gpu& gpu, const Workload& workload,
                                 bool first_token);

} // namespace tiebreak
