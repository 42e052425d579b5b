// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "models/session/files/session_file.h"
#include "tests/session/files/random_document.h"

#include <QJsonArray>
#include <QtTest>

namespace tiebreak {

// A session with something of everything.
class SessionFileFixture : public QObject {
protected:
    static inline const QString file_name = QStringLiteral("s.tiebreak");

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    // Two pins, locks, a changed quote and a full view.
    Document sample() const
    {
        Document document{default_scenario(*m_catalogue), {}, {"batch", "contenders.1.gpu"}};
        if (!set_quote(document.scenario, *m_catalogue, "runpod-l40s", 0.81).empty()) {
            qFatal("no such quote");
        }
        document.pins = {{"Baseline", default_scenario(*m_catalogue), true}, {"Today", document.scenario, false}};
        document.pins[0].scenario.server.batch = 32;
        return document;
    }

    static QJsonObject view()
    {
        return {{QStringLiteral("page"), QStringLiteral("Cost")},
                {QStringLiteral("tab"), QStringLiteral("Results")},
                {QStringLiteral("theme"), QStringLiteral("dark")},
                {QStringLiteral("axes"), QJsonObject{{QStringLiteral("throughput"),
                                                      QJsonObject{{QStringLiteral("x"), QJsonArray{1, 256.5}}}}}}};
    }

    std::optional<SessionFile> read(const QByteArray& text, QStringList* said = nullptr) const
    {
        QStringList problems;
        auto session = session_from_text(text, file_name, *m_catalogue, problems);
        if (session.has_value() == !problems.isEmpty()) {
            qFatal("a session and problems, or neither");
        }
        if (said != nullptr) {
            *said = problems;
        } else if (!problems.isEmpty()) {
            qWarning("%s", qPrintable(problems.join(u'\n')));
        }
        return session;
    }

    void startAll() { QVERIFY(m_catalogue); }
};

} // namespace tiebreak
