// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

// Answers that are made up, with the article's numbers.
namespace tiebreak {

inline EvidencePoint point(double batch, Precision weights, bool impossible)
{
    EvidencePoint made;
    made.batch = batch;
    made.weight_precision = weights;
    made.exceeds_ceiling = impossible;
    return made;
}

inline ContenderAnalysis servedBy(const char* name, double usd_per_hour, double tok_s)
{
    ContenderAnalysis made;
    made.contender.gpu = name;
    made.contender.usd_per_gpu_hour = usd_per_hour;
    made.short_name = name;
    made.throughput_tok_s.value = tok_s;
    made.usd_per_million_tokens.value = 1e6 * usd_per_hour / (3600 * tok_s);
    made.points = {point(1, Precision::Fp16, true), point(8, Precision::Fp16, true), point(32, Precision::Int8, false)};
    return made;
}

inline void takeAway(ContenderAnalysis& from, Gap gap)
{
    from.throughput_tok_s.value.reset();
    from.usd_per_million_tokens.value.reset();
    from.gap = gap;
}

// The article's serving example at batch 8: $0.79 at 1,680 tok/s against $1.19 at 2,100 tok/s.
inline Analysis article()
{
    Analysis made;
    made.scenario.server.batch = 8;
    made.contenders = {servedBy("L40S", 0.79, 1680), servedBy("A100 PCIe", 1.19, 2100)};
    Breakeven tie;
    tie.contender = 1;
    tie.usd_per_gpu_hour = 0.9875;
    made.breakeven = {tie};
    made.pair_tie = PairTie{1, 0, {0.9875, {}, {}}, {}};
    Verdict& verdict = made.verdict;
    verdict.winner = 0;
    verdict.runner_up = 1;
    verdict.saving_fraction = 0.170168;
    verdict.flip_usd_per_gpu_hour = 0.9875;
    verdict.covered_from = 1;
    verdict.covered_to = 32;
    return made;
}

} // namespace tiebreak
