// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/atomic_file.h"

#include <QFile>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <unistd.h>

namespace tiebreak {

namespace {

// Of a disk that fills half-way, only the write after the one that was cut short tells the reason.
bool write_all(QFileDevice& file, const QByteArray& bytes)
{
    qint64 done = 0;
    qint64 step = 1;
    while (done < bytes.size() && step > 0) {
        step = file.write(bytes.constData() + done, bytes.size() - done);
        done += step;
    }
    return done == bytes.size();
}

} // namespace

QString replace_file(const QString& path, const QByteArray& bytes, Readers readers)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false); // writing over the old file could lose both
    const bool is_open = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                         (readers == Readers::AsUsual || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    const bool written = is_open && write_all(file, bytes) && file.flush();
    return written && file.commit() ? QString() : file.errorString();
}

// QSaveFile always waits for the disk.
QString replace_unsynced_file(const QString& path, const QByteArray& bytes)
{
    const QByteArray target = QFile::encodeName(path);
    QByteArray part = target + ".XXXXXX";
    const int descriptor = ::mkostemp(part.data(), O_CLOEXEC); // for its owner alone
    if (descriptor < 0) {
        return qt_error_string(errno);
    }
    QFile file;
    const bool is_open =
        file.open(descriptor, QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
    QString problem = is_open && write_all(file, bytes) ? QString() : file.errorString();
    if (problem.isEmpty() && std::rename(part.constData(), target.constData()) != 0) {
        problem = qt_error_string(errno);
    }
    if (!problem.isEmpty()) {
        ::unlink(part.constData());
    }
    return problem;
}

} // namespace tiebreak
