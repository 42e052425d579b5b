// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "ui/charts/chart_data.h"

// Latency against batch, as data. Both charts show the scenario's limit as a rule, draw what a limit forbids dashed,
// and end their y axis near the limit when the curves climb far beyond it.
namespace tiebreak {

// Milliseconds between two tokens of one sequence (TPOT).
[[nodiscard]] ChartData tpotChart(const Analysis& analysis);

// Milliseconds until the first token of a whole batch of prompts (TTFT).
[[nodiscard]] ChartData ttftChart(const Analysis& analysis);

} // namespace tiebreak
