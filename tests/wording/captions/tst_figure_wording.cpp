// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/captions/figure_wording.h"

#include "models/catalog/catalog_loader.h"
#include "models/engine/inputs/field_edits.h"
#include "models/wording/captions/figure_source.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <map>
#include <string_view>

using namespace tiebreak;

namespace {

const char* const made_with = " Made with Tiebreak 0.1.0.";
const char* const article_source = "Throughput: Deploybase article \"L40S vs A100\", 2026-03-22.";
const char* const runpod = " Prices: RunPod, 2026-03-22.";
const char* const calibrated = "Throughput: model calibrated on 2026-11-29 with public measurements.";

} // namespace

// What the charts of these names lean on.
FigureInputs inputsOf(std::string_view name, const Analysis& analysis)
{
    static const std::map<std::string_view, FigureInputsOf> inputs{
        {"throughput", &throughputInputs}, {"cost", &costInputs},      {"breakeven", &breakevenInputs},
        {"fleet", &fleetInputs},           {"memory", &memoryInputs},  {"ownership", &ownershipInputs},
        {"prices", &priceInputs},          {"latency", &rateInputs},   {"sensitivity", &sensitivityInputs},
        {"energy", &energyInputs},         {"winner-map", &mapInputs}, {"load", &loadInputs},
        {"frontier", &loadInputs},
    };
    return inputs.at(name)(analysis.scenario);
}

