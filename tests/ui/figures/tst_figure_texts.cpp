// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/session.h"
#include "models/wording/captions/figure_pins.h"
#include "models/wording/captions/figure_wording.h"
#include "tests/support/test_class.h"
#include "ui/figures/figure.h"
#include "ui/figures/figure_key.h"

#include <QCoreApplication>
#include <QJsonArray>
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
        set("evidence", "article");
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
        QVERIFY(!latency.caption.contains(QStringLiteral("No value")));
        QVERIFY(latency.source.startsWith(QStringLiteral("Throughput: Deploybase article")));
    }

    // Named as the charts would, and told only where they are not seen.
    void missingContendersAreTold()
    {
        set("evidence", "model");
        set("contenders.3.gpu", "L40S");
        set("contenders.3.weight_precision", "FP8");
        set("tpot_limit_ms", "19");
        set("ttft_limit_ms", "500");
        for (const char* const name : {"throughput", "cost", "energy", "fleet"}) {
            const QString caption = figureNamed(name).caption;
            QVERIFY2(caption.contains(QStringLiteral("TensorRT-LLM. No value: L40S FP16 (TPOT above 19 ms)")),
                     qPrintable(caption));
        }
        QCOMPARE(figureNamed("sensitivity").panels[0].no_data,
                 QStringLiteral("The TPOT of the L40S FP16 is 22.5 ms, above the limit of 19 ms."));
        QVERIFY(!figureNamed("sensitivity").caption.contains(QStringLiteral("No value")));
        // At smaller batches all have latencies; these are followed over the limit.
        QVERIFY(!figureNamed("latency").caption.contains(QStringLiteral("No value")));
        QVERIFY(!figureNamed("memory").caption.contains(QStringLiteral("No value")));
        QVERIFY(!figureNamed("winner-map").caption.contains(QStringLiteral("No value")));

        set("tpot_limit_ms", "2");
        const Figure fleet = figureNamed("fleet");
        QCOMPARE(fleet.panels[0].no_data,
                 QStringLiteral("The TPOT of the L40S FP16 is 22.5 ms, above the limit of 2 ms."));
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

    // That there is no measurement near does not matter where measurements give nothing at all.
    void lackOfEvidenceIsNoGap()
    {
        set("evidence", "measured");
        set("prompt_tokens", "128");
        set("output_tokens", "128");
        set("contenders.0.weight_precision", "FP8");
        set("contenders.0.kv_precision", "FP8");
        const Figure latency = figureNamed("latency");
        QCOMPARE(latency.panels[0].no_data, QStringLiteral("The measurements give no time per token."));
        QVERIFY2(latency.caption.endsWith(QStringLiteral("; measurements of TensorRT-LLM")),
                 qPrintable(latency.caption));
        QVERIFY2(figureNamed("breakeven")
                     .caption.contains(QStringLiteral(". No value: A100 PCIe (no measurement near this scenario). ")),
                 qPrintable(figureNamed("breakeven").caption));
    }

    void marksAreExplained_data()
    {
        QTest::addColumn<QByteArray>("evidence");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* evidence, const char* name, const char* key) {
            QTest::addRow("%s, %s", evidence, name)
                << QByteArray(evidence) << QByteArray(name) << QString::fromUtf8(key);
        };
        const char* const dashed = "Key: dashed: between published figures";
        row("article", "throughput", "Key: dashed: between published figures; filled marks: published figures");
        row("article", "cost",
            "Key: dashed: between published figures; filled marks: published figures; hollow: needs "
            "more bandwidth than the card has; strip: the cheapest");
        row("article", "breakeven", dashed);
        row("article", "latency", dashed);
        row("article", "energy", "Key: dashed: between published figures; strip: the least energy");
        row("article", "fleet", "Key: dots: at 100 M tokens a month; strip: the cheapest fleet");
        row("article", "ownership", "Key: dot: owned and rented have cost the same");
        row("article", "memory", "");
        row("article", "winner-map", "");
        const char* const band = "Key: hollow diamond: largest batch that fits; shaded: where 80 % of measurements lie";
        row("model", "throughput", band);
        row("model", "cost",
            "Key: hollow diamond: largest batch that fits; shaded: where 80 % of measurements lie; strip: the "
            "cheapest");
        row("model", "breakeven", "Key: shaded: where 80 % of prices of the same cost lie by the bands of both rates");
        row("model", "latency", band);
        row("model", "energy",
            "Key: hollow diamond: largest batch that fits; shaded: where 80 % of measurements lie; strip: the least "
            "energy");
        row("measured", "throughput", "Key: dashed: as the nearest measurement; filled marks: measurements");
        row("measured", "cost",
            "Key: dashed: as the nearest measurement; filled marks: measurements; strip: the cheapest");
        row("measured", "energy", "Key: dashed: as the nearest measurement; strip: the least energy");
    }

    void marksAreExplained()
    {
        QFETCH(QByteArray, evidence);
        QFETCH(QByteArray, name);
        QFETCH(QString, key);
        set("evidence", evidence.constData());
        if (evidence == "measured") {
            set("prompt_tokens", "128");
            set("output_tokens", "128");
            set("batch", "64");
            set("contenders.0.weight_precision", "FP8");
            set("contenders.0.kv_precision", "FP8");
        }
        const Figure figure = figureNamed(name.constData());
        QCOMPARE(figureKey(figure, m_session->scenario().evidence), key);
        QVERIFY2(figure.caption.contains(key), qPrintable(figure.caption));
        QCOMPARE(figure.caption.contains(QStringLiteral("Key")), !key.isEmpty());
    }

    // Left of batch 8 the article's curves have no filled mark, and near it no dashes.
    void marksOutOfViewAreNotExplained()
    {
        set("contenders", "2"); // the A100 SXM has no figure at batch 8
        const auto key = [this](const QJsonArray& view) {
            const Figure figure = figureOf(QStringLiteral("cost"), *m_session, {{QStringLiteral("cost"), view}});
            return figureKey(figure, Evidence::Article);
        };
        QCOMPARE(key({1, 0.01, 8, 1}), QStringLiteral("Key: dashed: between published figures; hollow: needs more "
                                                      "bandwidth than the card has; strip: the cheapest"));
        QCOMPARE(key({6, 0.01, 9, 1}),
                 QStringLiteral("Key: hollow: needs more bandwidth than the card has; strip: the cheapest"));
    }

    // A file shows costs as the session does, pins on the same axis.
    void costsAreDrawnAsTheSessionSays()
    {
        QCOMPARE(m_session->pin(QStringLiteral("Now")), Problem());
        set("contenders.1.usd_per_gpu_hour", "1.5");
        const auto chart_of = [this] { return std::get<ChartData>(figureNamed("cost").panels[0].body); };
        QVERIFY(chart_of().log_y && !chart_of().pins.front().curves.empty());
        set("cost_axis", "times_the_cheapest");
        const ChartData chart = chart_of();
        QVERIFY(!chart.log_y && chart.y_min < 1);
        const PinnedCurve& curve = chart.pins.front().curves.front();
        QVERIFY(std::ranges::all_of(curve.points, [](const QPointF& at) { return at.y() >= 1 && at.y() < 3; }));
    }

    void pinsAreExplained()
    {
        set("contenders.0.usd_per_gpu_hour", "0.71");
        set("batch", "4");
        set("utilization", "0.5");
        QCOMPARE(m_session->pin(QStringLiteral("Cheap %1")), Problem());
        set("batch", "8");
        set("utilization", "1");
        set("contenders.0.usd_per_gpu_hour", "0.79");
        QCOMPARE(m_session->pin(QStringLiteral("Hidden")), Problem());
        QCOMPARE(m_session->showPin(1, false), Problem());
        set("evidence", "model");
        QCOMPARE(m_session->pin(QStringLiteral("Physics")), Problem());
        set("evidence", "article");
        const auto pins = [this](const char* name) { return figurePins(figureNamed(name), *m_session); };
        // Prices move no rates: these curves are the scenario's.
        QCOMPARE(pins("throughput"), QStringLiteral("Pale dots: Physics (calibrated model)"));
        QCOMPARE(pins("cost"), QStringLiteral("Pale thin lines: Cheap %1 (50 % utilization, L40S $0.71). Pale dots: "
                                              "Physics (calibrated model)"));
        QCOMPARE(pins("breakeven"),
                 QStringLiteral("Pale thin lines: Cheap %1 (L40S $0.71)")); // others lead by the model
        QCOMPARE(pins("fleet"),
                 QStringLiteral("Pale thin lines: Cheap %1 (batch 4, 50 % utilization, L40S $0.71). Pale "
                                "dots: Physics (calibrated model)"));
        for (const char* const name : {"memory", "prices", "sensitivity", "winner-map"}) {
            QCOMPARE(pins(name), QString());
        }
        QVERIFY(figureNamed("fleet").caption.endsWith(QString(QStringLiteral(". ") + pins("fleet"))));
        QVERIFY(!figureNamed("memory").caption.contains(QStringLiteral("Pale")));
    }

    void pinsOfOtherCards()
    {
        QCOMPARE(m_session->pin(QStringLiteral("Three")), Problem());
        QCOMPARE(m_session->removeContender(1), Problem());
        set("hours_per_month", "600");
        set("peak_factor", "2");
        set("spare_replicas", "1");
        QCOMPARE(
            figurePins(figureNamed("fleet"), *m_session),
            QStringLiteral("Pale thin lines: Three (cards L40S, A100 PCIe and A100 SXM, Hours per month 720 h, Peak "
                           "factor 1 x and 1 more)"));
    }

    void pinsOfOtherContenders()
    {
        set("evidence", "model");
        QCOMPARE(m_session->pin(QStringLiteral("Plain")), Problem());
        set("contenders.0.weight_precision", "FP8");
        set("contenders.0.kv_precision", "FP8");
        set("contenders.1.tensor_parallel", "2");
        set("contenders.2.throughput_gain", "0.2");
        QCOMPARE(figurePin(*m_session, 0, &throughputInputs),
                 QStringLiteral("Plain (L40S FP16, L40S FP16 KV, A100 PCIe ×1 and 1 more)"));
        QCOMPARE(figurePin(*m_session, 0, &ownershipInputs), QStringLiteral("Plain"));
        QCOMPARE(m_session->removePin(0), Problem());
        QCOMPARE(m_session->pin(QStringLiteral("Fast")), Problem());
        set("contenders.2.throughput_gain", "0");
        set("contenders.0.purchase_usd", "none");
        QCOMPARE(figurePin(*m_session, 0, &costInputs), QStringLiteral("Fast (A100 SXM +20 % rate)"));
        QCOMPARE(figurePin(*m_session, 0, &ownershipInputs), QStringLiteral("Fast (L40S $8,000 to buy)"));
    }

private:
    void set(const char* key, const char* value)
    {
        const Problem problem = m_session->setText(key, value);
        if (!problem.empty()) {
            qFatal("%s", problem.english().c_str());
        }
    }

    [[nodiscard]] Figure figureNamed(const char* name) const { return figureOf(QString::fromLatin1(name), *m_session); }

    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<Session> m_session;
};

TIEBREAK_TEST(TestFigureTexts, QCoreApplication)
#include "tst_figure_texts.moc"
