// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/problem.h"

#include <QJsonValue>
#include <QString>

#include <span>

// What is wrong and what would be right, in the reader's language: one sentence for inputs, sessions and the catalogue.
namespace tiebreak {

[[nodiscard]] QString text_of(const Phrase& phrase);
[[nodiscard]] QString text_of(const Problem& problem); // empty when all is well

// "batch is 0; it must be a whole number from 1 to 256". `must_be` is in the reader's language already.
[[nodiscard]] QString wrong_value(const QString& where, const QString& value, const QString& must_be);

// A number and a value of JSON as messages show them. Lists and objects are not spelled.
[[nodiscard]] QString plain_number(double number);
[[nodiscard]] QString shown_json(const QJsonValue& value);

[[nodiscard]] std::span<const char* const> problem_texts(); // the engine's phrases once more, for lupdate

} // namespace tiebreak
