// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace tiebreak {

// A file that only one holds at a time, among all processes and within one. The system frees it when its process ends,
// however that ends. (QLockFile trusts process ids, which come again, and takes a lock file that a crash left empty for
// a good one for half a minute.)
class FileLock {
public:
    // Makes the file when there is none. Null when somebody else holds it or it cannot be made; `reason`, if given, is
    // then what the system says.
    [[nodiscard]] static std::unique_ptr<FileLock> try_lock(const QString& path, QString* reason = nullptr);

    ~FileLock(); // removes the file
    Q_DISABLE_COPY_MOVE(FileLock)

    // False after somebody removed the file: then it keeps nobody out.
    [[nodiscard]] bool is_there() const;

private:
    FileLock(QByteArray path, int descriptor);

    QByteArray m_path;
    int m_descriptor;
};

} // namespace tiebreak
