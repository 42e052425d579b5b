// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/store/library_entry.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

// One file of a library: what came out of one imported file, with its provenance, as JSON that people read.
namespace tiebreak {

inline constexpr int library_version = 1;
inline const QString library_format = QStringLiteral("tiebreak-library");

// The same entries give the same bytes.
[[nodiscard]] QByteArray library_text(std::span<const LibraryEntry> entries);

// The entries of the text of a file that messages call `name`. An entry that is wrong is left out, with a problem
// "name: entry 3: what is wrong"; a text that is no library, or of a newer version, gives nothing.
[[nodiscard]] std::optional<std::vector<LibraryEntry>> library_from_text(const QString& name, const QByteArray& text,
                                                                         QStringList& problems);

} // namespace tiebreak
