// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/remembered_steps.h"

#include "models/catalog/catalog_loader.h"
#include "models/engine/throughput/replica.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <random>

using namespace tiebreak;

class TestRememberedSteps : public QObject {
    Q_OBJECT

private slots:
    // To the last bit, whatever was asked before: a schedule that is played is re-timed by the step model alone.
    void areTheVerySteps_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addRow("dense") << QStringLiteral("Llama-3.1-8B");
        QTest::addRow("experts") << QStringLiteral("Qwen3-30B-A3B");
        QTest::addRow("windows") << QStringLiteral("gemma-3-12b");
    }
    void areTheVerySteps()
    {
        QFETCH(QString, model);
        const std::shared_ptr<const Catalogue> catalogue = load_catalogue().catalogue;
        QVERIFY(catalogue && catalogue->model(model.toStdString()));
        Workload workload;
        workload.framework = "vLLM";
        workload.in_flight = true;
        const Replica replica = make_replica(catalogue->calibration, *catalogue->gpu("A100-80GB-SXM"),
                                             *catalogue->model(model.toStdString()), workload);
        RememberedSteps remembered(replica.steps);
        std::mt19937 numbers(7);
        const auto below = [&numbers](unsigned end) { return static_cast<double>(numbers() % end); };
        for (int i = 0; i < 2000; ++i) {
            StepWork work;
            work.decoding = below(40);
            work.decode_context = work.decoding * (1 + below(3000));
            work.chunk_tokens = work.decoding > 0 && below(2) == 0 ? 0 : 1 + below(200);
            work.longest_chunk = work.chunk_tokens;
            work.chunk_attention = work.chunk_tokens * work.chunk_tokens;
            work.first_tokens = work.chunk_tokens > 0 ? below(2) : 0;
            work.verified = below(4) == 0 ? 3 : 1;
            if (work.decoding > 0 && below(8) == 0) { // a mean over many steps
                work.decoding += 0.3;
            }
            const double seconds = replica.steps.step_s(work);
            QVERIFY2(remembered.step_s(work) == seconds, qPrintable(QString::number(seconds)));
        }
        StepWork huge;
        huge.chunk_tokens = 100000;
        huge.first_tokens = 1;
        QVERIFY(remembered.step_s(huge) == replica.steps.step_s(huge));
    }
};

TIEBREAK_TEST(TestRememberedSteps, QCoreApplication)
#include "tst_remembered_steps.moc"
