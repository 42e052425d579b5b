// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/records/records.h"

#include <QCoreApplication>
#include <QStringList>

#include <atomic>
#include <vector>

namespace tiebreak {

// Translations of what is said about imported files.
struct Import {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

// What a person should know of a file: where (line 0: of the file as a whole), what, and what would be right.
struct Remark {
    int line = 0;
    QString text;

    bool operator==(const Remark&) const = default;
};

// How far a reading is, from 0 to 1, and whether somebody has had enough of it. Threads may share it.
struct ReadingWatch {
    std::atomic<bool> cancelled = false;
    std::atomic<double> done = 0;
};

// What came out of a file. A refused one has no records and at least one remark.
struct Reading {
    QString format; // id of the format; empty: none of them
    std::vector<Record> records;
    std::vector<Remark> remarks;
    bool refused = false;
    bool is_mock = false;          // no server ran: measurements are no evidence
    int unsaid = 0;                // remarks beyond the most that are kept
    ReadingWatch* watch = nullptr; // while it is being read; null: nobody watches

    // Says how far it is; false when it has been cancelled.
    [[nodiscard]] bool goes_on(double done) const;

    // Adds a remark, once; the records stand.
    void note(int line, const QString& text);
    // Adds a remark that makes the file worthless: nothing of it may be imported.
    void refuse(int line, const QString& text);
};

// "name: text" or "name:line: text" of each remark.
[[nodiscard]] QStringList lines_of(const Reading& reading, const QString& file);

} // namespace tiebreak
