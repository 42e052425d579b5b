// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/csv_table.h"
#include "ui/figures/formats/figure_table.h"

// Figures of charts, and what their tables hold.
namespace tiebreak {

inline Figure figureWith(std::vector<FigurePanel> panels)
{
    return {QStringLiteral("made by hand"), std::move(panels), {}, {}};
}

inline Figure figureWith(FigureBody body, const QString& no_data = {})
{
    return figureWith({{QStringLiteral("title"), {}, no_data, std::move(body)}});
}

inline Figure figureWith(const ChartData& chart)
{
    return figureWith(chart, chart.no_data);
}

// Read back by the reader of the catalogue, which refuses rows of another length than the header.
inline CsvTable tableOf(const Figure& figure)
{
    QStringList problems;
    const auto table = read_csv(QStringLiteral("figure.csv"), figureCsv(figure), problems);
    if (!table) {
        qWarning("%s", qPrintable(problems.join(QLatin1Char('\n'))));
    }
    return table.value_or(CsvTable{});
}

inline QString lineOf(const std::vector<std::string>& cells)
{
    QStringList texts;
    for (const std::string& cell : cells) {
        texts << QString::fromStdString(cell);
    }
    return texts.join(QStringLiteral(" | "));
}

inline QStringList rowsOf(const CsvTable& table)
{
    QStringList rows;
    for (const CsvRow& row : table.rows) {
        rows << lineOf(row.cells);
    }
    return rows;
}

} // namespace tiebreak
