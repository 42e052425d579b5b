// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/formats/written_file.h"

#include "models/catalog/files/atomic_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace tiebreak {

namespace {

struct Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

QString folderProblem(const QString& folder)
{
    const QFileInfo info(folder);
    if (!info.exists()) {
        return Export::tr("%1: there is no such folder; make it, or give another one")
            .arg(QDir::toNativeSeparators(folder));
    }
    if (!info.isDir()) {
        return Export::tr("%1: this is no folder; give another name").arg(QDir::toNativeSeparators(folder));
    }
    return {};
}

QString fileProblem(const QString& path)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile()) {
        return Export::tr("%1: this is a folder or a device; give the name of a file")
            .arg(QDir::toNativeSeparators(path));
    }
    return folderProblem(target.absolutePath());
}

QString writeFile(const QString& path, const QByteArray& bytes)
{
    if (const QString problem = fileProblem(path); !problem.isEmpty()) {
        return problem;
    }
    const QString reason = replace_file(path, bytes);
    return reason.isEmpty() ? QString()
                            : Export::tr("%1: the file cannot be written (%2); make room or allow writing there, or "
                                         "give a file in another folder")
                                  .arg(QDir::toNativeSeparators(path), reason);
}

} // namespace tiebreak
