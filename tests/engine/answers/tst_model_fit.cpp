// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/answers/model_fit.h"
#include "models/engine/answers/side.h"
#include "models/engine/throughput/memory/memory_use.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

// 1.5 GB of overhead a GPU and sequences of 512 + 256 tokens (12 whole pages of 64) throughout.
class ModelFitTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

    Scenario scenario() const
    {
        Scenario scenario = default_scenario(*m_catalogue);
        scenario.server.memory_overhead_gb = 1.5;
        return scenario;
    }

    ModelFit fit(const char* gpu, const char* model, Precision weights, const Scenario& asked) const
    {
        Workload workload = workload_of(asked, default_contender(*m_catalogue, gpu), 1);
        workload.weight_precision = weights;
        return fit_model(m_catalogue->calibration, *m_catalogue->gpu(gpu), *m_catalogue->model(model), workload);
    }

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void byHand_data()
    {
        QTest::addColumn<QByteArray>("gpu");
        QTest::addColumn<QByteArray>("model");
        QTest::addColumn<int>("weights");
        QTest::addColumn<int>("gpus");
        QTest::addColumn<int>("sequences");
        // 47.674 - 1.503 - 13.476 GB leave 32.69 GB; a sequence takes 768 x 524,288 B = 0.40265 GB: 81.2.
        QTest::newRow("7B FP16, L40S") << QByteArray("L40S") << QByteArray("Llama-2-7B") << int(Precision::Fp16) << 1
                                       << 81;
        // 85.094 - 1.5 - 13.476 = 70.118 GB: 174.1.
        QTest::newRow("7B FP16, A100") << QByteArray("A100-80GB-PCIe") << QByteArray("Llama-2-7B")
                                       << int(Precision::Fp16) << 1 << 174;
        // Embeddings and lm_head stay 16-bit: 6.475856 + 0.524288 GB; 39.171 GB are left: 97.3.
        QTest::newRow("7B FP8, L40S") << QByteArray("L40S") << QByteArray("Llama-2-7B") << int(Precision::Fp8) << 1
                                      << 97;
        // 68.452712 x (0.5 + 2.5 / 128) + 1.048576 = 36.612 GB; 9.559 GB over 768 x 327,680 B: 37.98.
        QTest::newRow("70B INT4, L40S") << QByteArray("L40S") << QByteArray("Llama-2-70B") << int(Precision::Int4) << 1
                                        << 37;
        // 141.108 / 4 = 35.277 GB a GPU; 10.897 GB over 768 x 81,920 B: 173.2.
        QTest::newRow("70B FP16, L40S") << QByteArray("L40S") << QByteArray("Llama-3.1-70B") << int(Precision::Fp16)
                                        << 4 << 173;
        // 70.554 GB a GPU; 13.04 GB over 768 x 163,840 B: 103.6.
        QTest::newRow("70B FP16, A100") << QByteArray("A100-80GB-SXM") << QByteArray("Llama-3.1-70B")
                                        << int(Precision::Fp16) << 2 << 103;
        // 357.11 / 8 = 44.639 GB a GPU; 1.534 GB over 768 x 20,480 B: 97.5.
        QTest::newRow("180B FP16, L40S") << QByteArray("L40S") << QByteArray("Falcon-180B") << int(Precision::Fp16) << 8
                                         << 97;
    }

    void byHand()
    {
        QFETCH(QByteArray, gpu);
        QFETCH(QByteArray, model);
        QFETCH(int, weights);
        QFETCH(int, gpus);
        QFETCH(int, sequences);
        const ModelFit found = fit(gpu.constData(), model.constData(), static_cast<Precision>(weights), scenario());
        QVERIFY(found.fits());
        QCOMPARE(found.fits_one_gpu(), gpus == 1);
        QCOMPARE(found.tried.front().gpus, 1);
        QCOMPARE(found.tried.back().gpus, gpus);
        QCOMPARE(found.tried.back().sequences, sequences);
    }

    void theSumIsOfTheSequencesThatFit()
    {
        const ReplicaFit one = fit("L40S", "Llama-2-7B", Precision::Fp16, scenario()).tried.front();
        QVERIFY(std::abs(one.memory.weights_gb - 13.476298752) < 1e-9);
        QVERIFY(std::abs(one.memory.kv_cache_gb - 81 * 768 * 524288e-9) < 1e-9);
        QVERIFY(std::abs(one.memory.overhead_gb - 1.5) < 1e-9);
        QVERIFY(std::abs(one.memory.capacity_gb - 47.674) < 1e-9);
    }

    // 120,256 tokens of Falcon-180B take 120,256 x 20,480 B = 2.463 GB on each of eight L40S, which have 1.534 GB left.
    void longSequencesFitNowhere()
    {
        Scenario asked = scenario();
        asked.request.prompt_tokens = 120000;
        const ModelFit found = fit("L40S", "Falcon-180B", Precision::Fp16, asked);
        QVERIFY(!found.fits());
        QCOMPARE(found.tried.size(), std::size_t(4));
        QCOMPARE(found.tried.back().gpus, 8);
        QCOMPARE(found.tried.back().sequences, 1);
        QVERIFY(std::abs(found.tried.back().memory.kv_cache_gb - 8 * 120256 * 20480e-9) < 1e-9);
    }

    // 28 heads do not divide among eight GPUs.
    void triesOnlyReplicasThatTheHeadsDivideAmong()
    {
        Gpu small = *m_catalogue->gpu("L40S");
        small.usable_gb = 3;
        const Scenario asked = scenario();
        Workload workload = workload_of(asked, asked.contenders.front(), 1);
        workload.tensor_parallel = 8; // ignored
        const ModelFit found = fit_model(m_catalogue->calibration, small, *m_catalogue->model("Qwen2.5-7B"), workload);
        QVERIFY(!found.fits());
        QCOMPARE(found.tried.size(), std::size_t(3));
        QCOMPARE(found.tried.back().gpus, 4);
    }

    void columnsAreTheContendersGpus()
    {
        Scenario asked = scenario();
        asked.contenders.push_back(asked.contenders.front()); // the L40S again
        asked.contenders.back().weight_precision = Precision::Int8;
        const std::vector<FitColumn> columns = fit_models(*m_catalogue, asked);
        QCOMPARE(columns.size(), std::size_t(9));
        QCOMPARE(columns[0].gpu, m_catalogue->gpu("L40S"));
        QCOMPARE(columns[0].weights, Precision::Fp16);
        QCOMPARE(columns[1].weights, Precision::Fp8);
        QCOMPARE(columns[2].weights, Precision::Int4);
        QCOMPARE(columns[3].gpu, m_catalogue->gpu("A100-80GB-PCIe"));
        QCOMPARE(columns[4].weights, Precision::Int8); // Ampere has no FP8
        for (const FitColumn& column : columns) {
            QCOMPARE(column.models.size(), m_catalogue->models.size());
        }
    }

    // What fits stays within the memory, and one sequence more would not.
    void holdsAsManyAsFit_data()
    {
        QTest::addColumn<int>("batching");
        QTest::newRow("static") << int(Batching::Static);
        QTest::newRow("in flight") << int(Batching::InFlight);
    }

    void holdsAsManyAsFit()
    {
        QFETCH(int, batching);
        Scenario asked = scenario();
        asked.server.batching = static_cast<Batching>(batching);
        for (const FitColumn& column : fit_models(*m_catalogue, asked)) {
            for (const ModelFit& model : column.models) {
                for (const ReplicaFit& replica : model.tried) {
                    const MemoryUse& use = replica.memory;
                    QCOMPARE(use.fits, use.total_gb <= use.capacity_gb);
                    const double sequence_gb = use.kv_cache_gb / replica.sequences;
                    const bool engine_limit = batching == int(Batching::InFlight) && replica.sequences == 2048;
                    QVERIFY(!use.fits || engine_limit || use.total_gb + sequence_gb > use.capacity_gb);
                }
            }
        }
    }

    // At FP16 one L40S holds what has below 23 B parameters, 49 of the 87, and one A100 all below 41.7 B, 67. At INT4
    // the L40S lacks memory for the eight from Llama-4-Scout-17B-16E (57 GB) on, the A100 for the four from Falcon-180B
    // (93 GB) on. A new model in the catalogue changes these counts, and no others of the tests.
    void whatOneCardHoldsOfTheCatalogue()
    {
        Scenario asked = default_scenario(*m_catalogue);
        asked.server.memory_overhead_gb = 1.5;
        const std::vector<FitColumn> columns = fit_models(*m_catalogue, asked);
        const auto held = [&columns](std::size_t column) {
            return std::ranges::count_if(columns[column].models, &ModelFit::fits_one_gpu);
        };
        QCOMPARE(m_catalogue->models.size(), std::size_t(87));
        QCOMPARE(held(0), 49);
        QCOMPARE(held(2), 79);
        QCOMPARE(held(3), 67);
        QCOMPARE(held(5), 83);
    }

    void narrowerWeightsAndLessOverheadNeverNeedMoreGpus()
    {
        Scenario more = scenario();
        more.server.memory_overhead_gb = 4;
        const std::vector<FitColumn> columns = fit_models(*m_catalogue, scenario());
        const std::vector<FitColumn> tighter = fit_models(*m_catalogue, more);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            for (std::size_t m = 0; m < m_catalogue->models.size(); ++m) {
                QVERIFY(columns[i].models[m].tried.size() <= tighter[i].models[m].tried.size());
                if (i % 3 > 0) {
                    QVERIFY(columns[i].models[m].tried.size() <= columns[i - 1].models[m].tried.size());
                }
            }
        }
    }
};

TIEBREAK_TEST(ModelFitTest, QCoreApplication)
#include "tst_model_fit.moc"
