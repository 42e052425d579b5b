// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "ui/charts/chart_data.h"

// What one replica of each contender does under a load of users, requests or a trace, as data. Filled marks stand at
// the highest load inside the limits, hollow ones at what a replica gets now.
namespace tiebreak {

// The percentile of the limits against the load of one replica, with the model's band and the limit; the y axis ends
// near the limit, since latencies grow without end where a server is full.
[[nodiscard]] ChartData loadTtftChart(const Analysis& analysis);
[[nodiscard]] ChartData loadTpotChart(const Analysis& analysis);

// Output tokens a second of a GPU against those of a user, with the limit of the time a token.
[[nodiscard]] ChartData frontierChart(const Analysis& analysis);

} // namespace tiebreak
