// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace tiebreak;

// The catalogue that is built in, against figures typed from the datasheets, the article and public configurations.
class TestCatalog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void hasEveryEntry();
    void gpusMatchTheirDatasheets();
    void modelsMatchTheirConfigurations();
    void layersAddUpToThePublishedParameters();
    void publishedFigures();
    void publishedFiguresReferToTheCatalogue();
    void claims();
    void parameters();
    void everythingHasASource();
    void looksUpByExactName();
    void readsAFolder();

private:
    const PublishedRate* published(const std::string& model, const std::string& precision, int batch,
                                   const std::string& gpu) const;

    std::shared_ptr<const Catalogue> m_catalogue;
};

void TestCatalog::initTestCase()
{
    const LoadResult result = load_catalogue();
    QCOMPARE(result.problems, QStringList());
    QVERIFY(result.catalogue);
    m_catalogue = result.catalogue;
}

void TestCatalog::hasEveryEntry()
{
    QCOMPARE(m_catalogue->gpus.size(), 5U);
    QCOMPARE(m_catalogue->models.size(), 87U);
    QCOMPARE(m_catalogue->prices.size(), 40U + 32U + 24U);
    QCOMPARE(m_catalogue->published.size(), 14U);
    QCOMPARE(m_catalogue->claims.size(), 89U);
    QCOMPARE(m_catalogue->parameters.size(), 17U);
    QCOMPARE(m_catalogue->measurements.size(), 1259U);
    QCOMPARE(m_catalogue->image_rows.size(), 68U);
    QCOMPARE(m_catalogue->training_rows.size(), 194U);
    const auto is_left_out = [](const auto& row) { return !row.left_out.empty(); };
    QCOMPARE(std::ranges::count_if(m_catalogue->image_rows, is_left_out), 0);
    QCOMPARE(std::ranges::count_if(m_catalogue->training_rows, is_left_out), 6);
}

void TestCatalog::gpusMatchTheirDatasheets()
{
    const Gpu* const l40s = m_catalogue->gpu("L40S");
    const Gpu* const pcie = m_catalogue->gpu("A100-80GB-PCIe");
    const Gpu* const sxm = m_catalogue->gpu("A100-80GB-SXM");
    QVERIFY(l40s && pcie && sxm);
    QCOMPARE(l40s->short_name, std::string("L40S"));
    QCOMPARE(pcie->short_name, std::string("A100 PCIe"));
    QCOMPARE(sxm->short_name, std::string("A100 SXM"));
    QCOMPARE(l40s->architecture, std::string("Ada Lovelace"));
    QCOMPARE(l40s->announced, std::string("2023-08"));

    QCOMPARE(l40s->memory_gb, 48.0);
    QCOMPARE(pcie->memory_gb, 80.0);
    QVERIFY(std::abs(l40s->usable_gb - 44.40 * 1.073741824) < 0.001); // MiB to 10^9 bytes
    QVERIFY(std::abs(pcie->usable_gb - 79.25 * 1.073741824) < 0.001); // GiB to 10^9 bytes
    QCOMPARE(sxm->usable_gb, pcie->usable_gb);

    QCOMPARE(l40s->bandwidth_gb_s, 864.0);
    QCOMPARE(pcie->bandwidth_gb_s, 1935.0);
    QCOMPARE(sxm->bandwidth_gb_s, 2039.0);
    QCOMPARE(l40s->tdp_w, 350.0);
    QCOMPARE(pcie->tdp_w, 300.0);
    QCOMPARE(sxm->tdp_w, 400.0);
    QCOMPARE(l40s->fp16_tflops, std::optional(362.05));
    QCOMPARE(pcie->fp16_tflops, std::optional(312.0));
    QCOMPARE(sxm->fp16_sparse_tflops, std::optional(624.0));
    QCOMPARE(l40s->fp8_tflops, std::optional(733.0));
    QCOMPARE(pcie->fp8_tflops, std::optional<double>()); // Ampere has no FP8
    QCOMPARE(sxm->fp8_tflops, std::optional<double>());
    QCOMPARE(l40s->fp64_tensor_tflops, std::optional<double>());
    QCOMPARE(pcie->fp64_tensor_tflops, std::optional(19.5));
    QCOMPARE(l40s->int8_tops, std::optional(733.0));
    QCOMPARE(sxm->int4_tops, std::optional(1248.0));

    QCOMPARE(l40s->interconnect, Interconnect::Pcie);
    QCOMPARE(pcie->interconnect, Interconnect::Pcie);
    QCOMPARE(sxm->interconnect, Interconnect::NvLink);
}

