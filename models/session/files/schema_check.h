// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace tiebreak {

// Something wrong with the value at a path of a JSON text (see line_of in models/catalog/json_locator.h).
struct JsonProblem {
    QStringList path;
    QString text; // "is 0; it must be a whole number from 1 to 256"
};

// What breaks `schema`, a draft-07 JSON Schema; empty when `value` is valid. At most 20 problems, and when lists are
// too long only those, so that no file keeps this busy for long. The words understand what session_schema uses:
// properties, required, items, const, enum, ranges, lengths, and $ref to #/definitions.
[[nodiscard]] std::vector<JsonProblem> schema_problems(const QJsonObject& schema, const QJsonValue& value);

} // namespace tiebreak
