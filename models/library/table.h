// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/csv_table.h"
#include "models/library/content.h"

#include <QString>

#include <initializer_list>
#include <optional>

namespace tiebreak {

// A table of the file; refuses what is no CSV or too large.
[[nodiscard]] std::optional<CsvTable> table_of(const Content& content, Reading& reading);

// The column of one of the names, in which case and "_" or space do not matter; nothing: none.
[[nodiscard]] std::optional<std::size_t> column_of(const CsvTable& table, std::initializer_list<const char*> names);

// Whether the first line names all of these columns, as above.
[[nodiscard]] bool head_names(const Content& content, std::initializer_list<const char*> names);

// The cell of a row without space around it; empty without a column.
[[nodiscard]] QString cell(const CsvRow& row, const std::optional<std::size_t>& column);

} // namespace tiebreak
