// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/figures/formats/table_cells.h"

namespace tiebreak {

// Internal to figure_table.cpp: the points of a chart's lines, bands, marks, rules and pins, as figureCsv says it.
// Charts that belong together have one unit and say themselves what their values are.
[[nodiscard]] FigureRows chartTable(const ChartData& chart, bool is_one_of_several);

} // namespace tiebreak
