// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/catalogue.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// The data sheets side by side: one row for each specification, one column for each GPU of the catalogue. What a card
// lacks says "none".
[[nodiscard]] Grid specsGrid(const Catalogue& catalogue);

} // namespace tiebreak
