// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/store/library_entry.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QStringList>

#include <span>

namespace tiebreak {

// A kind of thing that a library holds. A new kind is a type of LibraryFact and a row.
struct LibraryKind {
    QLatin1StringView id;         // in the library's files
    const char* label = nullptr;  // "measurement", in the context Import
    const char* plural = nullptr; // "Measurements"
    QJsonObject (*to_json)(const LibraryFact& fact) = nullptr;
    // Of JSON that may be anything; problems ("output_tok_s: must be ...") when it is not right.
    LibraryFact (*from_json)(const QJsonObject& json, QStringList& problems) = nullptr;
    // What it says, on one line in the user's units; and a name for it.
    QString (*summary)(const LibraryFact& fact) = nullptr;
    QString (*name)(const LibraryFact& fact) = nullptr;
};

[[nodiscard]] std::span<const LibraryKind> library_kinds();
[[nodiscard]] const LibraryKind& kind_of(const LibraryFact& fact);
// The kind of that id, or null.
[[nodiscard]] const LibraryKind* library_kind(const QString& id);

// The id for an entry with that fact.
[[nodiscard]] QString id_of(const LibraryFact& fact);

} // namespace tiebreak
