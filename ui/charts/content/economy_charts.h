// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "ui/charts/chart_data.h"

// Fleets, owning and energy as charts: what of an Analysis each one shows. Nothing is computed here but axis ends.
namespace tiebreak {

// Rent of whole-GPU fleets against tokens a month: a staircase for each contender, the price of an API as a straight
// line, and the fleets for the scenario's load as markers. The cursor is that load.
[[nodiscard]] ChartData fleetChart(const Analysis& analysis);

// What one GPU has cost month by month, owned and rented, for each contender that has a purchase price; the ties are
// marked.
[[nodiscard]] ChartData ownershipChart(const Analysis& analysis);

// Joules per token against batch.
[[nodiscard]] ChartData energyChart(const Analysis& analysis);

} // namespace tiebreak
