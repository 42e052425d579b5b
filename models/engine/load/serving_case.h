// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/load/scheduler.h"
#include "models/engine/throughput/prediction.h"

#include <span>
#include <vector>

// A measured run of a server: what it was sent, and what came of it.
namespace tiebreak {

// A run to play (scheduler.h).
struct ServingCase {
    LoadCase load;
    std::vector<Arrival> requests;
    bool steady = false; // its run-in and its end do not count: a loop without a stated number of requests
};

// What a run shows, latencies in ms.
struct ServingNumbers {
    double output_tok_s = 0;
    double total_tok_s = 0;
    double requests_per_s = 0;
    double ttft_mean_ms = 0, ttft_median_ms = 0;
    double tpot_mean_ms = 0, tpot_median_ms = 0; // 0 when every answer is one token
    double e2e_mean_ms = 0, e2e_median_ms = 0;
};

// The run of that kind; load.kind is not None. kv_tokens: of the pool, as plan_memory gives them or the server
// reported.
[[nodiscard]] ServingCase serving_case(const Replica& replica, const Workload& workload, const MeasuredLoad& load,
                                       double kv_tokens);

// Tokens that the pool holds of sequences of this length.
[[nodiscard]] double pool_tokens(const MemoryPlan& memory, const Workload& workload);

// Of the requests as their clients saw them. In a steady run the latencies of the first 30 % and the last 5 % do not
// count, and the rate is that between 30 and 90 % of the answers.
[[nodiscard]] ServingNumbers serving_numbers(std::span<const Served> served, bool steady);

// Plays the run. Requests that the server cannot hold at all give an error.
struct ServingPrediction {
    PredictError error = PredictError::None;
    MemoryPlan memory;
    ServingNumbers numbers;
};
[[nodiscard]] ServingPrediction predict_serving(const Replica& replica, const Workload& workload,
                                                const MeasuredLoad& load, std::optional<double> kv_tokens);

} // namespace tiebreak
