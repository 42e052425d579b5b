// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "ui/charts/chart_data.h"

#include <optional>

// Latency against batch, as data. Both charts show the scenario's limit as a rule, draw what a limit forbids dashed,
// and end their y axis near the limit when the curves climb far beyond it.
namespace tiebreak {

// Milliseconds between two tokens of one sequence (TPOT).
[[nodiscard]] ChartData tpotChart(const Analysis& analysis);

// Milliseconds until the first token of a whole batch of prompts (TTFT).
[[nodiscard]] ChartData ttftChart(const Analysis& analysis);

// How far above what must be seen curves are followed.
inline constexpr double latency_overshoot = 2;

// Whether a limit is near enough to be drawn: one farther above all values would press the curves flat.
[[nodiscard]] bool isLimitInSight(std::optional<double> limit, double largest);

// Draws the limit as a rule, or tells it in the subtitle when it is out of sight; nothing without one.
void showLatencyLimit(ChartData& chart, std::optional<double> limit, bool is_in_sight);

} // namespace tiebreak
