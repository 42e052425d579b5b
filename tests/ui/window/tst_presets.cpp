// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/analysis.h"
#include "tests/support/test_class.h"
#include "ui/window/main_window.h"
#include "ui/window/presets.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace tiebreak;

// Every question of the article has a preset, and the engine answers it.
class PresetsTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Analysis at(const QString& name) const
    {
        for (const Preset& preset : presets()) {
            if (preset.name == name) {
                return analyze(*m_catalogue, scenarioOf(preset, *m_catalogue));
            }
        }
        qFatal("no preset %s", qPrintable(name));
        return {};
    }

    static bool near(double value, double expected, double relative = 1e-4)
    {
        if (std::abs(value - expected) > relative * std::abs(expected)) {
            qWarning("%.9g instead of %.9g", value, expected);
            return false;
        }
        return true;
    }

private slots:
    void keysRunOut()
    {
        QCOMPARE(presetKey(0), QKeySequence(Qt::CTRL | Qt::Key_1));
        QCOMPARE(presetKey(26), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_9));
        QVERIFY(presetKey(27).isEmpty());
    }

    void everyPresetIsWhole()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        MainWindow window(session);
        std::set<QString> names;
        std::set<QString> keys;
        for (const Preset& preset : presets()) {
            Scenario scenario = default_scenario(*m_catalogue);
            for (const auto& [key, value] : preset.inputs) {
                QCOMPARE(set_from_text(scenario, *m_catalogue, key, value), Problem());
            }
            QCOMPARE(validate(scenario, *m_catalogue), Problem());
            QVERIFY(names.insert(preset.name).second);
            const bool has_key = !preset.key.isEmpty();
            QCOMPARE(has_key, names.size() <= 27); // as many as there are
            QVERIFY2(!has_key || keys.insert(preset.key.toString()).second, qPrintable(preset.key.toString()));
            QVERIFY2(window.showView(preset.view), qPrintable(preset.view));
        }
        QVERIFY(names.size() >= 19);
        QVERIFY(!window.showView(QStringLiteral("nonsense")));
    }

    // 0.79 / 3600 / 320 and 1.19 / 3600 / 380 dollars a token; 500 million at batch 32 for 49.87 and 59.03 dollars.
    void inferenceExamples()
    {
        const Analysis interactive = at(QStringLiteral("Interactive, batch 1"));
        QVERIFY(near(*interactive.contenders[0].usd_per_month_by_use, 68.5764));
        QVERIFY(near(*interactive.contenders[1].usd_per_month_by_use, 86.9883));
        const Analysis jobs = at(QStringLiteral("Batch jobs, batch 32"));
        QVERIFY(near(*jobs.contenders[0].usd_per_month_by_use, 49.8737));
        QVERIFY(near(*jobs.contenders[1].usd_per_month_by_use, 59.0278));
        const Analysis serving = at(QStringLiteral("Serving, batch 8"));
        QVERIFY(near(*serving.contenders[0].usd_per_month_by_use, 13.0622));
    }

    // 28,800 dollars a month between 100 L40S and 100 A100; 720 h each.
    void aHundredOfEach()
    {
        const Analysis fleet = at(QStringLiteral("Prices, and 100 of each card"));
        QVERIFY(near(*fleet.contenders[1].usd_per_month - *fleet.contenders[0].usd_per_month, 28800));
        QCOMPARE(*fleet.contenders[0].gpus_needed, 100.0);
    }

    // 8.2 images a minute at 0.79 dollars an hour: 1.6057 dollars a thousand; the A100 1.19 / (60 * 9.1) * 1000
    // = 2.1795.
    void images()
    {
        const Analysis analysis = at(QStringLiteral("Image generation"));
        QVERIFY(near(*analysis.contenders[0].images.usd_per_thousand_images, 1.60569));
        QVERIFY(near(*analysis.contenders[1].images.usd_per_thousand_images, 2.17949));
        QVERIFY(near(*analysis.contenders[0].images.usd_per_month, 160.569));
        QVERIFY(analysis.contenders[2].images.gap == Gap::GpuNotPublished);
    }

    // QLoRA of a 7B model fits every card; training it in full (16 B for each of 6.738e9 parameters) fits none.
    void training()
    {
        const Analysis tuning = at(QStringLiteral("Fine-tuning a 7B model"));
        QVERIFY(tuning.contenders[0].training.fits);
        QVERIFY(tuning.contenders[0].training.memory.total_gb < 24);
        QCOMPARE(tuning.contenders[1].training.tok_s, std::optional(1200.0));
        QVERIFY(near(*tuning.contenders[1].training.run_usd, 100e6 / 1200 / 3600 * 1.19));
        const Analysis full = at(QStringLiteral("Training a 7B model in full"));
        for (const ContenderAnalysis& contender : full.contenders) {
            QVERIFY(!contender.training.fits);
            QVERIFY(contender.training.memory.total_gb > 107.8);
        }
    }

    // 26.032 GB of weights; 8 x 1,024 tokens (pages hold 64) x 819,200 B = 6.7109 GB; 4 GB of buffers.
    void thirteenB()
    {
        const MemoryUse memory = at(QStringLiteral("Memory of a 13B model")).contenders[0].memory;
        QVERIFY(near(memory.weights_gb, 26.032));
        QVERIFY(near(memory.kv_cache_gb, 6.7108864));
        QVERIFY(near(memory.total_gb, 36.7428864));
        QVERIFY(memory.fits);
    }

    // 350 W x 0.875 / 1680 tokens/s = 0.18229 J; 0.79 / (350 x 3600) dollars a joule.
    void power()
    {
        const Analysis analysis = at(QStringLiteral("Power"));
        QVERIFY(near(*analysis.contenders[0].joules_per_token, 0.182292));
        QVERIFY(near(analysis.contenders[0].rent_usd_per_megajoule, 0.626984));
        QVERIFY(near(*analysis.contenders[0].power_usd_per_million_tokens, 182292 / 3.6e6 * 1.3 * 0.10));
    }

    // 1680 x 1.065 and 2100 x 1.025 tokens/s.
    void headroomAndSparsity()
    {
        const Analysis headroom = at(QStringLiteral("Software headroom"));
        QVERIFY(near(*headroom.contenders[0].throughput_tok_s.value, 1789.2));
        QVERIFY(near(*headroom.contenders[1].throughput_tok_s.value, 2152.5));
        // Each card twice as fast, as the checklist has it, so that the answer stays.
        const Analysis sparse = at(QStringLiteral("Sparse model"));
        QVERIFY(near(*sparse.contenders[0].throughput_tok_s.value, 3360));
        QVERIFY(near(*sparse.contenders[1].throughput_tok_s.value, 4200));
        QCOMPARE(*sparse.verdict.winner, std::size_t(0));
    }

    // 30e9 x 3 / (720 x 3600) = 34,722 tokens/s at the peak; / (1680 x 0.7) = 29.5, so 30 L40S and a spare; the A100
    // / (2100 x 0.7) = 23.6, so 24 and a spare.
    void millionsOfUsers()
    {
        const Analysis analysis = at(QStringLiteral("Five million users"));
        QCOMPARE(*analysis.contenders[0].gpus_needed, 31.0);
        QCOMPARE(*analysis.contenders[1].gpus_needed, 25.0);
    }

    // 8000 / (568.80 - 28.665) = 14.81 months; with rents that fall by 17.5 % a year it takes longer.
    void rentOrBuy()
    {
        const Analysis bought = at(QStringLiteral("Rent or buy"));
        QVERIFY(near(bought.contenders[0].ownership.own_months.at(0), 14.8111));
        const Analysis falling = at(QStringLiteral("Falling rents"));
        QVERIFY(falling.contenders[0].ownership.own_months.at(0) > 15.5);
    }

    // Whole L40S cost 568.80 a month each for 4.354e9 tokens, an API at 0.20 a million 870.91 for them: one L40S is
    // cheaper from 568.80 / 0.20 = 2.844 billion tokens on.
    void selfHostOrApi()
    {
        const Analysis analysis = at(QStringLiteral("Self-host or call an API"));
        const ApiBreakeven& api = analysis.contenders[0].api;
        QVERIFY(near(*api.api_usd_per_month, 400));
        QVERIFY(near(*api.tie_usd_per_million, 568.8 / 2000));
        QVERIFY(near(api.self_host_loads.front().from, 2.844e9));
    }

    void mixedCluster()
    {
        const Analysis analysis = at(QStringLiteral("A mixed cluster"));
        QVERIFY(analysis.mixed.mix);
        for (const std::optional<Mix>& alone : analysis.mixed.alone) {
            QVERIFY(!alone || analysis.mixed.mix->usd_per_month <= alone->usd_per_month * (1 + 1e-12));
        }
    }
};

TIEBREAK_TEST(PresetsTest, QApplication)
#include "tst_presets.moc"