void TestCatalog::modelsMatchTheirConfigurations()
{
    const LlmModel* const llama2 = m_catalogue->model("Llama-2-7B");
    QVERIFY(llama2);
    const LayerGroup& layer = llama2->shape.groups.front();
    QCOMPARE(layer.count, 32);
    QCOMPARE(llama2->shape.hidden, 4096);
    QCOMPARE(layer.kv_heads, 32);
    QCOMPARE(layer.mlp_params, 3.0 * 4096 * 11008);
    QCOMPARE(kv_bytes_per_token(llama2->shape, 2), 524288.0);
    QVERIFY(std::abs(llama2->published_params_b * 2 - 13.476) < 1e-9); // the claim mem-7b-fp16

    const LlmModel* const llama31 = m_catalogue->model("Llama-3.1-70B");
    QVERIFY(llama31);
    const double gib = llama31->published_params_b * 1e9 * 2 / (1024.0 * 1024 * 1024);
    QVERIFY(std::abs(gib - 131.4) < 0.05);

    const LlmModel* const mixtral = m_catalogue->model("Mixtral-8x7B");
    QVERIFY(mixtral);
    QCOMPARE(mixtral->shape.groups.front().experts, 8);
    QCOMPARE(mixtral->shape.groups.front().experts_per_token, 2);
    QCOMPARE(mixtral->published_params_b, 46.703);
    QVERIFY(std::abs(active_params(mixtral->shape) / 12.88e9 - 1) < 0.001);

    const LlmModel* const falcon = m_catalogue->model("Falcon-180B");
    QVERIFY(falcon);
    QCOMPARE(falcon->shape.tied_embeddings, true);
    QCOMPARE(falcon->shape.groups.front().reduces, 1);
    QCOMPARE(llama31->shape.tied_embeddings, false);
}

void TestCatalog::layersAddUpToThePublishedParameters()
{
    for (const LlmModel& model : m_catalogue->models) {
        const double sum_b = (total_params(model.shape) + model.shape.vision_params) / 1e9;
        const double with_drafts_b = sum_b + model.shape.draft_params / 1e9;
        QVERIFY2(std::abs(sum_b / model.published_params_b - 1) < 0.01 ||
                     std::abs(with_drafts_b / model.published_params_b - 1) < 0.01,
                 model.name.c_str());
        QVERIFY(active_params(model.shape) <= total_params(model.shape));
    }
    // Those of the first version as they were.
    for (std::size_t i = 0; i < 16; ++i) {
        const LlmModel& model = m_catalogue->models[i];
        QVERIFY2(std::abs(total_params(model.shape) / model.published_params_b / 1e9 - 1) < 0.001, model.name.c_str());
        const LayerGroup& layer = model.shape.groups.front();
        QCOMPARE(kv_bytes_per_token(model.shape, 2), 2.0 * layer.count * layer.kv_heads * layer.head_dim * 2);
        QCOMPARE(layer.experts == 0, active_params(model.shape) == total_params(model.shape));
    }
    QVERIFY(std::abs(active_params(m_catalogue->model("Mixtral-8x22B")->shape) / 39.152e9 - 1) < 0.001);
}

const PublishedRate* TestCatalog::published(const std::string& model, const std::string& precision, int batch,
                                            const std::string& gpu) const
{
    const auto found = std::ranges::find_if(m_catalogue->published, [&](const PublishedRate& rate) {
        return rate.model == model && rate.precision == precision && rate.batch == batch && rate.gpu == gpu;
    });
    return found == m_catalogue->published.end() ? nullptr : &*found;
}

void TestCatalog::publishedFigures()
{
    struct Expected {
        std::string model, precision;
        int batch;
        std::string gpu;
        double rate;
        std::optional<double> weights_gb;
    };
    const std::vector<Expected> figures{
        {"LLaMA-7B", "FP16", 1, "L40S", 320, 14},
        {"LLaMA-7B", "FP16", 1, "A100-80GB-PCIe", 380, 14},
        {"LLaMA-7B", "FP16", 1, "A100-80GB-SXM", 420, 14},
        {"LLaMA-7B", "FP16", 8, "L40S", 1680, 14},
        {"LLaMA-7B", "FP16", 8, "A100-80GB-PCIe", 2100, 14},
        {"LLaMA-7B", "INT8", 32, "L40S", 2200, 7},
        {"LLaMA-7B", "INT8", 32, "A100-80GB-PCIe", 2800, 7},
        {"LLaMA-7B", "INT8", 32, "A100-80GB-SXM", 3100, 7},
        {"LLaMA-7B", "4-bit", 4, "A100-80GB-PCIe", 1200, std::nullopt},
        {"Mistral-7B", "FP16", 1, "L40S", 320, 14},
        {"Mistral-7B", "FP16", 1, "A100-80GB-PCIe", 380, 14},
        {"Stable Diffusion 1.5", "FP16", 1, "L40S", 8.2, std::nullopt},
        {"Stable Diffusion 1.5", "FP16", 1, "A100-80GB-PCIe", 9.1, std::nullopt},
    };
    for (const Expected& expected : figures) {
        const PublishedRate* const rate = published(expected.model, expected.precision, expected.batch, expected.gpu);
        QVERIFY(rate);
        QCOMPARE(rate->rate, std::optional(expected.rate));
        QCOMPARE(rate->weights_gb, expected.weights_gb);
    }
    // The article gives no SXM figure at batch 8, and calls the L40S unfit for 4-bit fine-tuning.
    QVERIFY(!published("LLaMA-7B", "FP16", 8, "A100-80GB-SXM"));
    const PublishedRate* const unsupported = published("LLaMA-7B", "4-bit", 4, "L40S");
    QVERIFY(unsupported);
    QVERIFY(!unsupported->rate);
    QCOMPARE(unsupported->workload, std::string("fine-tuning"));
}

