// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace tiebreak {

// Something wrong with the value at a path of a JSON text (see line_of in models/catalog/files/json_locator.h): `path`
// is `value`; it must be `must_be` (see wrong_value in models/catalog/problem_text.h).
struct JsonProblem {
    QStringList path;
    QString value;   // as it is shown; "missing"
    QString must_be; // "a whole number from 1 to 256"
};

// What breaks `schema`, a draft-07 JSON Schema; empty when `value` is valid. At most 20 problems, and what stands in a
// list that is too long is not looked at, so that no file keeps this busy for long. Understands what session_schema
// uses: type, properties, required, additionalProperties, items, uniqueItems, const, enum, ranges, lengths, patterns,
// the keyword of plain_text.h, and $ref to #/definitions. A test holds it against a validator of the whole standard.
[[nodiscard]] std::vector<JsonProblem> schema_problems(const QJsonObject& schema, const QJsonValue& value);

} // namespace tiebreak
