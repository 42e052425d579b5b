// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

// Where things stand in a JSON text, for messages of the form "file:line: ...". Qt's parser gives values but not their
// places. All lines count from 1. Any bytes are safe to pass; the answers are meaningful for text that Qt can parse.
namespace tiebreak {

// The line that the byte at `offset` is on; offsets outside the text give its first or last line.
[[nodiscard]] int line_at(const QByteArray& json, qint64 offset);

// The line where the value at `path` begins; an element of the path is a key or the index of a list entry ("3"). Of a
// path that leads nowhere, the line of the last value on the way.
[[nodiscard]] int line_of(const QByteArray& json, const QStringList& path);

struct RepeatedKey {
    QString key;
    int line = 0; // where it stands again

    bool operator==(const RepeatedKey&) const = default;
};

// How many values the text has, or a few more: its commas and opening brackets outside of texts, and one. Parsed values
// take many times as much memory and time as their text.
[[nodiscard]] qint64 value_count(const QByteArray& json);

// Keys that an object has more than once, in text order. Qt keeps the last value of such a key and drops the others
// without a word.
[[nodiscard]] std::vector<RepeatedKey> repeated_keys(const QByteArray& json);

// The line of the first number that Qt's parser takes although it is none of JSON: "1.", "01", "2e". 0: all are right.
[[nodiscard]] int line_of_wrong_number(const QByteArray& json);

} // namespace tiebreak
