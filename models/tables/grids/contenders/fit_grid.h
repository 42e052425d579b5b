// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// Which models of the catalogue fit: one row for each model, the smallest first, and three columns for each GPU of the
// contenders, with weights of 16, 8 and 4 bits. Sorted by value, columns go from what needs many GPUs to what one GPU
// holds with a large batch. `catalogue` is the one that was analysed.
[[nodiscard]] Grid fitGrid(const Analysis& analysis, const Catalogue& catalogue);

// How many of the models one GPU of each kind holds: the table's conclusion, without a full stop.
[[nodiscard]] QString fitTitle(const Analysis& analysis, const Catalogue& catalogue);

} // namespace tiebreak
