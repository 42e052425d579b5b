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

    // Named as the charts would, and told only where they are not seen.
    void missingContendersAreTold()
    {
        set("evidence", "model");
        set("contenders.3.gpu", "L40S");
        set("contenders.3.weight_precision", "FP8");
        set("tpot_limit_ms", "20");
        set("ttft_limit_ms", "500");
        for (const char* const name : {"throughput", "cost", "energy", "fleet"}) {
            const QString caption = figureNamed(name).caption;
            QVERIFY2(caption.endsWith(QStringLiteral(". No value: L40S FP16 (TPOT above 20 ms)")), qPrintable(caption));
        }
        QCOMPARE(figureNamed("sensitivity").panels[0].no_data,
                 QStringLiteral("The TPOT of the L40S FP16 is 24.3 ms, above the limit of 20 ms."));
        QVERIFY(!figureNamed("sensitivity").caption.contains(QStringLiteral("No value")));
        // At smaller batches all have latencies; these are followed over the limit.
        QVERIFY(!figureNamed("latency").caption.contains(QStringLiteral("No value")));
        QVERIFY(!figureNamed("memory").caption.contains(QStringLiteral("No value")));
        QVERIFY(!figureNamed("winner-map").caption.contains(QStringLiteral("No value")));

        set("tpot_limit_ms", "2");
        const Figure fleet = figureNamed("fleet");
        QCOMPARE(fleet.panels[0].no_data,
                 QStringLiteral("The TPOT of the L40S FP16 is 24.3 ms, above the limit of 2 ms."));
        QVERIFY2(fleet.caption.endsWith(QStringLiteral(". No value: A100 PCIe, A100 SXM, L40S FP8 (TPOT above 2 ms)")),
                 qPrintable(fleet.caption));
    }

    void missingForSeveralReasons()
    {
        set("contenders.0.weight_precision", "FP8");
        set("contenders.2.tensor_parallel", "2");
        const QString missing = QStringLiteral("No value: L40S (no article figures for FP8 weights); A100 SXM (no "
                                               "article figures for 2 GPUs)");
        for (const char* const name : {"throughput", "cost", "energy", "fleet", "latency", "winner-map"}) {
            const QString caption = figureNamed(name).caption;
            QVERIFY2(caption.contains(missing), qPrintable(caption));
        }
        // The first one's is in the place of the chart.
        const Figure breakeven = figureNamed("breakeven");
        QCOMPARE(breakeven.panels[0].no_data, QStringLiteral("The article has no FP8 figures for the L40S."));
        QVERIFY2(breakeven.caption.endsWith(QStringLiteral(". No value: A100 SXM (no article figures for 2 GPUs)")),
                 qPrintable(breakeven.caption));
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
