// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure.h"

#include <QByteArray>

namespace tiebreak {

// The data that the figure shows as comma-separated values: RFC 4180 with lines that end in "\n", UTF-8, a decimal
// point whatever the locale, numbers as short as reads back the same. One table with a header that names the units:
//
// - Lines (all charts with ChartData): one row a point. "series" is a contender or what its line is called; "kind" says
//   what the point belongs to: "curve", "between figures", "limit", "published", "pin NAME" and so on, so that
//   filtering it gives one set of curves; then x and y. What crosses the whole chart has a row at either end. Only what
//   lies within the chart's x axis is told; its ends cut the curves. Charts that belong together follow each other,
//   told apart by "quantity".
// - Memory: one row a contender. Prices: one a price. Tornado: one an input, with its ends in the unit that the row
//   names, and the answers there and now.
// - Winner map: one row for each pair of values that cells were computed at; a saving of nothing to compare with stays
//   empty.
//
// The last column is "note": a source, a reason, or in an otherwise empty row why there is no data. Texts that a
// spreadsheet would evaluate are made harmless (harmless_text).
[[nodiscard]] QByteArray figureCsv(const Figure& figure);

} // namespace tiebreak
