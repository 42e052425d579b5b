// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/verdicts/use_verdict.h"

#include "models/engine/answers/analysis.h"
#include "models/engine/answers/use_rows.h"
#include "models/engine/costs/breakeven.h"

namespace tiebreak {

Estimate use_cost(const ContenderAnalysis& result, Use use)
{
    const UseRow* const row = use_row(use);
    return row == nullptr ? Estimate() : row->cost(result);
}

UseVerdict judge_use(Use use, std::span<const ContenderAnalysis> results)
{
    UseVerdict verdict;
    verdict.use = use;
    const auto cost_of = [&](std::size_t i) { return use_cost(results[i], use); };
    for (std::size_t i = 0; i < results.size(); ++i) {
        const std::optional<double> cost = cost_of(i).value;
        if (!cost) {
            continue;
        }
        if (!verdict.winner || *cost < *cost_of(*verdict.winner).value) {
            verdict.runner_up = verdict.winner;
            verdict.winner = i;
        } else if (!verdict.runner_up || *cost < *cost_of(*verdict.runner_up).value) {
            verdict.runner_up = i;
        }
    }
    if (verdict.runner_up) {
        const Estimate best = cost_of(*verdict.winner);
        const Estimate next = cost_of(*verdict.runner_up);
        verdict.saving_fraction = 1 - *best.value / *next.value;
        verdict.flip_usd_per_gpu_hour =
            tie_price(results[*verdict.runner_up].contender.usd_per_gpu_hour, *next.value, *best.value);
        verdict.bands_overlap = *best.high > *next.low;
    }
    return verdict;
}

} // namespace tiebreak
