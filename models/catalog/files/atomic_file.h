// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace tiebreak {

enum class Readers { AsUsual, Owner };

// Makes the file at `path`, or replaces it in one step: whoever reads it finds the old bytes or the new ones, and after
// a failure the old ones. Follows links and keeps permissions, unless only its owner is to read it. A stream (see
// below) is refused. Returns the reason when it fails, the system's in most cases, else nothing.
[[nodiscard]] QString replace_file(const QString& path, const QByteArray& bytes, Readers readers = Readers::AsUsual);

// The same, for the owner's eyes alone, without waiting until the disk has it: that outlives this program, but perhaps
// not the system. A link at `path` is replaced.
[[nodiscard]] QString replace_unsynced_file(const QString& path, const QByteArray& bytes);

// Whether it is a way out rather than a place for a file: a pipe, a device, a socket, or an open file of this program
// as /dev/stdout is. A folder is none.
[[nodiscard]] bool is_stream(const QString& path);

// Hands all bytes to whoever reads there, and waits until that is done; what is there stays. Returns the system's
// reason when not all could be written, else nothing.
[[nodiscard]] QString write_to_stream(const QString& path, const QByteArray& bytes);

// What writes: tests have disks that are slow or fail.
struct FileWriters {
    std::function<QString(const QString& path, const QByteArray& bytes, Readers readers)> synced = replace_file;
    std::function<QString(const QString& path, const QByteArray& bytes)> unsynced = replace_unsynced_file;
};

} // namespace tiebreak
