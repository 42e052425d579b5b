// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/tables/grid_model.h"

#include <string_view>

namespace tiebreak {

// The data sheets side by side: one row for each specification, one column for each GPU of the catalogue. What a card
// lacks says "none". Numbers of the other cards say how many times that of `baseline` they are; a name that is not in
// the catalogue stands for its first GPU.
[[nodiscard]] Grid specsGrid(const Catalogue& catalogue, std::string_view baseline = {});

} // namespace tiebreak
