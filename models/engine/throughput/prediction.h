// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/rates/calibration.h"
#include "models/engine/throughput/memory/memory.h"
#include "models/engine/throughput/replica.h"
#include "models/engine/throughput/step_cost.h"
#include "models/engine/throughput/workload.h"

#include <optional>

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
    Banded tpot_ms;      // mean time of a step, as a running sequence sees it; 0 with one output token
    double batch = 0;    // sequences that run together
    LimitedBy limited_by = LimitedBy::Unknown; // largest part of the time; Memory when more sequences would help
    LimitedBy first_token_limited_by = LimitedBy::Unknown; // of ttft_ms
    StepCost cost;                                         // of serving `batch` sequences from prompt to end
    MemoryPlan memory;                                     // of one GPU
    BandChoice basis;                                      // of the band of output_tok_s
};

// Predicts throughput and latencies of a workload that the replica was made for; batch and lengths are the workload's.
// Pure, allocates nothing, takes less than a microsecond. What does not fit gets an error instead of numbers.
// Throughput never falls when bandwidth or a peak rate grows.
[[nodiscard]] Prediction predict(const Replica& replica, const Workload& workload);

// What a replica does with that many sequences together (fractions are means), whether they fit or not; its memory is
// not filled in.
[[nodiscard]] Prediction predict_running(const Replica& replica, const Workload& workload, double sequences);

// Share of the GPU time that prompts take, up to and with their first tokens: static the pass over them, in flight what
// they add to generating alone. From 0, without a prompt, to below 1. Empty where predict() has an error.
[[nodiscard]] std::optional<double> prompt_time_share(const Replica& replica, const Workload& workload);

// predict() from names: checks the workload and looks up its constants first, which takes some ten microseconds.
[[nodiscard]] Prediction predict(const Calibration& calibration, const Gpu& gpu, const LlmModel& model,
                                 const Workload& workload);

// The value with 80 % of unseen measurements within a factor of e^half_width.
[[nodiscard]] Banded banded(double value, const BandChoice& band);

} // namespace tiebreak
