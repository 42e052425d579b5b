// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// Which way of training fits which contender's card, at the scenario's model, batch, sequence length, rank,
// checkpointing and number of GPUs: the memory it takes, the largest batch and the longest sequence. A row for each
// way.
[[nodiscard]] Grid trainingWaysGrid(const Analysis& analysis, const Catalogue& catalogue);

// Which ways each card holds: the conclusion, without a full stop.
[[nodiscard]] QString trainingWaysTitle(const Analysis& analysis, const Catalogue& catalogue);

} // namespace tiebreak
