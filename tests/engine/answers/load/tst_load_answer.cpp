// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/load/load_answer.h"

#include "models/engine/answers/doubts/uncertainty.h"
#include "models/engine/costs/economics.h"
#include "models/engine/throughput/memory/memory_use.h"
#include "models/engine/throughput/prediction.h"
#include "tests/engine/answers/load/load_answer_fixture.h"
#include "tests/support/test_class.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace tiebreak;

class TestLoadAnswer : public LoadAnswerFixture {
    Q_OBJECT

    Scenario fetched() const
    {
        QFETCH(int, kind);
        return chat(static_cast<LoadOf>(kind));
    }

private slots:
    void aBatchHasNoLoad()
    {
        const LoadAnalysis load = analyze_load(*m_catalogue, chat(LoadOf::Batch));
        QCOMPARE(load.total, 0.0);
        QVERIFY(std::ranges::all_of(load.contenders,
                                    [](const LoadAnswer& answer) { return answer.gap == LoadGap::BatchOnly; }));
    }

    void wholeGpusCarryTheLoadInsideTheLimits_data() { kinds(); }
    void wholeGpusCarryTheLoadInsideTheLimits()
    {
        Scenario scenario = fetched();
        scenario.bill.spare_replicas = 1;
        const LoadAnalysis load = analyze_load(*m_catalogue, scenario);
        QCOMPARE(load.contenders.size(), scenario.contenders.size());
        for (std::size_t i = 0; i < load.contenders.size(); ++i) {
            const LoadAnswer& answer = load.contenders[i];
            QVERIFY(answer.gap == LoadGap::None);
            QVERIFY(answer.highest > 0);
            QVERIFY(answer.highest_low <= answer.highest && answer.highest <= answer.highest_high);
            for (const auto& [fleet, factor] : {std::pair(answer.now, 1.0), std::pair(answer.twice, 2.0)}) {
                const double carrying = fleet.replicas - 1;
                if (scenario.load.kind != LoadOf::Trace) { // whose bursts several replicas share
                    QCOMPARE(carrying, std::max(1.0, std::ceil(factor * load.total / answer.highest)));
                    QVERIFY(fleet.load <= answer.highest * (1 + 1e-12));
                    QCOMPARE(fleet.may_miss, fleet.load > answer.highest_low);
                }
                QVERIFY(fleet.load * carrying >= factor * load.total * (1 - 1e-12));
                QVERIFY(fleet.summary.holds);
                QCOMPARE(fleet.usd_per_month,
                         rent_usd(scenario.contenders[i].usd_per_gpu_hour, fleet.gpus, scenario.bill.hours_per_month));
                QVERIFY(fleet.gpus_low <= fleet.gpus);
                QVERIFY(fleet.gpus_high == 0 || fleet.gpus <= fleet.gpus_high);
            }
        }
    }

    // A burst that one replica alone cannot take in time is nothing for several that share it.
    void replicasShareBursts()
    {
        Scenario scenario = chat(LoadOf::Requests);
        scenario.load.requests_per_s = 5;
        const double even = first(scenario).now.replicas;
        scenario.load.burstiness = 4;
        const LoadAnswer bursty = first(scenario);
        QVERIFY(bursty.gap == LoadGap::None);
        QVERIFY(bursty.now.summary.holds);
        QVERIFY(bursty.now.replicas >= even);
        QVERIFY(bursty.twice.replicas >= bursty.now.replicas);
        // Shared by many, what each gets is as good as Poisson.
        scenario.load.requests_per_s = 500;
        const double many = first(scenario).now.replicas;
        scenario.load.burstiness = 1;
        const double poisson = first(scenario).now.replicas;
        QVERIFY2(many >= poisson * 0.97 && many <= poisson * 1.1, qPrintable(QString::number(many / poisson)));
    }

    void aTighterLimitOrPercentileNeverRaisesTheLoad_data() { kinds(); }
    void aTighterLimitOrPercentileNeverRaisesTheLoad()
    {
        Scenario scenario = fetched();
        double last = first(scenario).highest;
        for (const double factor : {0.9, 0.8, 0.7}) {
            Scenario tighter = scenario;
            tighter.limits.ttft_ms = *scenario.limits.ttft_ms * factor;
            tighter.limits.tpot_ms = *scenario.limits.tpot_ms * factor;
            const double load = first(tighter).highest;
            QVERIFY2(load <= last, qPrintable(QString::number(factor)));
            last = load;
        }
        scenario.limits.percentile = 50;
        const double half = first(scenario).highest;
        scenario.limits.percentile = 99;
        QVERIFY(first(scenario).highest <= half);
    }

    // What the closed form says of a queue that never ends.
    void saturatedItIsTheModelsRateInFlight_data()
    {
        QTest::addColumn<QString>("framework");
        QTest::addColumn<QString>("model");
        for (const char* const framework : {"vLLM", "SGLang", "TensorRT-LLM"}) {
            for (const char* const model : {"Llama-3.1-8B", "Qwen3-14B"}) {
                QTest::addRow("%s %s", framework, model) << framework << model;
            }
        }
    }

