// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/load/load_answer.h"
#include "models/engine/facts/catalogue.h"
#include "models/engine/load/capacity.h"

#include <vector>

// Internal to the answers: what a load plays on for one contender.
namespace tiebreak {

struct LoadRig {
    LoadGap gap = LoadGap::None; // anything else: the rest but `error` is empty
    PredictError error = PredictError::None;
    LoadShape shape;
    LatencyLimits limits;
    StepSeconds seconds;        // with the server's speculation; for one thread at a time
    StepSeconds plain;          // without
    std::vector<Arrival> trace; // that the shape refers to
    int left_out = 0;           // of the trace's requests: longer than model or cache allow
    double slowest_rate = 1;    // low end of the rate's band over its value
    LatencyFactors slow;        // ends of the latencies' bands over their values
    LatencyFactors fast;
    BandChoice tpot_band;
};

// One for each contender of a load that is no batch; all get the same requests. They refer to the catalogue.
[[nodiscard]] std::vector<LoadRig> load_rigs(const Catalogue& catalogue, const Scenario& scenario);

// Users, or requests a second; 0 of a batch.
[[nodiscard]] double total_load(const Scenario& scenario);

// What would help a contender of which one request alone misses a limit.
[[nodiscard]] LoadAdvice load_advice(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender);

} // namespace tiebreak
