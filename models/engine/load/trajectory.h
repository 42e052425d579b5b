// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/load/scheduler.h"

#include <cstddef>
#include <vector>

namespace tiebreak {

// What a run did, without what it took: with it the same run can be timed again at other costs, which is what fitting
// constants to measured runs needs. Decisions stay as they were, so it holds for small changes only.
struct Trajectory {
    struct Stretch {
        StepWork work;     // of its mean step
        double steps = 0;  // 0: idle
        double idle_s = 0; // waiting for the next request
    };
    // Where a moment lies: within a stretch, and at which share of it.
    struct Moment {
        std::size_t stretch = 0;
        double share = 0;
    };
    struct Request {
        Moment sent;
        std::size_t first_token = 0; // stretch at whose end it is out
        std::size_t end = 0;
        int output_tokens = 0; // 0: refused
    };
    std::vector<Stretch> stretches;
    std::vector<Request> requests;
};

// As run_load, and what it did.
[[nodiscard]] LoadRun run_load(const LoadCase& load, const std::vector<Arrival>& requests, const StepSeconds& seconds,
                               Trajectory& trajectory);

// Works out where on the trajectory the run's requests were sent.
void place_sendings(Trajectory& trajectory, const LoadRun& run, const StepSeconds& seconds);

// The run's requests at other costs: when each was sent, had its first token, and ended.
[[nodiscard]] std::vector<Served> timed_again(const Trajectory& trajectory, const StepSeconds& seconds);

} // namespace tiebreak
