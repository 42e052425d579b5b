// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/reading.h"

namespace tiebreak {

// One test of llama-bench: one sequence, prefill of n_prompt tokens, then n_gen tokens written, both after n_depth
// tokens that stand in the cache.
struct LlamaBenchRow {
    QString build;
    QStringList gpus; // names, one for each card
    QString model;    // "llama 8B Q4_K - Medium", or the file's name
    QString type;     // where the number format stands
    double n_prompt = 0;
    double n_gen = 0;
    double n_depth = 0;
    double tokens_per_s = 0;
};

// Adds the record of a test: prefill gives the time to the first token, decode the rate and the time per token.
void add_llama_bench_row(const LlamaBenchRow& row, int line, Reading& reading);

} // namespace tiebreak
