// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/formats/written_file.h"

#include "models/catalog/files/atomic_file.h"
#include "models/catalog/files/text_file.h"

#include <QCoreApplication>
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
        return Export::tr("%1: there is no such folder; make it, or give another one").arg(shown_path(folder));
    }
    if (!info.isDir()) {
        return Export::tr("%1: this is no folder; give another name").arg(shown_path(folder));
    }
    return {};
}

QString fileProblem(const QString& path)
{
    const QFileInfo target(path);
    if (is_stream(path)) {
        return {};
    }
    return target.isDir() ? Export::tr("%1: this is a folder; give the name of a file").arg(shown_path(path))
                          : folderProblem(target.absolutePath());
}

QString writeFile(const QString& path, const QByteArray& bytes)
{
    if (const QString problem = fileProblem(path); !problem.isEmpty()) {
        return problem;
    }
    if (is_stream(path)) {
        const QString reason = write_to_stream(path, bytes);
        return reason.isEmpty() ? QString()
                                : Export::tr("%1: not all could be written (%2)").arg(shown_path(path), reason);
    }
    const QString reason = replace_file(path, bytes);
    return reason.isEmpty() ? QString()
                            : Export::tr("%1: the file cannot be written (%2); make room or allow writing there, or "
                                         "give a file in another folder")
                                  .arg(shown_path(path), reason);
}

} // namespace tiebreak
