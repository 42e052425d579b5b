// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

// When a waiting request may start.
enum class Admission {
    Chunk,    // pages for this step's part of its prompt are free (vLLM V1)
    Prompt,   // pages for its whole prompt are free beside those kept free (vLLM V0)
    Expected, // its prompt and the outputs still expected of all running ones fit (SGLang)
    Whole,    // its prompt and all of its output fit beside what the running ones may still take (TensorRT-LLM)
};

struct SchedulerRules {
    bool mixed_steps = true; // prompts share a step with decoding sequences; else they stop decoding for their own
    bool chunked = true;     // a prompt may be computed in parts
    int token_budget = 2048; // tokens of a step
    int max_running = 256;   // sequences
    int page_tokens = 16;
    double kept_free = 0; // share of all pages that admission leaves free
    Admission admission = Admission::Chunk;
    bool one_step_ahead = false;       // a step is planned while the one before it runs: arrivals are seen a step later
    bool shares_prefixes = false;      // pages of a prompt found in the prefix cache are computed and held once
    double request_s = 0.006;          // client, connection and tokenizer of each request, before the engine sees it
    double between_requests_s = 0.001; // one process takes requests in turn
};

struct LoadCase {
    SchedulerRules rules;
    std::int64_t kv_tokens = 0; // that the KV cache holds
    double shared_prefix = 0;   // share of each prompt that the prefix cache holds already
    int users = 0;              // closed loop of so many; 0: every request comes at its own time
    double think_s = 0;         // in a closed loop, between an answer and the next request
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
