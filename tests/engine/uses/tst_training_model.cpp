// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/uses/training_model.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>
#include <initializer_list>

using namespace tiebreak;

class TrainingModelTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    [[nodiscard]] double rate(const char* gpu, const char* model, const TrainingJob& job) const
    {
        return speed(*m_catalogue->gpu(gpu), *m_catalogue->model(model), job).tok_s.value;
    }

    [[nodiscard]] TrainingSpeed speed(const Gpu& gpu, const LlmModel& model, const TrainingJob& job) const
    {
        return predict_training(m_catalogue->calibration.uses, model, gpu,
                                m_catalogue->calibration.card_class(gpu.architecture)->id, job);
    }

    [[nodiscard]] TrainingParts parts(const char* gpu, const char* model, const TrainingJob& job) const
    {
        return predict_training_memory(m_catalogue->calibration.uses, *m_catalogue->model(model),
                                       *m_catalogue->gpu(gpu), job)
            .parts;
    }

    static TrainingJob job(UseMethod method, int sequence = 2048, double batch = 4, bool checkpointing = true)
    {
        TrainingJob made;
        made.method = method;
        made.sequence = sequence;
        made.batch = batch;
        made.checkpointing = checkpointing;
        return made;
    }

    static constexpr std::initializer_list<UseMethod> methods{UseMethod::Full, UseMethod::Lora, UseMethod::Qlora,
                                                              UseMethod::GptqLora};

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // Even the forward and backward pass through frozen weights alone, 4 FLOPs a parameter and token, stay below the
    // card's rate; full training and computing activations again cost 2 more each.
    void staysBelowTheTensorRate()
    {
        for (const Gpu& gpu : m_catalogue->gpus) {
            for (const LlmModel& model : m_catalogue->models) {
                for (const UseMethod method : methods) {
                    for (const bool again : {false, true}) {
                        const TrainingSpeed said = speed(gpu, model, job(method, 2048, 16, again));
                        const double flops = (4 + (method == UseMethod::Full ? 2 : 0) + (again ? 2 : 0)) *
                                             (dense_params(model.shape) + active_expert_params(model.shape));
                        QVERIFY2(said.tok_s.value * flops < *gpu.fp16_tflops * 1e12, model.name.c_str());
                        QVERIFY(said.tok_s.low > 0 && said.tok_s.low < said.tok_s.value);
                        QVERIFY(std::isfinite(said.tok_s.high) && said.tok_s.high > said.tok_s.value);
                    }
                }
            }
        }
    }

    void longerSequencesAreNeverFaster()
    {
        for (const char* const gpu : {"L40S", "A100-80GB-PCIe"}) {
            for (const UseMethod method : methods) {
                for (const double batch : {1.0, 4.0, 16.0}) {
                    for (const int gpus : {1, 8}) {
                        double before = 1e300;
                        for (int sequence = 1024; sequence <= 131072; sequence *= 2) {
                            TrainingJob asked = job(method, sequence, batch);
                            asked.gpus = gpus;
                            const double now = rate(gpu, "Llama-3.1-8B", asked);
                            QVERIFY(now < before);
                            before = now;
                        }
                    }
                }
            }
        }
    }

    void checkpointingCostsTimeAndSavesMemory()
    {
        for (const UseMethod method : methods) {
            for (const char* const model : {"Llama-2-7B", "Mixtral-8x7B", "Qwen3-0.6B"}) {
                const TrainingJob with = job(method, 2048, 4, true);
                const TrainingJob without = job(method, 2048, 4, false);
                QVERIFY(rate("L40S", model, with) < rate("L40S", model, without));
                QVERIFY(parts("L40S", model, with).total_gb < parts("L40S", model, without).total_gb);
            }
        }
    }

    void fullTakesMoreThanLoraAndThatMoreThanQlora()
    {
        for (const LlmModel& model : m_catalogue->models) {
            const char* const name = model.name.c_str();
            const double full = parts("L40S", name, job(UseMethod::Full)).total_gb;
            const double lora = parts("L40S", name, job(UseMethod::Lora)).total_gb;
            const double qlora = parts("L40S", name, job(UseMethod::Qlora)).total_gb;
            QVERIFY2(full > lora && lora > qlora, name);
        }
    }

    void partsAddUp()
    {
        for (const UseMethod method : methods) {
            for (const int gpus : {1, 4}) {
                TrainingJob asked = job(method);
                asked.gpus = gpus;
                const TrainingParts of = parts("A100-80GB-SXM", "Llama-3.1-8B", asked);
                const double sum = of.weights_gb + of.adapters_gb + of.gradients_gb + of.optimizer_gb +
                                   of.activations_gb + of.logits_gb + of.reserve_gb;
                QVERIFY(std::abs(sum - of.total_gb) < 1e-9);
                QVERIFY(of.gradients_gb > 0 && of.reserve_gb > 0);
                QCOMPARE(of.adapters_gb > 0, method != UseMethod::Full);
            }
        }
    }

    // Weights of 16 bits: 6.738 x 10^9 parameters (with norms left out) are 13.48 GB.
    void weightsAreTheModels()
    {
        QVERIFY(std::abs(parts("L40S", "Llama-2-7B", job(UseMethod::Lora)).weights_gb - 13.476) < 0.01);
        const double packed = parts("L40S", "Llama-2-7B", job(UseMethod::Qlora)).weights_gb;
        QVERIFY(packed > 13.476 / 4 && packed < 13.476 / 2.5);
    }

    void shardingSharesStates()
    {
        TrainingJob eight = job(UseMethod::Full);
        eight.gpus = 8;
        const TrainingParts shared = parts("A100-80GB-SXM", "Llama-3.1-8B", eight);
        const TrainingParts alone = parts("A100-80GB-SXM", "Llama-3.1-8B", job(UseMethod::Full));
        QVERIFY(std::abs(shared.optimizer_gb * 8 - alone.optimizer_gb) < 1e-9);
        QVERIFY(shared.weights_gb < alone.weights_gb / 4);
        eight.sharded = false;
        QCOMPARE(parts("A100-80GB-SXM", "Llama-3.1-8B", eight).optimizer_gb, alone.optimizer_gb);
    }

    // More GPUs are faster together, never by more than their number; NVLink holds up better than PCIe.
    void gpusWorkTogether()
    {
        const TrainingJob one = job(UseMethod::Full, 2048, 4);
        TrainingJob eight = one;
        eight.gpus = 8;
        const auto gain = [&](const char* gpu) {
            return rate(gpu, "Llama-3.1-8B", eight) / rate(gpu, "Llama-3.1-8B", one);
        };
        QVERIFY(gain("A100-80GB-SXM") > gain("A100-80GB-PCIe") && gain("A100-80GB-SXM") < 8);
        QVERIFY(gain("L40S") > 1);
    }

    void whatFitsIsTheMost()
    {
        const UseCalibration& known = m_catalogue->calibration.uses;
        const LlmModel& model = *m_catalogue->model("Llama-3.1-8B");
        const Gpu& gpu = *m_catalogue->gpu("L40S");
        TrainingJob asked = job(UseMethod::Qlora);
        const int batch = largest_training_batch(known, model, gpu, asked);
        QVERIFY(batch > 1);
        asked.batch = batch;
        QVERIFY(parts("L40S", "Llama-3.1-8B", asked).total_gb <= gpu.usable_gb);
        asked.batch = batch + 1;
        QVERIFY(parts("L40S", "Llama-3.1-8B", asked).total_gb > gpu.usable_gb);
        asked.batch = 1;
        asked.sequence = longest_training_sequence(known, model, gpu, asked);
        QVERIFY(parts("L40S", "Llama-3.1-8B", asked).total_gb <= gpu.usable_gb);
        QCOMPARE(largest_training_batch(known, *m_catalogue->model("Llama-3.1-70B"), gpu, job(UseMethod::Full)), 0);
    }
};

TIEBREAK_TEST(TrainingModelTest, QCoreApplication)

#include "tst_training_model.moc"
