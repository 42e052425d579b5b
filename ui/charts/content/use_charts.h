// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "ui/charts/bar_data.h"
#include "ui/charts/chart_data.h"

// Images and training as the models say. Nothing is computed here but axis ends.
namespace tiebreak {

// Images a minute of one GPU against how many it makes at once, with bands and measurements at the same settings.
[[nodiscard]] ChartData imagesChart(const Analysis& analysis);

// Tokens/s of the run against its batch, up to the largest that fits.
[[nodiscard]] ChartData trainingChart(const Analysis& analysis);

// What one GPU holds when its memory peaks, by part, against the card's memory.
[[nodiscard]] MemoryBars trainingMemoryBars(const Analysis& analysis);

} // namespace tiebreak