class TestFigureWording : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_loaded = load_catalogue();
        QVERIFY(m_loaded.catalogue);
    }

    // Of the article's own example, with which the program starts.
    void captions_data()
    {
        QTest::addColumn<QString>("caption");
        const auto row = [](const char* name, const char* caption) {
            QTest::newRow(name) << QString::fromUtf8(caption);
        };
        row("throughput", "Llama-2-7B, FP16, batch 8; article figures (FP16 at batch 1 and 8, INT8 at batch 32)");
        row("latency", "Llama-2-7B, FP16, batch 8; article figures (FP16 at batch 1 and 8, INT8 at batch 32)");
        row("cost", "Llama-2-7B, FP16, batch 8, 100 % utilization; L40S $0.79, A100 PCIe $1.19, A100 SXM $1.39 an "
                    "hour; article figures (FP16 at batch 1 and 8, INT8 at batch 32)");
        row("breakeven", "Llama-2-7B, FP16, batch 8; L40S $0.79, A100 PCIe $1.19, A100 SXM $1.39 an hour; article "
                         "figures (FP16 at batch 1 and 8, INT8 at batch 32)");
        row("sensitivity", "Llama-2-7B, FP16, batch 8; L40S $0.79, A100 PCIe $1.19, A100 SXM $1.39 an hour; article "
                           "figures (FP16 at batch 1 and 8, INT8 at batch 32)");
        row("fleet", "Llama-2-7B, FP16, batch 8, 100 % utilization; 100 M tokens a month in 720 h; L40S $0.79, A100 "
                     "PCIe $1.19, A100 SXM $1.39 an hour; article figures (FP16 at batch 1 and 8, INT8 at batch 32)");
        row("ownership", "36 months of 720 h at 100 % utilization; L40S $8,000 or $0.79 an hour, A100 PCIe $11,500 or "
                         "$1.19 an hour, A100 SXM $11,500 or $1.39 an hour; 87.5 % of TDP, PUE "
                         "1.3, $0.10 a kWh");
        row("load", "Llama-2-7B, FP16, 512 + 256 tokens; batch 8; TensorRT-LLM, newest (1.x); calibrated model");
        row("memory", "Llama-2-7B, FP16, batch 8, 512 + 256 tokens");
        row("prices", "In use: L40S $0.79, A100 PCIe $1.19, A100 SXM $1.39 an hour");
        row("energy", "Llama-2-7B, FP16, batch 8; 87.5 % of TDP, PUE 1.3, $0.10 a kWh; article figures (FP16 at batch "
                      "1 and 8, INT8 at batch 32)");
        // Batch and price ratio are its axes; the ratio is that of the A100 PCIe.
        row("winner-map", "Llama-2-7B, FP16; L40S $0.79, A100 SXM $1.39 an hour; article figures (FP16 at batch 1 and "
                          "8, INT8 at batch 32)");
    }

    void captions()
    {
        QFETCH(QString, caption);
        QCOMPARE(figureCaption(analysed({}), *m_loaded.catalogue, inputsOf(QTest::currentDataTag(), analysed({}))),
                 caption);
    }

    void sources_data()
    {
        QTest::addColumn<QString>("source");
        const auto row = [](const char* name, const QByteArray& source) {
            QTest::newRow(name) << QString::fromUtf8(source + made_with);
        };
        const QByteArray both = QByteArray(article_source) + runpod;
        row("throughput", QByteArray(article_source) + " Bandwidth: NVIDIA L40S datasheet; NVIDIA A100 datasheet.");
        row("latency", article_source);
        row("load", calibrated);
        row("cost", both);
        row("breakeven", both);
        row("sensitivity", both);
        row("fleet", both);
        row("winner-map", both);
        row("ownership",
            "Prices: RunPod, 2026-03-22. Purchase prices: Tiebreak's assumption of what a new card "
            "costs (L40S); Tiebreak's assumption, the middle of aitooldiscovery.com's 8,000 to 15,000 $ of "
            "2026-03-20 (A100 PCIe, A100 SXM). TDP: NVIDIA L40S datasheet; NVIDIA A100 datasheet.");
        row("memory",
            "Llama-2-7B: TensorRT-LLM documentation 0.8. Memory sizes: 44.40 GiB as the runtime shows to a process "
            "(L40S); 79.25 GiB as the NVIDIA driver reports (A100 PCIe, A100 SXM). Workspace: model "
            "calibrated on 2026-11-29.");
        row("prices", "Prices: Deploybase article \"L40S vs A100\", 2026-03-22; SkyPilot catalogue; "
                      "modal.com, 2025-08-12; techbytes.app, 2026-05-07; RunPod serverless per-second table, 2026.");
        row("energy", QByteArray(article_source) + " TDP: NVIDIA L40S datasheet; NVIDIA A100 datasheet.");
    }

    void sources()
    {
        QFETCH(QString, source);
        QCOMPARE(sourceOf(analysed({}), QTest::currentDataTag()), source);
    }

    void versionMayBeLeftOut()
    {
        QCOMPARE(figureSource(analysed({}), *m_loaded.catalogue, inputsOf("latency", analysed({})), {}),
                 QString(QString::fromUtf8(article_source) + QStringLiteral(" Made with Tiebreak.")));
    }

    // Lengths, batching and limits bear on the model; formats and replicas are told where they differ.
    void contendersThatDiffer()
    {
        const Analysis analysis = analysed({{"evidence", "model"},
                                            {"batching", "in-flight"},
                                            {"tpot_limit_ms", "50"},
                                            {"contenders.0.weight_precision", "FP8"},
                                            {"contenders.0.kv_precision", "FP8"},
                                            {"contenders.1.tensor_parallel", "2"},
                                            {"contenders.2.throughput_gain", "0.2"}});
        QCOMPARE(captionOf(analysis, "throughput"),
                 QStringLiteral("Llama-2-7B, batch 8, 512 + 256 tokens, in-flight batching, TPOT up to 50 ms; L40S "
                                "(FP8, ×1, FP8 KV), A100 PCIe (FP16, ×2, FP16 KV), A100 SXM (FP16, ×1, FP16 KV, +20 % "
                                "rate); calibrated model of TensorRT-LLM"));
        QCOMPARE(captionOf(analysis, "breakeven"),
                 QStringLiteral("Llama-2-7B, batch 8, 512 + 256 tokens, in-flight batching, TPOT up to 50 ms; L40S "
                                "(FP8, ×1, FP8 KV) $0.79, A100 PCIe (FP16, ×2, FP16 KV) $1.19, A100 SXM (FP16, ×1, "
                                "FP16 KV, +20 % rate) $1.39 per GPU-hour; calibrated model of TensorRT-LLM"));
        QCOMPARE(captionOf(analysis, "memory"), // which no limit and no gain changes
                 QStringLiteral("Llama-2-7B, batch 8, 512 + 256 tokens, in-flight batching; L40S (FP8, ×1, FP8 KV), "
                                "A100 PCIe (FP16, ×2, FP16 KV), A100 SXM (FP16, ×1, FP16 KV)"));
    }

    void contendersThatAgree()
    {
        Settings settings{
            {"evidence", "model"}, {"framework", "vLLM"}, {"batching", "static"}, {"ttft_limit_ms", "1500"}};
        for (const char* const contender : {"0", "1", "2"}) {
            const QByteArray key = QByteArray("contenders.") + contender;
            settings.emplace_back(key + ".tensor_parallel", "2");
            settings.emplace_back(key + ".weight_precision", "INT8");
            settings.emplace_back(key + ".kv_precision", "INT8");
        }
        QCOMPARE(captionOf(analysed(settings), "latency"),
                 QStringLiteral("Llama-2-7B, INT8, INT8 KV, 2 GPUs per replica, batch 8, 512 + 256 tokens, TTFT up to "
                                "1,500 ms; calibrated model of vLLM"));
    }

    // Two L40S are told apart by their weights already.
    void namesThatSayTheDifference()
    {
        const Analysis analysis = analysed({{"contenders.2.gpu", "L40S"}, {"contenders.2.weight_precision", "INT8"}});
        QCOMPARE(captionOf(analysis, "cost"),
                 QStringLiteral("Llama-2-7B, batch 8, 100 % utilization; L40S FP16 $0.79, A100 PCIe (FP16) $1.19, L40S "
                                "INT8 $0.79 an hour; article figures (FP16 at batch 1 and 8, INT8 at batch 32)"));
        const Analysis by_kv = analysed({{"evidence", "model"},
                                         {"contenders.2.gpu", "L40S"},
                                         {"contenders.2.kv_precision", "FP8"},
                                         {"contenders.1.weight_precision", "INT8"}});
        QCOMPARE(captionOf(by_kv, "throughput"),
                 QStringLiteral("Llama-2-7B, batch 8, 512 + 256 tokens; L40S FP16 KV (FP16), A100 PCIe (INT8, FP16 "
                                "KV), L40S FP8 KV (FP16); calibrated model of TensorRT-LLM"));
    }

    void loadOfAFleet()
    {
        const Analysis analysis = analysed({{"tokens_per_month", "2.5e9"},
                                            {"hours_per_month", "730"},
                                            {"utilization", "0.625"},
                                            {"peak_factor", "2.5"},
                                            {"spare_replicas", "1"},
                                            {"api_usd_per_million_tokens", "0.2"},
                                            {"sensitivity_of", "fleet_cost"},
                                            {"map_x", "tokens_per_month"},
                                            {"map_y", "utilization"}});
        const QString rest = QStringLiteral("L40S $0.79, A100 PCIe $1.19, A100 SXM $1.39 an hour; article figures "
                                            "(FP16 at batch 1 and 8, INT8 at batch 32)");
        QCOMPARE(captionOf(analysis, "fleet"),
                 QString(QStringLiteral("Llama-2-7B, FP16, batch 8, 62.5 % utilization; 2.5 B tokens a month in 730 h, "
                                        "peak factor 2.5, 1 spare replica, API at $0.20/M; ") +
                         rest));
        QCOMPARE(captionOf(analysis, "sensitivity"),
                 QString(QStringLiteral("Llama-2-7B, FP16, batch 8, 62.5 % utilization; 2.5 B tokens a month in 730 h, "
                                        "peak factor 2.5, 1 spare replica; ") +
                         rest));
        QCOMPARE(
            captionOf(analysis, "winner-map"),
            QString(QStringLiteral("Llama-2-7B, FP16, batch 8; 730 h a month, peak factor 2.5, 1 spare replica; ") +
                    rest));
        QVERIFY(
            captionOf(analysed({{"spare_replicas", "2"}}), "fleet").contains(QStringLiteral(", 2 spare replicas;")));
    }

    // A load is always of the model, whatever the evidence; its own limits are told, and whose requests they are.
    void loadsOfUsersAndTraces()
    {
        const Settings users{{"framework", "vLLM"},      {"load", "users"},           {"users", "40"},
                             {"think_time_s", "5"},      {"ttft_limit_ms", "1000"},   {"tpot_limit_ms", "50"},
                             {"limit_percentile", "99"}, {"framework_version", "0.9"}};
        QCOMPARE(captionOf(analysed(users), "load"),
                 QStringLiteral("Llama-2-7B, FP16, 512 + 256 tokens; 40 users who think 5 s between requests; 99 % of "
                                "requests: first token within 1,000 ms, 50 ms a token; vLLM, 0.9; calibrated model"));
        QCOMPARE(captionOf(analysed(users), "frontier"), captionOf(analysed(users), "load"));
        const Analysis trace = analysed({{"load", "trace"}, {"trace", "azure-2023-code"}, {"requests_per_s", "3"}});
        QCOMPARE(captionOf(trace, "load"),
                 QStringLiteral("Llama-2-7B, FP16; 3 requests a second as in the trace Azure 2023, code completions; "
                                "TensorRT-LLM, newest (1.x); calibrated model"));
        const QString source = sourceOf(trace, "load");
        QVERIFY2(source.contains(QStringLiteral("Requests: Azure LLM inference trace 2023, code (AzurePublicDataset")),
                 qPrintable(source));
        QVERIFY2(source.contains(QStringLiteral("CC-BY-4.0.")), qPrintable(source));
        QVERIFY(!sourceOf(trace, "latency").contains(QStringLiteral("Azure")));
    }

    void lengthsOnAxesOfTheMap()
    {
        const Settings settings{{"evidence", "model"}, {"map_x", "prompt_tokens"}};
        QVERIFY(captionOf(analysed(settings), "winner-map")
                    .startsWith(QStringLiteral("Llama-2-7B, FP16, batch 8, 256 output tokens; ")));
        QVERIFY(captionOf(analysed({{"evidence", "model"}, {"map_y", "output_tokens"}}), "winner-map")
                    .startsWith(QStringLiteral("Llama-2-7B, FP16, 512 prompt tokens; L40S $0.79, A100 PCIe $1.19, ")));
    }

    void termsOfOwning()
    {
        const Analysis analysis = analysed({{"horizon_months", "48"},
                                            {"utilization", "0.5"},
                                            {"contenders.0.purchase_usd", "7500"},
                                            {"contenders.1.purchase_usd", "none"},
                                            {"contenders.2.purchase_usd", "15000"},
                                            {"contenders.2.usd_per_gpu_hour", "1.5"},
                                            {"hosting_usd_per_month", "60"},
                                            {"rent_decline_per_year", "0.1"},
                                            {"discount_rate_per_year", "0.05"},
                                            {"resale_fraction", "0.6"},
                                            {"sensitivity_of", "own_month"}});
        const QString terms =
            QStringLiteral("; hosting $60.00 a month, rents fall 10 % a year, discounted by 5 % a year, resale at "
                           "60 %, falling 30 % a year; 87.5 % of TDP, PUE 1.3, $0.10 a kWh");
        const QString time = QStringLiteral("48 months of 720 h at 50 % utilization; L40S $7,500 or $0.79 an hour");
        QCOMPARE(captionOf(analysis, "ownership"),
                 QString(time + QStringLiteral(", A100 SXM $15,000 or $1.50 an hour") + terms));
        QCOMPARE(captionOf(analysis, "sensitivity"), QString(time + terms)); // of the baseline alone
        QCOMPARE(sourceOf(analysis, "ownership"),
                 QStringLiteral(
                     "Prices: RunPod, 2026-03-22 (L40S); the author's own (A100 SXM). Purchase prices: the "
                     "author's own. TDP: NVIDIA L40S datasheet; NVIDIA A100 datasheet. Made with Tiebreak 0.1.0."));
    }

    void pricesOfSeveralSources()
    {
        const Analysis analysis = analysed({{"prices.runpod-l40s", "0.7"}, {"contenders.1.gpu", "A100-80GB-SXM"}});
        const QString source = sourceOf(analysis, "breakeven");
        QVERIFY2(source.startsWith(QString::fromUtf8(article_source)), qPrintable(source));
        QVERIFY(captionOf(analysis, "prices").contains(QStringLiteral("$0.70"))); // a changed quote is an own price
        QVERIFY2(source.contains(
                     QStringLiteral("the author's own (L40S); RunPod, 2026-03-22 (A100 SXM (2), A100 SXM (3)).")),
                 qPrintable(source));
        QVERIFY(sourceOf(analysis, "prices")
                    .contains(QStringLiteral("RunPod serverless per-second table, 2026; the author's own. Made")));

        const Analysis undated = analysed({{"contenders.0.price_source", "aws-g6e-xlarge"}});
        QVERIFY(sourceOf(undated, "cost")
                    .contains(QStringLiteral(
                        "Prices: AWS, SkyPilot catalogue, commit 00148f2a (L40S); RunPod, 2026-03-22 (A100 PCIe, "
                        "A100 SXM). Made")));
        const Analysis reserved = analysed({{"contenders.0.price_source", "aws-l40s-reserved-1y-2025-08-12"}});
        QVERIFY(
            sourceOf(reserved, "cost").contains(QStringLiteral("Prices: AWS, 1 year, 2025-08-12 (L40S); RunPod, ")));
    }

    void sourcesOfTheModelAndOfMeasurements()
    {
        const Settings near{{"prompt_tokens", "128"},
                            {"output_tokens", "128"},
                            {"contenders", "2"},
                            {"contenders.0.weight_precision", "FP8"},
                            {"contenders.0.kv_precision", "FP8"}};
        Settings settings = near;
        settings.emplace_back("evidence", "model");
        const QString model = sourceOf(analysed(settings), "throughput");
        // Nobody has measured its newest release, on either card alike.
        const QString nobody = QStringLiteral(
            " Nobody has measured such runs; bands are those of their relatives, and wider. No run of this "
            "release of TensorRT-LLM was measured on the L40S and A100 PCIe.");
        QVERIFY2(model.startsWith(QString::fromUtf8(calibrated) + nobody +
                                  QStringLiteral(" Measured points: TensorRT-LLM docs")),
                 qPrintable(model));
        QCOMPARE(sourceOf(analysed(settings), "latency"),
                 QString(QString::fromUtf8(calibrated) + nobody + QString::fromUtf8(made_with)));
        Settings measured_ones = settings;
        measured_ones.insert(measured_ones.end(), {{"framework_version", "0.12"}, {"batching", "in-flight"}});
        const Analysis of_012 = analysed(measured_ones);
        QVERIFY(of_012.contenders[0].basis->rows > 0);
        QVERIFY2(sourceOf(of_012, "latency")
                     .contains(QStringLiteral("Measurements of such runs: %1 behind the L40S and ")
                                   .arg(of_012.contenders[0].basis->rows)),
                 qPrintable(sourceOf(of_012, "latency")));
        settings.back().second = "measured";
        const QString measured = sourceOf(analysed(settings), "throughput");
        QVERIFY2(measured.startsWith(QStringLiteral("Throughput: TensorRT-LLM docs")), qPrintable(measured));
        QVERIFY(captionOf(analysed(settings), "throughput").endsWith(QStringLiteral("; measurements of TensorRT-LLM")));
    }

    // What only those who look the source up need stays in the catalogue.
    void sourcesOfModelsAreForReaders()
    {
        QVERIFY(sourceOf(analysed({{"model", "Llama-3.1-8B"}}), "memory")
                    .startsWith(QStringLiteral("Llama-3.1-8B: NVIDIA aiconfigurator. Memory sizes: ")));
        QVERIFY(sourceOf(analysed({{"model", "Llama-3-8B"}}), "memory")
                    .startsWith(QStringLiteral("Llama-3-8B: XiongjieDai GPU-Benchmarks. Memory sizes: ")));
    }

    void memoryOfOneSource()
    {
        Catalogue catalogue = *m_loaded.catalogue;
        for (Gpu& gpu : catalogue.gpus) {
            gpu.source = "a list of cards (page 3)"; // which says nothing of its own about the memory
        }
        const QString source = figureSource(analysed({}), catalogue, inputsOf("memory", analysed({})), {});
        QVERIFY2(source.contains(QStringLiteral(" Memory sizes: a list of cards. Workspace: ")), qPrintable(source));
    }

    // A figure without throughput does not claim a source for it.
    void noFiguresHaveNoSource()
    {
        const Analysis analysis = analysed({{"model", "Llama-3.1-8B"}, {"evidence", "article"}});
        QCOMPARE(sourceOf(analysis, "cost"), QStringLiteral("Prices: RunPod, 2026-03-22. Made with Tiebreak 0.1.0."));
        const Analysis own = analysed({{"memory_overhead_gb", "3.5"}});
        QVERIFY(sourceOf(own, "memory").contains(QStringLiteral(" Workspace: the author's own. ")));
        QVERIFY(captionOf(own, "memory").endsWith(QStringLiteral(", 3.5 GB of workspace a GPU")));
    }

