// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/tables/grid_model.h"

namespace tiebreak {

// The article's benchmark figures, one row each, held against what the card's memory bandwidth allows: a decode step
// reads all weights once, so a rate needs rate / batch * weights of bandwidth.
[[nodiscard]] Grid publishedGrid(const Catalogue& catalogue);

} // namespace tiebreak
