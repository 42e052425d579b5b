// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "ui/charts/bar_data.h"
#include "ui/charts/chart_data.h"

// Images and training as the models say; the engine makes their curves when a chart is made. Nothing is computed here
// but axis ends.
namespace tiebreak {

// Images a minute of one GPU against how many it makes at once, with bands and measurements at the same settings.
[[nodiscard]] ChartData imagesChart(const Analysis& analysis, const Catalogue& catalogue);

// Tokens/s of the run against its batch, up to the largest that fits, with measurements: filled at the same settings,
// hollow where only card, method, number of GPUs and size of the model are alike.
[[nodiscard]] ChartData trainingChart(const Analysis& analysis, const Catalogue& catalogue);

// What one GPU holds when its memory peaks, by part, against the card's memory.
[[nodiscard]] MemoryBars trainingMemoryBars(const Analysis& analysis);

} // namespace tiebreak