    void saturatedItIsTheModelsRateInFlight()
    {
        QFETCH(QString, framework);
        QFETCH(QString, model);
        Scenario scenario = chat(LoadOf::Requests);
        scenario.server.framework = framework.toStdString();
        scenario.model = model.toStdString();
        scenario.server.max_num_seqs = 32;
        scenario.load.prompt_spread = 0;
        scenario.load.output_spread = 0;
        Workload workload = workload_of(scenario, scenario.contenders.front(), 0);
        const Prediction prediction =
            predict(m_catalogue->calibration, *m_catalogue->gpu("L40S"), *m_catalogue->model(scenario.model), workload);
        QVERIFY(prediction.error == PredictError::None);
        const double tok_s = first(scenario).saturated * scenario.request.output_tokens;
        QVERIFY2(std::abs(tok_s / prediction.output_tok_s.value - 1) < 0.03,
                 qPrintable(QString::number(tok_s / prediction.output_tok_s.value)));
    }

    void whatOneRequestAloneMissesGetsAdviceThatHelps()
    {
        Scenario scenario = chat(LoadOf::Users);
        scenario.limits.tpot_ms = 18;
        const LoadAnswer answer = first(scenario);
        QVERIFY(answer.gap == LoadGap::LimitMissed);
        QVERIFY(answer.missed.tpot && !answer.missed.ttft && !answer.missed.e2e);
        QVERIFY(answer.alone.tpot_ms.at_share > 18);
        QVERIFY(answer.advice.gpus > 0 && answer.advice.weights && !answer.advice.gpu.empty());
        Scenario larger = scenario;
        larger.contenders.front().tensor_parallel = answer.advice.gpus;
        QVERIFY(first(larger).gap == LoadGap::None);
        Scenario narrower = scenario;
        narrower.contenders.front().weight_precision = *answer.advice.weights;
        QVERIFY(first(narrower).gap == LoadGap::None);
        Scenario other = scenario;
        other.contenders.front().gpu = answer.advice.gpu;
        QVERIFY(first(other).gap == LoadGap::None);
    }

    void saysWhyThereIsNoAnswer()
    {
        Scenario scenario = chat(LoadOf::Users);
        scenario.model = "Llama-3.1-70B";
        QVERIFY(first(scenario).gap == LoadGap::NotPredicted);
        QVERIFY(first(scenario).error == PredictError::WeightsDoNotFit);
        scenario = chat(LoadOf::Trace);
        scenario.load.trace.clear();
        QVERIFY(first(scenario).gap == LoadGap::NoTrace);
        scenario = chat(LoadOf::Users);
        scenario.contenders.front().gpu = "A100-80GB-PCIe";
        scenario.server.framework = "TensorRT-LLM";
        scenario.contenders.front().weight_precision = Precision::Fp8;
        QVERIFY(first(scenario).error == PredictError::NoWeightPrecision);
    }

    void chancesAreOfWholeReplicas()
    {
        // Certain on both sides: 2 replicas at $1 or 1 at $1.5.
        UncertainBill two{1.2, 1, 1, 0, 1, 0};
        UncertainBill one{0.9, 1, 1, 0, 1.5, 0};
        QCOMPARE(*bill_chances(std::vector{two, one})[1], 1.0);
        // One replica is too little in half of the draws; then it costs $3 against $2.
        one.replicas = 1;
        one.capacity_low = 0.8;
        one.capacity_high = 1.25;
        const double half = *bill_chances(std::vector{two, one})[1];
        QVERIFY(std::abs(half - 0.5) < 0.01);
        two.replicas = 0;
        QVERIFY(!bill_chances(std::vector{two, one})[0]);
        QCOMPARE(*bill_chances(std::vector{two, one})[1], 1.0);

        const LoadAnalysis load = analyze_load(*m_catalogue, chat(LoadOf::Users));
        double sum = 0;
        for (const LoadAnswer& answer : load.contenders) {
            sum += answer.win_probability.value_or(0);
        }
        QVERIFY(std::abs(sum - 1) < 1e-9);
    }

    void givesUpWhenToldSo()
    {
        const std::atomic<bool> cancelled = true;
        QVERIFY(analyze_load(*m_catalogue, chat(LoadOf::Users), &cancelled).contenders.empty());
    }

    void longRequestsOfATraceAreLeftOut()
    {
        Scenario scenario = chat(LoadOf::Trace);
        scenario.model = "Llama-2-7B"; // 4,096 tokens
        const LoadAnswer answer = first(scenario);
        QVERIFY(answer.gap == LoadGap::None);
        const Trace& trace = *m_catalogue->trace(scenario.load.trace);
        const auto longer = std::ranges::count_if(trace.requests, [](const Arrival& request) {
            return request.prompt_tokens + request.output_tokens > 4096;
        });
        QVERIFY(longer > 0);
        QCOMPARE(answer.left_out, static_cast<int>(longer));
    }
};

TIEBREAK_TEST(TestLoadAnswer, QCoreApplication)
#include "tst_load_answer.moc"
