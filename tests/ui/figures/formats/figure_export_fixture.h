// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/session/files/session_file.h"
#include "tests/support/files.h"
#include "ui/figures/formats/figure_export.h"

#include <QTemporaryDir>
#include <QTest>

namespace tiebreak {

// A session whose figures are written into a folder.
class FigureExportFixture : public QObject {
protected:
    void startAll()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue && m_folder.isValid());
        m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue));
        m_text = session_to_text(m_session->document());
    }

    static FigureLook lookOf(QSizeF size, double dpi = 96)
    {
        FigureLook look;
        look.size = size;
        look.dpi = dpi;
        return look;
    }

    Figure figure(const char* name) const { return figureOf(QLatin1String(name), *m_session); }

    QString written(const QString& name, const QByteArray& bytes) const { return writtenFile(m_folder, name, bytes); }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<Session> m_session;
    QByteArray m_text; // of the session
    QTemporaryDir m_folder;
};

} // namespace tiebreak
