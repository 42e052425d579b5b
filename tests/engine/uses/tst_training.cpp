// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/uses/training.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

class TrainingTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    static bool near(std::optional<double> value, double expected, double relative = 1e-9)
    {
        return value && std::abs(*value - expected) <= relative * expected;
    }

    Scenario scenarioOf(const char* model, TrainingMethod method) const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.model = model;
        scenario.training.method = method;
        return scenario;
    }

    TrainingMemory memoryOf(const Scenario& scenario) const
    {
        return training_memory(*m_catalogue->model(scenario.model), scenario);
    }

    Training on(const char* gpu, const Scenario& scenario, std::optional<double> measured = {}) const
    {
        Contender contender = default_contender(*m_catalogue, gpu);
        contender.training_tok_s = measured;
        return analyze_training(*m_catalogue, *m_catalogue->gpu(gpu), contender, scenario);
    }

    double claimed(const char* id) const
    {
        const auto claim = std::ranges::find(m_catalogue->claims, id, &Claim::id);
        return claim == m_catalogue->claims.end() ? std::nan("") : claim->recomputed;
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // 6.738e9 parameters: 2 B and 2 B make 13.476 GB each, 12 B make 80.856 GB; 107.808 GB without activations.
    void fullTrainingTakes16BytesAParameter()
    {
        const Scenario scenario = scenarioOf("Llama-2-7B", TrainingMethod::Full);
        const TrainingMemory memory = memoryOf(scenario);
        QVERIFY(near(memory.weights_gb, 13.476));
        QVERIFY(near(memory.gradients_gb, 13.476));
        QVERIFY(near(memory.optimizer_gb, 80.856));
        QVERIFY(near(memory.trained_params_b, 6.738));
        QVERIFY(near(memory.total_gb - memory.activations_gb, 107.808));
        for (const char* const gpu : {"L40S", "A100-80GB-PCIe", "A100-80GB-SXM"}) {
            const Training training = on(gpu, scenario, 1000); // a rate does not help what does not fit
            QVERIFY(!training.fits);
            QCOMPARE(training.gap, Gap::DoesNotFit);
            QVERIFY(!training.tok_s && !training.is_published && !training.run_hours && !training.run_usd);
        }
    }

    // Layers x rank 16 x (query and output + key and value + feed-forward matrices), each matrix in + out.
    void loraTrainsBesideEveryLinearLayer_data()
    {
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<double>("params");
        // 32 x 16 x (2 x 8192 + 2 x 8192 + 3 x 15104); 32 x 16 x (2 x 8192 + 2 x 5120 + 3 x 18432)
        QTest::newRow("same heads") << QByteArray("Llama-2-7B") << 39976960.0;
        QTest::newRow("grouped heads") << QByteArray("Llama-3-8B") << 41943040.0;
        // 80 x 16 x (2 x 16384 + 2 x 9216 + 3 x 36864)
        QTest::newRow("large") << QByteArray("Llama-2-70B") << 207093760.0;
        // 28 x 16 x (4 x 8192 + 2 x 20480)
        QTest::newRow("ungated") << QByteArray("GPT-J-6B") << 33030144.0;
        // 32 x 16 x (2 x 8192 + 2 x 5120 + 8 experts x 3 x 18432)
        QTest::newRow("experts") << QByteArray("Mixtral-8x7B") << 240123904.0;
    }

    void loraTrainsBesideEveryLinearLayer()
    {
        QFETCH(QByteArray, model);
        QFETCH(double, params);
        Scenario scenario = scenarioOf(model.constData(), TrainingMethod::Lora);
        const TrainingMemory memory = memoryOf(scenario);
        QVERIFY(near(memory.trained_params_b, params / 1e9));
        QVERIFY(near(memory.gradients_gb, 2 * params / 1e9));
        QVERIFY(near(memory.optimizer_gb, 12 * params / 1e9));
        const double frozen = 2 * m_catalogue->model(scenario.model)->published_params_b;
        QVERIFY(near(memory.weights_gb, frozen + 2 * params / 1e9));
        scenario.training.lora_rank = 64;
        QVERIFY(near(memoryOf(scenario).trained_params_b, 4 * params / 1e9));
        scenario.training.method = TrainingMethod::Qlora;
        QVERIFY(near(memoryOf(scenario).trained_params_b, 4 * params / 1e9));
    }

    // 2 x 32,000 x 4,096 = 262.144e6 parameters stay FP16; the other 6.475856e9 take 4.127 bits: 0.524288 + 3.340732
    // GB. The article says that this needs 28 GB; it is known to fit a card of 24 GB.
    void qloraOf7bFits24Gb()
    {
        const Scenario scenario = scenarioOf("Llama-2-7B", TrainingMethod::Qlora);
        const TrainingMemory memory = memoryOf(scenario);
        QVERIFY(near(memory.weights_gb, 0.524288 + 3.340732 + 2 * 0.03997696, 1e-6));
        QVERIFY(memory.total_gb < 24);
        QVERIFY(on("L40S", scenario).fits);
        QVERIFY(on("A100-80GB-PCIe", scenario).fits);
    }

    // Dettmers et al. 2023 fine-tune 65B on one card of 48 GB.
    void qloraOf70bFits48GbWithCheckpointing()
    {
        Scenario scenario = scenarioOf("Llama-2-70B", TrainingMethod::Qlora);
        scenario.training.batch = 1;
        scenario.training.activation_checkpointing = true;
        QVERIFY(on("L40S", scenario).fits);
        scenario.training.method = TrainingMethod::Lora;
        QVERIFY(!on("L40S", scenario).fits);
    }

    // 4 x 512 tokens x 4,096: 8,388,608. x (34 + 5 x 32 x 512 / 4096 = 20) = 452,984,832 B a layer, x 32 = 14.495515
    // GB. Checkpointed: 2 x 8,388,608 x 32 + one layer = 0.989856 GB.
    void activationsOf7b()
    {
        for (const TrainingMethod method : {TrainingMethod::Full, TrainingMethod::Lora, TrainingMethod::Qlora}) {
            Scenario scenario = scenarioOf("Llama-2-7B", method);
            QVERIFY(near(memoryOf(scenario).activations_gb, 14.495514624));
            scenario.training.activation_checkpointing = true;
            QVERIFY(near(memoryOf(scenario).activations_gb, 0.536870912 + 0.452984832));
        }
    }

    // The paper's GPT-3 175B has 96 layers, h = 12,288, a = 96, s = 2,048: 5 a s / h = 80, so that its attention
    // matrix is 80 / 114 = 70 % of a layer's activations, as the paper says.
    void activationsOfThePapersGpt3()
    {
        LlmModel gpt3;
        LayerGroup layer;
        layer.count = 96;
        layer.heads = 96;
        layer.kv_heads = 96;
        layer.head_dim = 128;
        layer.value_dim = 128;
        layer.mixer_params = 4.0 * 12288 * 12288;
        layer.mlp_params = 2.0 * 12288 * 49152;
        gpt3.shape.hidden = 12288;
        gpt3.shape.groups = {layer};
        gpt3.published_params_b = 175;
        Scenario scenario;
        scenario.training.method = TrainingMethod::Full;
        scenario.training.batch = 1;
        scenario.training.sequence = 2048;
        QVERIFY(near(training_memory(gpt3, scenario).activations_gb, 96 * 2048.0 * 12288 * 114 / 1e9));
    }

    // Two of Mixtral's experts a token: 15 + 2 x 19 = 53 instead of 34, and 20 for the attention matrix.
    void expertsKeepTheirOwnActivations()
    {
        const Scenario scenario = scenarioOf("Mixtral-8x7B", TrainingMethod::Qlora);
        QVERIFY(near(memoryOf(scenario).activations_gb, 8388608.0 * (53 + 20) * 32 / 1e9));
    }

    void partsAddUpAndGrow()
    {
        for (const LlmModel& model : m_catalogue->models) {
            Scenario scenario = scenarioOf(model.name.c_str(), TrainingMethod::Qlora);
            const double qlora = memoryOf(scenario).total_gb;
            scenario.training.method = TrainingMethod::Lora;
            const TrainingMemory lora = memoryOf(scenario);
            scenario.training.method = TrainingMethod::Full;
            const double full = memoryOf(scenario).total_gb;
            QVERIFY(qlora < lora.total_gb && lora.total_gb < full);
            QVERIFY(near(lora.total_gb, lora.weights_gb + lora.gradients_gb + lora.optimizer_gb + lora.activations_gb));
            const double before = memoryOf(scenario).activations_gb;
            scenario.training.batch *= 2;
            QVERIFY(near(memoryOf(scenario).activations_gb, 2 * before));
            scenario.training.sequence *= 2; // more than twice: the attention matrix grows with its square
            QVERIFY(memoryOf(scenario).activations_gb > 4 * before);
            scenario.training.activation_checkpointing = true;
            QVERIFY(memoryOf(scenario).activations_gb < 4 * before);
        }
    }

    // The claims audit: 80 GB / 16 B = 5 B parameters, 48 GB / 16 B = 3 B.
    void largestFullTraining()
    {
        const Scenario scenario = scenarioOf("Llama-2-7B", TrainingMethod::Full);
        QVERIFY(near(on("A100-80GB-PCIe", scenario).largest_params_b, 5));
        QVERIFY(near(on("A100-80GB-PCIe", scenario).largest_params_b, claimed("full-a100")));
        QVERIFY(near(on("L40S", scenario).largest_params_b, 3));
        QVERIFY(near(on("L40S", scenario).largest_params_b, claimed("full-l40s")));
        // LoRA of a 7B model: 13.476 GB of frozen weights and 16 B for each of 39,976,960 parameters.
        const double lora_bytes = (13.476 + 16 * 0.03997696) / 6.738;
        QVERIFY(near(on("L40S", scenarioOf("Llama-2-7B", TrainingMethod::Lora)).largest_params_b, 48 / lora_bytes));
    }

    void capacityIsWhatDriversReport()
    {
        const Scenario scenario = scenarioOf("Llama-2-7B", TrainingMethod::Qlora);
        QCOMPARE(on("L40S", scenario).capacity_gb, m_catalogue->gpu("L40S")->usable_gb);
    }

    // 100 million tokens at 1,200 tokens/s: 23.148 h, at 1.19 $/h 27.546 $.
    void publishedRateOfTheA100()
    {
        const Training training = on("A100-80GB-PCIe", scenarioOf("Llama-2-7B", TrainingMethod::Qlora));
        QCOMPARE(training.gap, Gap::None);
        QCOMPARE(*training.tok_s, 1200.0);
        QVERIFY(training.is_published);
        QVERIFY(near(training.run_hours, 100e6 / 1200 / 3600));
        QVERIFY(std::abs(*training.run_usd - 27.546) < 0.001);
    }

    void otherRatesAreNotPublished()
    {
        const Scenario published = scenarioOf("Llama-2-7B", TrainingMethod::Qlora);
        Scenario other_batch = published;
        other_batch.training.batch = 2;
        const std::vector<Training> trainings{
            on("L40S", published), // called unsupported, though it fits
            on("A100-80GB-SXM", published),
            on("A100-80GB-PCIe", other_batch),
            on("A100-80GB-PCIe", scenarioOf("Mistral-7B", TrainingMethod::Qlora)),
            on("A100-80GB-PCIe", scenarioOf("Llama-2-7B", TrainingMethod::Lora)),
        };
        for (const Training& training : trainings) {
            QVERIFY(training.fits);
            QCOMPARE(training.gap, Gap::NotPublished);
            QVERIFY(!training.tok_s && !training.is_published && !training.run_hours && !training.run_usd);
        }
    }

    // 100 million tokens at 2,500 tokens/s: 11.111 h, at 0.79 $/h 8.778 $.
    void theUsersOwnRateCounts()
    {
        const Scenario scenario = scenarioOf("Llama-2-7B", TrainingMethod::Qlora);
        const Training training = on("L40S", scenario, 2500);
        QCOMPARE(training.gap, Gap::None);
        QCOMPARE(*training.tok_s, 2500.0);
        QVERIFY(!training.is_published);
        QVERIFY(near(training.run_hours, 100.0 / 9));
        QVERIFY(near(training.run_usd, 79.0 / 9));
        QCOMPARE(*on("A100-80GB-PCIe", scenario, 900).tok_s, 900.0);
    }
};

TIEBREAK_TEST(TrainingTest, QCoreApplication)
#include "tst_training.moc"
