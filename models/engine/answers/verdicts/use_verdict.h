// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"

#include <cstddef>
#include <optional>
#include <span>

// On which card images or a training run cost least: a question of its own beside that of serving.
namespace tiebreak {

struct ContenderAnalysis;

struct UseVerdict {
    Use use = Use::Images;
    std::optional<std::size_t> winner;           // cheapest contender; empty: none holds the run
    std::optional<std::size_t> runner_up;        // next cheapest
    std::optional<double> saving_fraction;       // of the winner against the runner-up
    std::optional<double> flip_usd_per_gpu_hour; // price of the runner-up at which both cost the same
    bool bands_overlap = false;                  // so it may be the other way round
};

// What it compares: $ per 1,000 images under the scenario's billing, or rent of the run for as long as it takes; empty
// where the run does not fit, and of serving.
[[nodiscard]] Estimate use_cost(const ContenderAnalysis& result, Use use);

[[nodiscard]] UseVerdict judge_use(Use use, std::span<const ContenderAnalysis> results);

} // namespace tiebreak
