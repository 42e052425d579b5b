// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/reading.h"

namespace tiebreak {

// Adds a trace: sorts by arrival and counts from the first. Refuses fewer than two requests and absurd counts.
// `without_tokens` requests had been left out before, which is remarked.
void add_trace(Reading& reading, std::vector<TraceRequest> requests, int without_tokens);

// Statistics of a trace.
struct TraceStatistics {
    double requests_per_s = 0; // 0: all arrive at once
    double burstiness = 0;     // coefficient of variation of the gaps; 1: Poisson
    double prompt_tokens = 0;  // means
    double output_tokens = 0;
};

[[nodiscard]] TraceStatistics statistics_of(const TraceRecord& trace);

} // namespace tiebreak
