// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>

// Reading files that people give, and the form of what is said about them.
namespace tiebreak {

// "name:line: message", on one line whatever the name is.
[[nodiscard]] QString problem_at(const QString& name, int line, const QString& message);

// A name of a file or a folder as every message shows it: names may be anything, and none may break or turn a line.
[[nodiscard]] QString shown_path(const QString& path);

// A text as a message shows it: in quotes, on one line and not too long.
[[nodiscard]] QString quoted(const QString& text);
[[nodiscard]] QString quoted(std::string_view utf8);

// The bytes of the file at `path`, which messages call `name`. Nothing, and a problem, when it cannot be read or has
// more than `megabytes` 10^6 bytes; `advice`, if any, ends the sentence on what would be right.
[[nodiscard]] std::optional<QByteArray> read_text_file(const QString& path, const QString& name, int megabytes,
                                                       const QString& advice, QStringList& problems);

} // namespace tiebreak
