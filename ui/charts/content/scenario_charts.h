// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "ui/charts/chart_data.h"

// The live charts as data: what of an Analysis each one shows. Nothing is computed here but axis ends.
namespace tiebreak {

// Tokens/s of a replica against batch: a curve for each contender, the published figures as markers (hollow where
// they exceed the card's bandwidth), and the bandwidth limit as thin dashes.
[[nodiscard]] ChartData throughputChart(const Analysis& analysis);

// $ per million tokens against batch.
[[nodiscard]] ChartData costChart(const Analysis& analysis);

// The price at which each further contender ties with the baseline, against batch, and its price now.
[[nodiscard]] ChartData breakevenChart(const Analysis& analysis);

} // namespace tiebreak
