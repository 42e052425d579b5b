// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/file_lock.h"

#include <QFile>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tiebreak {

namespace {

// A descriptor that is locked; -1, with errno, when that fails.
int open_locked(const QByteArray& path)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): no other call opens and makes in one
    const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0 || ::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        return descriptor;
    }
    const int error = errno;
    ::close(descriptor);
    errno = error;
    return -1;
}

} // namespace

std::unique_ptr<FileLock> FileLock::try_lock(const QString& path, QString* reason)
{
    const QByteArray name = QFile::encodeName(path);
    for (int descriptor = open_locked(name); descriptor >= 0; descriptor = open_locked(name)) {
        std::unique_ptr<FileLock> lock(new FileLock(name, descriptor));
        if (lock->is_there()) {
            return lock;
        }
        // Its last holder removed it after it was opened here: what is locked is no file any more.
    }
    if (reason != nullptr) {
        *reason = qt_error_string(errno);
    }
    return nullptr;
}

FileLock::FileLock(QByteArray path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor)
{
}

FileLock::~FileLock()
{
    if (is_there()) { // not the one that somebody else made since
        ::unlink(m_path.constData());
    }
    ::close(m_descriptor);
}

bool FileLock::is_there() const
{
    struct stat mine = {};
    struct stat there = {};
    return ::fstat(m_descriptor, &mine) == 0 && ::stat(m_path.constData(), &there) == 0 &&
           mine.st_dev == there.st_dev && mine.st_ino == there.st_ino;
}

} // namespace tiebreak
