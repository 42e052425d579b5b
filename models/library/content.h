// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/reading.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <string_view>
#include <vector>

namespace tiebreak {

// One JSON object of a file: the whole document, an entry of the list that it is, or a line.
struct JsonPart {
    int line = 0; // 0: unknown
    QJsonObject object;
};

// A file made ready for the readers: UTF-8 text without byte-order mark and colour codes, and its JSON, if any.
struct Content {
    QString name; // as given, for messages and as the name of a model
    QByteArray text;
    std::vector<JsonPart> json;      // empty: no JSON
    std::vector<int> lines_not_json; // among lines of JSON

    [[nodiscard]] std::string_view view() const { return {text.constData(), static_cast<std::size_t>(text.size())}; }
    [[nodiscard]] bool has(std::string_view part) const { return view().find(part) != std::string_view::npos; }
    // The first line that is not empty.
    [[nodiscard]] std::string_view head() const;
};

// Lines of a text without their ends.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

// Makes ready; refuses what is no text in UTF-8, JSON that is damaged, and what would take more memory than any honest
// file needs (millions of values).
[[nodiscard]] Content content_of(const QString& name, const QByteArray& bytes, Reading& reading);

// Whether a table of the text has at most so many cells as fit in memory; else refuses.
[[nodiscard]] bool is_moderate_table(const Content& content, Reading& reading);

} // namespace tiebreak
