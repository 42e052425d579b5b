// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Strict reading of comma-separated values (RFC 4180): a header, quotes, any line ending, a byte-order mark. Cells are
// bytes and pass through unchanged.
namespace tiebreak {

struct CsvRow {
    int line = 0; // where it begins, counted from 1
    std::vector<std::string> cells;
};

struct CsvTable {
    QString name; // of the file, for messages
    std::vector<std::string> header;
    std::vector<CsvRow> rows; // each with as many cells as the header

    // The column of that name, space around it aside.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
};

inline constexpr std::size_t most_csv_cells = 2'000'000; // larger tables are refused
inline constexpr qsizetype most_row_problems = 1000;     // of one table; nobody reads more

// Nothing, and problems "name:line: what is wrong, and what would be right", when the text is not such a table: a quote
// out of place, a row with more or fewer cells than the header, a column that stands twice. Empty lines are skipped.
[[nodiscard]] std::optional<CsvTable> read_csv(const QString& name, const QByteArray& text, QStringList& problems);

// One line with its end, of at least one cell; cells get quotes where they need them.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

// The text for a cell that a spreadsheet reads, with an apostrophe in front of one that it would evaluate: that begins
// with = + - @, a tab or a line break. For texts only: a negative number begins so, too.
[[nodiscard]] QString harmless_text(const QString& text);

// The text without the space around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace tiebreak
