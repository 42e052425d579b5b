// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/atomic_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include <fcntl.h>
#include <unistd.h>

namespace tiebreak {

namespace {

struct AtomicFile {
    Q_DECLARE_TR_FUNCTIONS(AtomicFile)
};

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

// Of the names under which a program finds its own open files, as in /dev/stdout. Opening such a name anew would begin
// a file from the start that others write, too, and fails for sockets.
std::optional<int> own_descriptor(const QString& path)
{
    static const QRegularExpression numbered(QStringLiteral("^/(?:dev|proc/self)/fd/(\\d{1,4})$"));
    const QString name = QDir::cleanPath(path);
    if (name == QLatin1String("/dev/stdout")) {
        return STDOUT_FILENO;
    }
    if (name == QLatin1String("/dev/stderr")) {
        return STDERR_FILENO;
    }
    const QRegularExpressionMatch match = numbered.match(name);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

} // namespace

QString replace_file(const QString& path, const QByteArray& bytes, Readers readers)
{
    if (is_stream(path)) { // which QSaveFile would put a file in place of
        return AtomicFile::tr("this is a pipe or a device; give the name of a file");
    }
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

bool is_stream(const QString& path)
{
    const QFileInfo target(path);
    return own_descriptor(path).has_value() || (target.exists() && !target.isFile() && !target.isDir());
}

QString write_to_stream(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    const std::optional<int> descriptor = own_descriptor(path);
    const bool is_open =
        descriptor ? file.open(*descriptor, QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::DontCloseHandle)
                   : file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    return is_open && write_all(file, bytes) ? QString() : file.errorString();
}

} // namespace tiebreak
