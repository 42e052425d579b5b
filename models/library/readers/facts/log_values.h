// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/reading.h"

#include <QRegularExpression>

namespace tiebreak {

// A number that a server's log says of its memory. Workers repeat lines; where they differ, the largest or the smallest
// counts, as it is the one that decides.
struct LogValue {
    QRegularExpression pattern; // its first group is the number
    std::optional<double> MemoryRecord::*into = nullptr;
    double factor = 1;
    bool largest = false;
};

[[nodiscard]] QRegularExpression pattern(const char* text);

// Puts what the line says into the record; true when it said something.
bool take_line(const std::vector<LogValue>& values, const QString& line, MemoryRecord& record);

// Adds the record if it says how large the cache is; refuses absurd numbers.
void add_memory(Reading& reading, const MemoryRecord& record, int line);

} // namespace tiebreak
