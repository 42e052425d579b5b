// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/session.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>
#include <QTest>

using namespace tiebreak;

// What figures say around what they draw.
class TestFigureTexts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_catalogue = load_catalogue().catalogue;
        QVERIFY(m_catalogue);
        QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    }

    void init() { m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue)); }

    // No marks, no numbers, nothing to choose.
    void noDataIsNotExplained()
    {
        set("model", "Llama-3.1-8B");
        for (const char* const name :
             {"throughput", "cost", "breakeven", "fleet", "latency", "energy", "sensitivity", "winner-map"}) {
            const Figure figure = figureNamed(name);
            QVERIFY2(!hasData(figure), name);
            for (const FigurePanel& panel : figure.panels) {
                QCOMPARE(panel.no_data, QStringLiteral("The article has no figures for Llama-3.1-8B."));
                QCOMPARE(panel.subtitle, QString());
                QVERIFY(!panel.title.isEmpty());
            }
            QCOMPARE(figure.source, QStringLiteral("Made with Tiebreak 0.1.0."));
        }
        QVERIFY(hasData(figureNamed("memory")));
        QVERIFY(figureNamed("memory").source.startsWith(QStringLiteral("Llama-3.1-8B: ")));
    }

    void onePanelWithoutData()
    {
        const Figure latency = figureNamed("latency");
        QVERIFY(hasData(latency));
        QCOMPARE(latency.panels[0].no_data, QString());
        QCOMPARE(latency.panels[0].subtitle, QStringLiteral("Llama-2-7B, article figures"));
        QCOMPARE(latency.panels[1].no_data, QStringLiteral("The article gives no time to the first token."));
        QCOMPARE(latency.panels[1].subtitle, QString());
        QVERIFY(latency.source.startsWith(QStringLiteral("Throughput: Deploybase article")));
    }

private:
    void set(const char* key, const char* value)
    {
        const Problem problem = m_session->setText(key, value);
        if (!problem.empty()) {
            qFatal("%s", problem.c_str());
        }
    }

    [[nodiscard]] Figure figureNamed(const char* name) const { return figureOf(QString::fromLatin1(name), *m_session); }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(TestFigureTexts)
#include "tst_figure_texts.moc"
