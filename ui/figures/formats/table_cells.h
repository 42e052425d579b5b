// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

// Internal to figure_table.cpp and chart_table.cpp: how texts and numbers stand in a figure's table.
namespace tiebreak {

// What people read in such tables: one context for translators.
struct FigureTable {
    Q_DECLARE_TR_FUNCTIONS(FigureTable)
};

using FigureCells = std::vector<std::string>;

struct FigureRows {
    FigureCells header;
    std::vector<FigureCells> rows; // each with as many cells
};

// On one line, and nothing that a spreadsheet would evaluate.
[[nodiscard]] std::string cellText(const QString& said);
[[nodiscard]] std::string cellYesOrNo(bool is_so);

// Each as short as reads back the same; never with an exponent, which some programs do not read. Empty when it is not
// finite.
[[nodiscard]] std::string cellNumber(double value);
[[nodiscard]] std::string cellNumber(float value);
[[nodiscard]] std::string cellNumber(std::optional<double> value);

// With the note that all tables end with.
[[nodiscard]] FigureCells headerCells(const QStringList& titles);

} // namespace tiebreak
