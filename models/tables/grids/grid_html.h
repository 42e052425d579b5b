// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/grid_model.h"

class QXmlStreamWriter;

namespace tiebreak {

// Writes the grid as an HTML table: the column titles as its head, the texts of the cells as its body, strong cells in
// bold. Each column's title is aligned as its first cell, numbers at the right. Nothing for a grid without columns.
void writeHtmlTable(QXmlStreamWriter& html, const Grid& grid);

} // namespace tiebreak