private:
    using Settings = std::vector<std::pair<QByteArray, QByteArray>>;

    // The default scenario with those settings.
    [[nodiscard]] Analysis analysed(const Settings& settings) const
    {
        Scenario scenario = default_scenario(*m_loaded.catalogue);
        for (const auto& [key, value] : settings) {
            const Problem problem =
                set_from_text(scenario, *m_loaded.catalogue, key.toStdString(), value.toStdString());
            if (!problem.empty()) {
                qFatal("%s", problem.english().c_str());
            }
        }
        if (const Problem problem = validate(scenario, *m_loaded.catalogue); !problem.empty()) {
            qFatal("%s", problem.english().c_str());
        }
        return analyze(*m_loaded.catalogue, scenario);
    }

    [[nodiscard]] QString captionOf(const Analysis& analysis, const char* name) const
    {
        return figureCaption(analysis, *m_loaded.catalogue, inputsOf(name, analysis));
    }

    [[nodiscard]] QString sourceOf(const Analysis& analysis, const char* name) const
    {
        return figureSource(analysis, *m_loaded.catalogue, inputsOf(name, analysis), QStringLiteral("0.1.0"));
    }

    LoadResult m_loaded;
};

TIEBREAK_TEST(TestFigureWording, QCoreApplication)
#include "tst_figure_wording.moc"
