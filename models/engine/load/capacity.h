// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/load/percentiles.h"

#include <cstdint>
#include <span>
#include <vector>

// What one replica carries: its rate when saturated, and the highest load inside the limits.
namespace tiebreak {

// The kind of load and the server, without how much of it.
struct LoadShape {
    bool closed = false;   // users that wait for their answers; else requests that come by the clock
    double think_s = 0;    // closed: between an answer and the user's next request
    double burstiness = 1; // open: coefficient of variation of the gaps
    Lengths prompt;
    Lengths output;
    std::span<const Arrival> trace; // requests with their lengths and, in an open load, times to stretch; else drawn
    int share = 1; // open: this replica gets one of so many requests of the stream, at random, or of a trace in turn
    double shared_prefix = 0;
    SchedulerRules rules;
    std::int64_t kv_tokens = 0;
    int requests = 2000; // of one run: 2,000 while a slider moves, 10,000 for a page
    std::uint64_t seed = 1;
};

// Without what arrives, for a run of one's own.
[[nodiscard]] LoadCase case_of(const LoadShape& shape);

// Share of the requests whose latencies are left out while the server fills.
inline constexpr double load_warm_up = 0.1;

// One run at `load` requests a second or, closed, that many users (rounded, at least 1). Users start spread over one
// answer's time, so that equal lengths do not march in step.
[[nodiscard]] LoadSummary summary_at(const LoadShape& shape, double load, const LatencyLimits& limits,
                                     const StepSeconds& seconds);

// Each request alone on the server, one after the other.
[[nodiscard]] LoadSummary summary_alone(const LoadShape& shape, const LatencyLimits& limits,
                                        const StepSeconds& seconds);

// Requests a second that the replica answers when as many as it may run are always there. An open load at or above it
// lets the queue grow without end.
[[nodiscard]] double saturated_requests_per_s(const LoadShape& shape, const StepSeconds& seconds);

enum class LoadState {
    Stable,
    AtLimit,    // within the band of the rate below saturation: its percentiles are not predictable
    Overloaded, // the queue grows as long as the load lasts
};

// `low_over_value`: the low end of the rate's band over its value, above 0 and up to 1. A closed loop never overloads:
// its users wait.
[[nodiscard]] LoadState state_of(const LoadShape& shape, double load, double saturated, double low_over_value);

// One load that was tried.
struct LoadPoint {
    double load = 0;
    LoadSummary summary;
};

struct HighestLoad {
    double load = 0;              // requests a second, or users; 0: not even one request alone keeps the limits
    LoadSummary summary;          // at that load, or of one request alone
    std::vector<LoadPoint> tried; // from next to nothing to saturation or `at_most`, by load
};

// The highest load that keeps the limits, found on a grid and by halving: within 1 % or one user. Without any limit:
// what the replica carries before its queue grows, and in a closed loop `at_most`. `at_most`: where to stop looking, in
// the unit of the load.
[[nodiscard]] HighestLoad highest_load(const LoadShape& shape, const LatencyLimits& limits, double saturated,
                                       double at_most, const StepSeconds& seconds);

// Factors on the three latencies.
struct LatencyFactors {
    double ttft = 1;
    double tpot = 1;
    double e2e = 1;
};

// The load up to which all tried ones keep the limits when latencies are so many times as long, between two of them by
// straight lines; 0: not even the least.
[[nodiscard]] double highest_of(std::span<const LoadPoint> tried, const LatencyLimits& limits,
                                const LatencyFactors& factors);

} // namespace tiebreak
