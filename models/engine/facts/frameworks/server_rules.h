// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <optional>

// How a release of a serving framework schedules requests and hands out a card's memory. Plain rows of frameworks.json.
namespace tiebreak {

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

// One rule for all frameworks; their numbers differ (vLLM: vllm/config/cache.py; SGLang: server_args.py @001067ff;
// TensorRT-LLM: reference of KvCacheConfig).
struct PoolRule {
    // vLLM and SGLang give a share of the card to everything, weights included; TensorRT-LLM a share of what weights
    // and workspace leave.
    bool share_of_what_is_left = false;
    std::optional<double> fraction = 0.9; // empty: 1 - reserve / total, as SGLang works it out
    double unseen_gib = 0;                // taken by the driver before the server looks
    double remainder_gib = 0.35;          // context, buffers, CUDA graphs that count
    double link_gib = 0.35;               // buffers of all-reduces, with several GPUs
    bool counts_activations = true;       // of a trial step of token_budget tokens
    double logit_rows = 256;              // sequences whose logits a trial step holds
    int page_tokens = 16;
    // SGLang's reserve in MiB: base + chunk x tokens + graph x sequences + gpu x GPUs / 8, at least `least` on cards
    // above 60 GiB.
    double reserve_base_mib = 512;
    double reserve_chunk_mib = 1.5;
    double reserve_graph_mib = 2;
    double reserve_gpu_mib = 1024;
    double reserve_least_mib = 10240;
    double largest_graph = 256;

    bool operator==(const PoolRule&) const = default;
};

// What a framework does otherwise on cards with little memory.
struct SmallCardRule {
    double below_gib = 0; // as the card shows it to a process; 0: no card is small
    int below_gpus = 9;   // the graphs' limit holds for replicas of fewer GPUs
    int token_budget = 2048;
    double largest_graph = std::numeric_limits<double>::infinity(); // sequences of the largest CUDA graph
};

} // namespace tiebreak
