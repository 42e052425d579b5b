// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/formats/table_cells.h"

#include "models/catalog/files/csv_table.h"

#include <array>
#include <charconv>
#include <cmath>

namespace tiebreak {

namespace {

template <typename Number>
std::string shortest(Number value)
{
    if (!std::isfinite(value)) {
        return {};
    }
    std::array<char, 512> buffer{}; // the least double has 326 characters
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value == 0 ? Number(0) : value,
                                   std::chars_format::fixed);
    return {buffer.data(), end.ptr};
}

} // namespace

std::string cellText(const QString& said)
{
    QString line = said;
    line.replace(QLatin1Char('\n'), QStringLiteral("; "));
    return harmless_text(line.simplified()).toStdString();
}

std::string cellYesOrNo(bool is_so)
{
    return cellText(is_so ? FigureTable::tr("yes") : FigureTable::tr("no"));
}

std::string cellNumber(double value)
{
    return shortest(value);
}

std::string cellNumber(float value)
{
    return shortest(value);
}

std::string cellNumber(std::optional<double> value)
{
    return value ? shortest(*value) : std::string();
}

FigureCells headerCells(const QStringList& titles)
{
    FigureCells cells;
    for (const QString& title : titles) {
        cells.push_back(cellText(title));
    }
    cells.push_back(cellText(FigureTable::tr("note")));
    return cells;
}

} // namespace tiebreak
