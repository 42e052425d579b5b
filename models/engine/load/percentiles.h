// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/load/scheduler.h"

#include <optional>
#include <vector>

namespace tiebreak {

// How one latency is spread over the requests, in ms.
struct Spread {
    double mean = 0;
    double p50 = 0;
    double p90 = 0;
    double p95 = 0;
    double p99 = 0;
    double at_share = 0; // at the percentile of the limits
};

// What a request may take, in ms; empty: anything.
struct LatencyLimits {
    std::optional<double> ttft_ms;
    std::optional<double> tpot_ms;
    std::optional<double> e2e_ms;
    double share = 0.95; // of the requests that must keep each of them: the percentile that is looked at
    [[nodiscard]] bool any() const { return ttft_ms || tpot_ms || e2e_ms; }
};

// What one replica did, as its clients and its log would show it.
struct LoadSummary {
    Spread ttft_ms; // from sending to the first token
    Spread tpot_ms; // of each request of two or more tokens: (end to end - first token) / (tokens - 1)
    Spread e2e_ms;
    double requests_per_s = 0;        // answered, from the first sending to the last answer
    double steady_requests_per_s = 0; // answered while the server was full, see steady_rate
    double output_tok_s = 0;          // the same of generated tokens
    double total_tok_s = 0;           // with prompts
    double in_system = 0;             // mean number of requests sent and not yet answered
    double running = 0;               // of which this many hold pages of the KV cache
    double waiting = 0;               // and this many do not
    double kv_use = 0;                // mean share of the pages in use
    double busy = 0;                  // share of the time with something running
    double goodput = 1;               // share of requests inside all limits
    bool holds = true;                // that share of the requests keeps each limit, and none was refused
    int requests = 0;                 // that the latencies count: without the first ones and the refused
    int refused = 0;
    int preemptions = 0;
};

// Percentile of sorted values, linear between the two nearest ranks (numpy's default); 0 of none. 0 <= share <= 1.
[[nodiscard]] double percentile(const std::vector<double>& sorted, double share);

// Answers a second between the 30th and the 90th percent of the answers: what a saturated server or a closed loop does
// without its start and its end. Of times that answers end at; 0 when there are too few.
[[nodiscard]] double steady_rate(std::vector<double> ends_s);

// `warm_up`: share of the requests, in the order they were sent, whose latencies are left out; rates and averages
// count the whole run.
[[nodiscard]] LoadSummary summary_of(const LoadRun& run, const LatencyLimits& limits, double warm_up);

} // namespace tiebreak
