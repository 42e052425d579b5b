// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/session/files/session_document.h"
#include "models/session/files/session_file.h"

#include <QTemporaryDir>
#include <QtTest>

namespace tiebreak {

// Sessions with files in folders of their own.
class SessionDocumentFixture : public QObject {
protected:
    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // A session with its file in a folder of its own.
    struct Desk {
        explicit Desk(const std::shared_ptr<const Catalogue>& catalogue)
            : session(catalogue, default_scenario(*catalogue)), document(session)
        {
        }
        [[nodiscard]] QString file(const QString& name = QStringLiteral("a.tiebreak")) const
        {
            return root.filePath(QStringLiteral("folder/") % name);
        }
        bool makeFolder() { return QDir(root.path()).mkdir(QStringLiteral("folder")); }
        void edit(double batch) { QCOMPARE(session.set(find_field("batch"), batch), Problem()); }

        QTemporaryDir root;
        Session session;
        SessionDocument document;
        bool made = makeFolder();
    };

    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void startAll() { QVERIFY(m_catalogue); }
};

} // namespace tiebreak
