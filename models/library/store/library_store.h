// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/files/atomic_file.h"
#include "models/library/store/library_entry.h"

#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

// The user's library: a folder of JSON files, one for each imported file. Whoever reads it finds each file as it was or
// as it is now, also after a crash or on a full disk; writers of several windows wait for each other.
namespace tiebreak {

// Under the user's data folder (XDG_DATA_HOME).
[[nodiscard]] QString default_library_folder();

struct Library {
    std::vector<LibraryEntry> entries; // by the names of their files, then as these have them
    QStringList problems;              // of files and entries that are left out
};

// A folder that is not there is an empty library.
[[nodiscard]] Library read_library(const QString& folder);

// The entries of a file that a library wrote, also of another computer's; nothing, and no problem, for other files.
[[nodiscard]] std::optional<std::vector<LibraryEntry>> read_exported(const QString& path, QStringList& problems);

struct LibraryChange {
    std::vector<LibraryEntry> put; // in place of those with the same id, else behind them; in their in_file
    std::vector<LibraryEntry> removed;
};

// As the library is after the change, when nobody else changes it.
void apply_change(std::vector<LibraryEntry>& entries, const LibraryChange& change);

// How a library is written. Others that write it are waited for, and theirs may be a slow disk.
struct LibraryDisk {
    FileWriters writers;
    std::chrono::milliseconds patience{5000};
};

// Makes the change, file by file; returns what went wrong, or nothing. Files that are damaged are left alone, so that
// nothing of them is lost.
[[nodiscard]] QString change_library(const QString& folder, const LibraryChange& change, const LibraryDisk& disk = {});

struct AddedToLibrary {
    std::vector<LibraryEntry> added; // with their in_file
    int known = 0;                   // that were there already
    QString problem;                 // then nothing was added
};

// Adds those whose id no entry has, as one new file or as they name it.
[[nodiscard]] AddedToLibrary add_to_library(const QString& folder, const std::vector<LibraryEntry>& entries,
                                            const LibraryDisk& disk = {});

// Of a library that holds `present`, what adding would put there, and how many it knows. Entries that name their file
// come into that one.
[[nodiscard]] AddedToLibrary new_among(const std::vector<LibraryEntry>& present,
                                       const std::vector<LibraryEntry>& entries);

} // namespace tiebreak
