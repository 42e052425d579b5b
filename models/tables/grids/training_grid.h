// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// Fine-tuning and training of the scenario's model on one GPU: one row for each contender, in scenario order.
// `catalogue` is the one that was analysed.
[[nodiscard]] Grid trainingGrid(const Analysis& analysis, const Catalogue& catalogue);

// What it takes and which cards hold it, also against the article: the table's conclusion, without a full stop.
[[nodiscard]] QString trainingTitle(const Analysis& analysis, const Catalogue& catalogue);

// Why the contender has no training rate and what to choose instead, in one sentence; empty when it has one.
[[nodiscard]] QString trainingGapText(const ContenderAnalysis& contender, const Analysis& analysis,
                                      const Catalogue& catalogue);

} // namespace tiebreak
