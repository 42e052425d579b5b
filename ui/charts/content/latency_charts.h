// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "ui/charts/chart_data.h"

#include <vector>

// Latency against batch, as data. Both charts show the scenario's limit as a rule, draw what a limit forbids dashed,
// and end their y axis near the limit when the curves climb far beyond it.
namespace tiebreak {

// Milliseconds between two tokens of one sequence (TPOT).
[[nodiscard]] ChartData tpotChart(const Analysis& analysis);

// Milliseconds until the first token of a whole batch of prompts (TTFT).
[[nodiscard]] ChartData ttftChart(const Analysis& analysis);

// How far above what must be seen curves are followed.
inline constexpr double latency_overshoot = 2;

// What a latency may be at most: all contenders alike, or each on its own where one of them also waits for a cold
// start.
struct DrawnLimit {
    int series = -1; // contender; -1: all
    double ms = 0;
    bool after_cold_start = false; // which is taken off the scenario's limit already
};
using DrawnLimits = std::vector<DrawnLimit>; // empty: no limit

[[nodiscard]] DrawnLimits tokenLimits(const Analysis& analysis);
[[nodiscard]] DrawnLimits firstTokenLimits(const Analysis& analysis);

// The highest limit that is near enough to be drawn; 0: none. One farther above all values, of which `largest` is the
// largest, would press the curves flat.
[[nodiscard]] double highestInSight(const DrawnLimits& limits, double largest);

// Draws the limits up to the highest in sight as rules, and tells the others in the subtitle.
void showLatencyLimits(ChartData& chart, const DrawnLimits& limits, double highest_in_sight);

} // namespace tiebreak
