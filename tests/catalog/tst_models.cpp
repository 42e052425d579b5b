// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/facts/names.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace tiebreak;

namespace {

bool near(double value, double expected, double share)
{
    return std::abs(value / expected - 1) <= share;
}

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char letter) { return std::tolower(letter); });
    return text;
}

} // namespace

// The catalogue's models against what their makers publish, and how people name them.
class TestModels : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const LoadResult result = load_catalogue();
        QCOMPARE(result.problems, QStringList());
        m_catalogue = result.catalogue;
    }

    // At 16 bits bytes are twice the parameters, so this is the weights, too.
    void weightsAreWhatIsPublished_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("all_b"); // with an image encoder
        QTest::addColumn<double>("active_b");
        const auto row = [](const char* name, double all_b, double active_b = 0) {
            QTest::addRow("%s", name) << QString::fromLatin1(name) << all_b << active_b;
        };
        row("Llama-3.1-8B", 8.03, 8.03);
        row("Mixtral-8x7B", 46.703, 12.88);
        row("Mixtral-8x22B", 140.621, 39.152);
        row("GPT-J-6B", 6.05);
        row("Falcon-180B", 178.555);
        row("Llama-3.1-405B", 405.85);
        row("Llama-4-Scout-17B-16E", 107.77, 17.2);
        row("Llama-3.2-1B", 1.236);
        row("Mistral-Nemo-12B", 12.248);
        row("Qwen1.5-MoE-A2.7B", 14.32, 2.69);
        row("Qwen3-0.6B", 0.596);
        row("Qwen3-4B", 4.022);
        row("Qwen3-30B-A3B", 30.53, 3.35);
        row("Qwen3-235B-A22B", 235.09, 22.2);
        row("Qwen3-VL-4B", 4.438);
        row("Qwen3-VL-8B", 8.767);
        row("Qwen3-VL-30B-A3B", 31.07);
        row("Qwen3-VL-32B", 33.357);
        row("gemma-3-4b", 3.88);
        row("gemma-3-27b", 27.01);
        row("Gemma-4-26B-A4B", 25.8);
        row("Gemma-4-31B", 31.27);
        row("Phi-4", 14.66);
        row("DeepSeek-V3", 671, 37.5);
        row("gpt-oss-20b", 20.91, 3.61 + 0.58); // its maker leaves the embeddings out
        row("gpt-oss-120b", 116.83, 5.13 + 0.58);
        row("Llama-3.3-Nemotron-Super-49B", 49.87);
        row("Nemotron-H-56B", 56.3);
        row("Nemotron-3-Nano-30B-A3B", 31.58, 3.58);
    }
    void weightsAreWhatIsPublished()
    {
        QFETCH(const QString, name);
        QFETCH(const double, all_b);
        QFETCH(const double, active_b);
        const LlmModel* const model = m_catalogue->model(name.toStdString());
        QVERIFY(model);
        QVERIFY(near(total_params(model->shape) + model->shape.vision_params, all_b * 1e9, 0.01));
        if (active_b > 0) {
            QVERIFY2(near(active_params(model->shape), active_b * 1e9, 0.01),
                     qPrintable(QString::number(active_params(model->shape) / 1e9)));
        }
    }

    // Their makers count the layer that drafts tokens.
    void draftingLayersAreToldApart()
    {
        for (const auto& [name, published_b, loaded_b] : {std::tuple{"Qwen3.5-27B", 27.78, 27.35},
                                                          {"Qwen3.5-35B-A3B", 35.95, 35.10},
                                                          {"Qwen3.5-122B-A10B", 125.09, 122.56},
                                                          {"MiMo-7B", 7.83, 7.62}}) {
            const LlmModel* const model = m_catalogue->model(name);
            QVERIFY2(model, name);
            const double loaded = total_params(model->shape) + model->shape.vision_params;
            QVERIFY2(near(loaded, loaded_b * 1e9, 0.002), name);
            QVERIFY2(near(loaded + model->shape.draft_params, published_b * 1e9, 0.002), name);
        }
    }

    void cachesAreOfTheKindsOfLayers()
    {
        const auto shape = [&](const char* name) { return m_catalogue->model(name)->shape; };
        QCOMPARE(kv_bytes_per_token(shape("Llama-2-7B"), 2), 524288.0);
        QCOMPARE(kv_bytes_per_token(shape("DeepSeek-V3"), 2), 2.0 * (512 + 64) * 61);
        QCOMPARE(kv_fixed_bytes(shape("DeepSeek-V3"), 2), 0.0);
        QCOMPARE(kv_bytes_per_token(shape("gpt-oss-20b"), 2), 24576.0);
        QVERIFY(near(kv_fixed_bytes(shape("gpt-oss-20b"), 2), 3.1e6, 0.02));
        QCOMPARE(kv_bytes_per_token(shape("Nemotron-3-Nano-30B-A3B"), 2), 6144.0);
        QVERIFY(near(kv_fixed_bytes(shape("Nemotron-3-Nano-30B-A3B"), 2), 49.1e6, 0.01));
        QCOMPARE(kv_bytes_per_token(shape("Qwen3.5-35B-A3B"), 2), 20480.0);
        QVERIFY(near(kv_fixed_bytes(shape("Qwen3.5-35B-A3B"), 2), 64.4e6, 0.01));
    }

    void numberFormatsOfThePublishedWeights()
    {
        for (const LlmModel& model : m_catalogue->models) {
            const bool only_four_bits = model.name.starts_with("gpt-oss");
            QCOMPARE(model.shape.weights, only_four_bits ? "MXFP4" : "FP16");
            QCOMPARE(model.shape.quantized == QuantizedPart::Experts, only_four_bits);
        }
    }

    void everyModelSaysWhoWhenAndHowLong()
    {
        std::set<std::string> called;
        for (const LlmModel& model : m_catalogue->models) {
            QVERIFY2(!model.maker.empty() && !model.ids.empty() && model.shape.max_context >= 2048, model.name.c_str());
            QVERIFY2(model.released >= "2021-01" && model.released <= "2026-12", model.name.c_str());
            QVERIFY2(called.insert(lower(model.name)).second, model.name.c_str());
            for (const std::string& id : model.ids) {
                QVERIFY2(std::ranges::count(id, '/') == 1, id.c_str());
                QVERIFY2(called.insert(lower(id)).second, id.c_str());
            }
        }
        QVERIFY(m_catalogue->models.size() >= 45);
    }

    // Every name that public measurements use.
    void measuredModelsAreKnown()
    {
        for (const char* name :
             {"Llama-2-7B",       "Llama-2-13B",   "Llama-2-70B",   "Llama-3-8B",      "Llama-3-70B",
              "Llama-3.1-8B",     "Llama-3.1-70B", "Llama-3.3-70B", "Llama-3.2-3B",    "Llama-30B",
              "GPT-J-6B",         "Falcon-180B",   "Mistral-7B",    "Mixtral-8x7B",    "Mixtral-8x22B",
              "Yi-34B",           "Qwen1.5-7B",    "Qwen1.5-72B",   "Qwen2-7B",        "Qwen2-72B",
              "Qwen2.5-7B",       "Qwen2.5-14B",   "Qwen3-1.7B",    "Qwen3-8B",        "Qwen3-32B",
              "Qwen3-30B-A3B",    "gemma-3-4b",    "Gemma-3-4B",    "Gemma-4-26B-A4B", "Mistral-Nemo-12B",
              "qwen1.5-moe-a2.7b"}) {
            QVERIFY2(m_catalogue->model_called(name), name);
        }
    }

    void idsFindTheirModel_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* id, const char* name) {
            QTest::addRow("%s", id) << QString::fromLatin1(id) << QString::fromLatin1(name);
        };
        row("Qwen/Qwen3-8B", "Qwen3-8B");
        row("qwen/qwen3-8b-fp8", "Qwen3-8B");
        row("meta-llama/Meta-Llama-3.1-8B-Instruct", "Llama-3.1-8B");
        row("nvidia/Gemma-4-31B-IT-NVFP4", "Gemma-4-31B");
        row("openai/gpt-oss-120b", "gpt-oss-120b");
        row("deepseek-ai/DeepSeek-R1", "DeepSeek-V3");
        row("LLAMA-2-7B", "Llama-2-7B");
        row("Qwen3-9B", "");
        row("", "");
    }
    void idsFindTheirModel()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, name);
        const LlmModel* const model = m_catalogue->model_called(id.toStdString());
        QCOMPARE(QString::fromStdString(model != nullptr ? model->name : std::string()), name);
    }

    void theNearestNamesAreTold()
    {
        const auto near = m_catalogue->models_near("Qwen/Qwen3-9B");
        QCOMPARE(near.size(), 3U);
        QVERIFY(std::ranges::find(near, "Qwen3-8B") != near.end());
        QCOMPARE(nearest_names("abc", {"xyz", "ABD", "ab"}, 2), (std::vector<std::string>{"ABD", "ab"}));
        QCOMPARE(nearest_names("abc", {}), std::vector<std::string>());
    }

private:
    std::shared_ptr<const Catalogue> m_catalogue;
};

TIEBREAK_TEST(TestModels, QCoreApplication)
#include "tst_models.moc"
