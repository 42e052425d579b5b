// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/csv_table.h"
#include "models/engine/facts/catalogue.h"

#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace tiebreak {

// Reads one row after the other. Writings with one possible meaning are understood (BF16 is FP16 here, "fp8", "vllm",
// "inflight", "64.0"); names of GPUs and models are taken as they are, never replaced by a near one.
class WorkloadReader {
public:
    // A column that the table lacks is a problem, but `batching` and `batch` beside `load`; then nothing may be read.
    // Both must outlive this.
    WorkloadReader(const CsvTable& table, const Catalogue& catalogue, QStringList& problems);

    // The row, its `source` and `value` left empty. Nothing, and the first thing wrong with it, when a name is unknown
    // or a number is none; lengths, batch and precision are not judged beyond that (see check in workload.h).
    [[nodiscard]] std::optional<Measurement> read(const CsvRow& row, QString& error) const;

private:
    const Catalogue& m_catalogue;
    std::vector<std::optional<std::size_t>> m_columns;
};

// The column of that name; a problem, and any column, when the table lacks it.
[[nodiscard]] std::size_t find_column(const CsvTable& table, std::string_view name, QStringList& problems);

// The cell as a finite number; nothing when it is none.
[[nodiscard]] std::optional<double> number_in(std::string_view cell);

// Of a row's texts that are shown or kept, each with its column's name: what is wrong with the first that is no plain
// line of at most longest_note characters; nothing when all are.
[[nodiscard]] QString wrong_text(std::initializer_list<std::pair<std::string_view, std::string_view>> named_texts);

// "<name> is <cell>; it must be <right>"
[[nodiscard]] QString wrong_cell(std::string_view name, std::string_view cell, const QString& right,
                                 const QString& but = {});

} // namespace tiebreak
