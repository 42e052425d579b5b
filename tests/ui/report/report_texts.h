// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/report.h"

#include <QStringList>

namespace tiebreak {

// All that people read in a section, with the sources of its tables' cells where they are asked for.
inline QStringList textsOf(const ReportSection& section, bool has_sources = false)
{
    QStringList texts;
    for (const ReportBlock& block : section.blocks) {
        if (const auto* const text = std::get_if<ReportText>(&block)) {
            texts << text->text;
        } else if (const auto* const list = std::get_if<ReportList>(&block)) {
            texts << list->items;
        } else if (const auto* const table = std::get_if<ReportTable>(&block)) {
            for (const std::vector<Cell>& row : table->grid.rows) {
                for (const Cell& cell : row) {
                    texts << cell.text;
                    if (has_sources) {
                        texts << cell.source;
                    }
                }
            }
        }
    }
    return texts;
}

} // namespace tiebreak
