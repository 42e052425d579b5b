// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/grid_model.h"

class QFont;

namespace tiebreak {

// Shares of a table's width, in percent, that make it short: narrow columns get what they need, wide ones divide the
// rest by their longest cells, and no column is narrower than its longest word as long as all of those fit. `width` is
// that of the table, `padding` what each cell loses of it, both in px of 1/96 inch.
[[nodiscard]] std::vector<double> columnShares(const Grid& grid, const QFont& font, double width, double padding);

} // namespace tiebreak
