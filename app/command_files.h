// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/catalog/files/csv_table.h"

#include <string>

// The files that commands read and write.
namespace tiebreak {

// Writes problems to standard error, one a line.
void print_problems(const QStringList& problems);

// The folder of that name; the built-in catalogue's for an empty one.
[[nodiscard]] QString catalog_folder_of(const std::string& folder);

// The CSV table that --input names, of at most 256 MB.
[[nodiscard]] std::optional<CsvTable> read_input_table(const std::string& path, QStringList& problems);

// Whether the file can be written as far as can be told before the work for it is done: a folder is none, and its own
// folder must exist. If not, says why on standard error.
[[nodiscard]] bool may_write(const std::string& path);

// Replaces the file in one go: it has all of the text, or stays as it was. Pipes and devices are written to. On failure
// says why on standard error.
[[nodiscard]] bool write_output(const std::string& path, const QByteArray& text);

// Tells of a file that a command made; not of a pipe or a device, whose readers take what was written and nothing else.
void print_written(const QString& path);

} // namespace tiebreak
