// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/frameworks/server_rules.h"
#include "models/engine/load/arrivals.h"
#include "models/engine/throughput/step_work.h"

#include <cstdint>
#include <functional>
#include <vector>

// One replica's continuous batching, played step by step: which sequences run, wait, are computed in chunks, and lose
// their pages; what a step costs is handed in. Rules as read from the servers' sources: vllm-project/vllm@00024d31,
// vllm/v1/core/sched/scheduler.py; sgl-project/sglang@00550cd1, python/sglang/srt/managers/schedule_policy.py;
// TensorRT-LLM's documentation of SchedulerConfig and KvCacheConfig (1.3).
namespace tiebreak {

// Seconds of one step. Must be above 0, and close to linear in decode_context while the rest stays.
using StepSeconds = std::function<double(const StepWork&)>;

struct LoadCase {
    SchedulerRules rules;
    std::int64_t kv_tokens = 0; // that the KV cache holds
    double shared_prefix = 0;   // share of each prompt that the prefix cache holds already
    int users = 0;              // closed loop of so many; 0: every request comes at its own time
    double think_s = 0;         // in a closed loop, on average between an answer and the next request
};

// One request, as its client saw it.
struct Served {
    double sent_s = 0;
    double first_token_s = 0;
    double end_s = 0;
    int prompt_tokens = 0;
    int output_tokens = 0;
};

struct LoadRun {
    std::vector<Served> served; // in the order of their requests
    int refused = 0;            // requests that the whole cache could not hold
    double end_s = 0;
    double busy_s = 0;                // with something running
    double running_s = 0;             // integral of the sequences that hold pages
    double decoding_s = 0;            // integral of the sequences that decode
    double used_pages_s = 0;          // integral of the pages in use
    std::int64_t pages = 0;           // in all
    std::int64_t steps = 0;           // simulated
    std::int64_t evaluated_steps = 0; // of which costs were asked for; the others lie between two of them
    int preemptions = 0;
};

// Plays all requests to their end. Deterministic. Stretches of steps that differ only in their contexts are leapt over
// in one go, cut at arrivals, finishes and full caches. Requests in order of their times; lengths at least 1.
[[nodiscard]] LoadRun run_load(const LoadCase& load, const std::vector<Arrival>& requests, const StepSeconds& seconds);

} // namespace tiebreak
