// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/export_paths.h"

#include "models/catalog/files/atomic_file.h"
#include "models/catalog/files/text_file.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <iterator>

namespace tiebreak {

QString ExportPaths::folder() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString& folder : {m_last, documents}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir()) {
            return folder;
        }
    }
    return QDir::homePath();
}

QString ExportPaths::askFile(const QString& name, const QStringList& endings, const QString& filter)
{
    QString path = m_questions.choose_file(QDir(folder()).filePath(name), filter);
    if (path.isEmpty()) {
        return {};
    }
    if (!endings.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive)) {
        path += QLatin1Char('.') + endings.constFirst();
    }
    if (is_stream(path)) { // a window does not wait for whoever reads there
        m_questions.tell(tr("%1: this is a pipe or a device; give the name of a file").arg(shown_path(path)));
        return {};
    }
    m_last = QFileInfo(path).absolutePath();
    return path;
}

QString ExportPaths::askFolder()
{
    const QString chosen = m_questions.choose_folder(folder());
    m_last = chosen.isEmpty() ? m_last : chosen;
    return chosen;
}

bool ExportPaths::mayWrite(const QStringList& files) const
{
    QStringList existing;
    std::ranges::copy_if(files, std::back_inserter(existing),
                         [](const QString& file) { return QFileInfo(file).isFile(); });
    return existing.isEmpty() || m_questions.may_replace(existing);
}

} // namespace tiebreak
