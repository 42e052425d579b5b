// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <optional>

// Files of tests, and what other programs say of them.
namespace tiebreak {

// Empty when it cannot be read.
inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The path of a new file with these bytes.
inline QString writtenFile(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qPrintable(name));
    }
    return file.fileName();
}

// What a program from Debian prints on standard output; nothing when it is not installed.
inline std::optional<QString> outputOf(const QString& program, const QStringList& arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        return std::nullopt;
    }
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    const QString out = QString::fromUtf8(process.readAllStandardOutput());
    return process.exitCode() == 0 ? out : QString(QStringLiteral("failed: ") + out);
}

} // namespace tiebreak
