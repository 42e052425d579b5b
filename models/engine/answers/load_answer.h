// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/calibration.h"
#include "models/engine/inputs/scenario.h"
#include "models/engine/load/capacity.h"
#include "models/engine/throughput/workload.h"

#include <atomic>
#include <optional>
#include <string>
#include <vector>

// What the scenario's load of users, requests or a trace asks of each contender: the highest load of one replica inside
// the limits, whole GPUs and the bill, now and at twice the load. Always of the model: only steps can be played.
namespace tiebreak {

// Why a contender has no answer to the load.
enum class LoadGap {
    None,
    BatchOnly,      // the scenario's load is a batch
    NoTrace,        // load=trace without one
    NotPredicted,   // the model refuses; LoadAnswer::error says why
    RequestTooLong, // one request is longer than the cache of a replica, or no request of the trace is short enough
    LimitMissed,    // one request alone already misses a limit
    BurstsMissed,   // one request alone keeps the limits, but bursts miss them however many replicas share them
};

// Which limits one request alone misses.
struct MissedLimits {
    bool ttft = false;
    bool tpot = false;
    bool e2e = false;
};

// A change under which one request alone keeps the limits: each was tried. All empty: none of those tried helps.
struct LoadAdvice {
    int gpus = 0;                     // of a replica, more than now; 0: more do not help, or there can be no more
    std::optional<Precision> weights; // the widest smaller ones that help
    std::string gpu;                  // a card of the catalogue, at the same settings
};

// Replicas that carry a load inside the limits.
struct LoadFleet {
    double replicas = 0; // with spares
    double gpus = 0;
    double usd_per_month = 0;           // rent of them for the scenario's hours
    double usd_per_million_tokens = 0;  // generated at that load, all month
    double gpus_low = 0, gpus_high = 0; // by the bands of the model
    double usd_per_month_low = 0, usd_per_month_high = 0;
    double load = 0; // on each replica without the spares: requests a second, or users
    LoadState state = LoadState::Stable;
    bool may_miss = false; // slower within the band, these replicas would miss a limit
    LoadSummary summary;   // of one replica at its load
};

struct LoadAnswer {
    LoadGap gap = LoadGap::BatchOnly; // anything else than None: only `error`, `missed`, `advice` and `alone` count
    PredictError error = PredictError::None;
    MissedLimits missed;
    LoadAdvice advice;
    LoadSummary alone;      // one request alone
    double saturated = 0;   // requests a second that one replica answers when as many as it may run are always there
    double highest = 0;     // load of one replica inside the limits: requests a second, or users
    double highest_low = 0; // by the bands of rate and latencies
    double highest_high = 0;
    LoadSummary at_highest;
    std::vector<LoadPoint> curve; // of one replica, by load
    LoadFleet now;
    LoadFleet twice;                       // at twice the load
    std::optional<double> win_probability; // share of the draws in which its bill now is the least
    // Acceptance from which drafting is faster at the load now; empty: never, or nothing is drafted.
    std::optional<double> speculation_pays_from;
    int left_out = 0;     // requests of the trace that are longer than model or cache allow
    BandChoice tpot_band; // what the bands rest on
};

// Two contenders may cost the same; then nobody wins.
struct LoadVerdict {
    std::optional<std::size_t> winner; // the cheapest bill now; empty: a tie, or no contender carries the load
    bool tie = false;
    double saving_fraction = 0; // of the winner's bill against the next one's
    std::optional<std::size_t> winner_at_twice;
};

struct LoadAnalysis {
    Scenario scenario;
    double total = 0;                   // requests a second, or users; 0: the load is a batch
    std::vector<LoadAnswer> contenders; // in scenario order
    LoadVerdict verdict;
};

// Of one run: enough for the 99th percentile, few enough for a page in a quarter of a second.
inline constexpr int load_requests = 2000;

// The scenario must be valid. Pure and deterministic: all contenders get the same requests. Takes some 50 ms a
// contender, shared by the machine's cores; `cancelled`, if any, ends it early without contenders.
[[nodiscard]] LoadAnalysis analyze_load(const Catalogue& catalogue, const Scenario& scenario,
                                        const std::atomic<bool>* cancelled = nullptr);

// Generated tokens a second of one replica: in a closed loop without its start and end.
[[nodiscard]] double output_tok_s(bool closed, const LoadSummary& summary);

// The unit of the load: users of a closed loop, else requests a second.
[[nodiscard]] bool is_closed(const Scenario& scenario);

} // namespace tiebreak