void TestCatalog::publishedFiguresReferToTheCatalogue()
{
    for (const PublishedRate& rate : m_catalogue->published) {
        QVERIFY(m_catalogue->gpu(rate.gpu));
        const bool is_llm = rate.workload != "image generation";
        QCOMPARE(rate.unit, std::string(is_llm ? "tokens/s" : "images/min"));
        QCOMPARE(m_catalogue->model(rate.catalogue_model) != nullptr, is_llm);
    }
    QCOMPARE(published("LLaMA-7B", "FP16", 8, "L40S")->catalogue_model, std::string("Llama-2-7B"));
    QCOMPARE(published("Mistral-7B", "FP16", 1, "L40S")->catalogue_model, std::string("Mistral-7B"));
}

void TestCatalog::claims()
{
    std::set<std::string> ids;
    std::map<std::string, int> verdicts;
    for (const Claim& claim : m_catalogue->claims) {
        QVERIFY2(ids.insert(claim.id).second, claim.id.c_str());
        ++verdicts[claim.verdict];
    }
    QCOMPARE(verdicts["consistent"], 48);
    QCOMPARE(verdicts["rounded"], 13);
    QCOMPARE(verdicts["inconsistent"] + verdicts["exceeds-limit"] + verdicts["contradicts-datasheet"] +
                 verdicts["implausible"],
             28);
    const Claim& premium = m_catalogue->claims.front();
    QCOMPARE(premium.id, std::string("price-premium-pcie"));
    QCOMPARE(premium.stated, std::optional(51.0));
    QCOMPARE(premium.recomputed, 50.6329);
    QCOMPARE(premium.how, std::string("1.19/0.79-1"));
    const auto megajoule = std::ranges::find(m_catalogue->claims, "mj-l40s", &Claim::id);
    QVERIFY(megajoule != m_catalogue->claims.end());
    QCOMPARE(megajoule->stated, std::optional(6.84));
    QCOMPARE(megajoule->recomputed, 0.626984);
    QCOMPARE(megajoule->verdict, std::string("inconsistent"));
}

void TestCatalog::parameters()
{
    std::map<std::string, std::string> values;
    for (const Parameter& parameter : m_catalogue->parameters) {
        QVERIFY2(values.emplace(parameter.key, parameter.value).second, parameter.key.c_str());
        QVERIFY(!parameter.unit.empty());
    }
    QCOMPARE(values["hours_per_month"], std::string("720"));
    QCOMPARE(values["buffers_overhead_13b"], std::string("4"));
    QCOMPARE(values["typical_draw_fraction"], std::string("0.875"));
    QCOMPARE(values["own_breakeven_months"], std::string("18-24"));
    QCOMPARE(values["mixed_cluster_overhead"], std::string("0.05-0.10"));
}

void TestCatalog::everythingHasASource()
{
    const auto all_have = [](const auto& entries) {
        return std::ranges::none_of(entries, [](const auto& entry) { return entry.source.empty(); });
    };
    QVERIFY(all_have(m_catalogue->gpus));
    QVERIFY(all_have(m_catalogue->models));
    QVERIFY(all_have(m_catalogue->prices));
    QVERIFY(all_have(m_catalogue->published));
    QVERIFY(all_have(m_catalogue->claims));
    QVERIFY(all_have(m_catalogue->parameters));
}

void TestCatalog::looksUpByExactName()
{
    QVERIFY(!m_catalogue->gpu("l40s"));
    QVERIFY(!m_catalogue->gpu("A100"));
    QVERIFY(!m_catalogue->gpu(""));
    QVERIFY(!m_catalogue->model("Llama-2-7b"));
    QVERIFY(!m_catalogue->price("runpod"));
}

void TestCatalog::readsAFolder()
{
    const QTemporaryDir folder;
    for (const QString& name : QDir(QStringLiteral(":/catalog")).entryList()) {
        QVERIFY(QFile::copy(QStringLiteral(":/catalog/") + name, folder.filePath(name)));
    }
    QFile prices(folder.filePath(QStringLiteral("prices.json")));
    QVERIFY(prices.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(prices.open(QIODevice::ReadOnly));
    const QByteArray changed = prices.readAll().replace("\"usd_per_gpu_hour\": 0.79", "\"usd_per_gpu_hour\": 0.81");
    prices.close();
    QVERIFY(prices.open(QIODevice::WriteOnly));
    QCOMPARE(prices.write(changed), changed.size());
    prices.close();

    const LoadResult result = load_catalogue(folder.path());
    QCOMPARE(result.problems, QStringList());
    QCOMPARE(result.catalogue->price("runpod-l40s")->usd_per_gpu_hour, 0.81);
    QCOMPARE(result.catalogue->claims.size(), m_catalogue->claims.size());
}

TIEBREAK_TEST(TestCatalog, QCoreApplication)
#include "tst_catalog.moc"
