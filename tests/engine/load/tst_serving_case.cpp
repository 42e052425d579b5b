// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/engine/load/serving_case.h"
#include "models/engine/throughput/closed_form.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace tiebreak;

// Measured runs as the scheduler plays them, against closed forms and each other.
class TestServingCase : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void oneUserWaitsForNobody();
    void aBurstOfOneIsOneUser();
    void moreUsersMakeMoreAndWaitLonger();
    void anOpenLoadBelowSaturationIsAnsweredAtItsRate();
    void thePoolLimitsWhatRuns();
    void saysWhatDoesNotFit();
    void countsTheMiddleOfASteadyRun();

private:
    [[nodiscard]] ServingPrediction play(const MeasuredLoad& load, std::optional<double> kv_tokens = {}) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    Workload m_workload;
};

void TestServingCase::initTestCase()
{
    const LoadResult result = load_catalogue();
    QCOMPARE(result.problems, QStringList());
    m_catalogue = result.catalogue;
    m_workload.framework = "vLLM";
    m_workload.release = Release{0, 10};
    m_workload.in_flight = true;
    m_workload.batch = 0;
    m_workload.input_len = 512;
    m_workload.output_len = 128;
}

ServingPrediction TestServingCase::play(const MeasuredLoad& load, std::optional<double> kv_tokens) const
{
    const Replica replica =
        make_replica(m_catalogue->calibration, *m_catalogue->gpu("L40S"), *m_catalogue->model("Qwen3-8B"), m_workload);
    return predict_serving(replica, m_workload, load, kv_tokens);
}

void TestServingCase::oneUserWaitsForNobody()
{
    const Replica replica =
        make_replica(m_catalogue->calibration, *m_catalogue->gpu("L40S"), *m_catalogue->model("Qwen3-8B"), m_workload);
    const ServingNumbers one = play({.kind = LoadKind::Closed, .concurrency = 1}).numbers;
    const double prompt_ms = 1e3 * prompts_cost(replica.steps, 1, 512, 2048).total_s();
    const double client_ms = replica.memory.scheduler.request_s * 1e3;
    QVERIFY2(std::abs(one.ttft_mean_ms - prompt_ms - client_ms) < 0.02 * prompt_ms,
             qPrintable(QString::number(one.ttft_mean_ms)));
    const double step_ms = 1e3 * decode_cost(replica.steps, 1, 512 + 64).total_s();
    QVERIFY(std::abs(one.tpot_mean_ms / step_ms - 1) < 0.01);
    QCOMPARE(one.ttft_median_ms, one.ttft_mean_ms);
    const double cycle_s = (one.ttft_mean_ms + 127 * one.tpot_mean_ms) / 1e3;
    QVERIFY(std::abs(one.output_tok_s * cycle_s / 128 - 1) < 0.01);
    QVERIFY(std::abs(one.total_tok_s / one.output_tok_s - 5) < 1e-9); // 640 tokens for 128
    QVERIFY(std::abs(one.requests_per_s * 128 / one.output_tok_s - 1) < 1e-9);
}

void TestServingCase::aBurstOfOneIsOneUser()
{
    const ServingNumbers one = play({.kind = LoadKind::Closed, .concurrency = 1}).numbers;
    const ServingNumbers burst = play({.kind = LoadKind::Burst, .concurrency = 1}).numbers;
    QVERIFY(std::abs(burst.e2e_mean_ms / one.e2e_mean_ms - 1) < 0.01);
}

void TestServingCase::moreUsersMakeMoreAndWaitLonger()
{
    ServingNumbers last;
    for (const int users : {1, 4, 16, 64}) {
        const ServingNumbers now = play({.kind = LoadKind::Closed, .concurrency = users}).numbers;
        QVERIFY(now.output_tok_s > last.output_tok_s);
        QVERIFY(now.tpot_mean_ms > last.tpot_mean_ms);
        last = now;
    }
    const ServingNumbers offline = play({.kind = LoadKind::Offline}).numbers;
    QVERIFY(offline.output_tok_s > last.output_tok_s);
}

void TestServingCase::anOpenLoadBelowSaturationIsAnsweredAtItsRate()
{
    const ServingNumbers open = play({.kind = LoadKind::Open, .requests_per_s = 1}).numbers;
    QVERIFY2(std::abs(open.requests_per_s - 1) < 0.1, qPrintable(QString::number(open.requests_per_s)));
    const ServingNumbers over = play({.kind = LoadKind::Open, .requests_per_s = 100}).numbers;
    QVERIFY(over.requests_per_s < 50);
    QVERIFY(over.ttft_mean_ms > 10 * open.ttft_mean_ms); // requests queue
}

void TestServingCase::thePoolLimitsWhatRuns()
{
    const MeasuredLoad load{.kind = LoadKind::Closed, .concurrency = 32};
    QVERIFY(play(load, 4000).numbers.output_tok_s < 0.5 * play(load).numbers.output_tok_s);
}

void TestServingCase::saysWhatDoesNotFit()
{
    QVERIFY(play({.kind = LoadKind::Burst, .concurrency = 2}, 600).error == PredictError::BatchDoesNotFit);
}

void TestServingCase::countsTheMiddleOfASteadyRun()
{
    std::vector<Served> served;
    for (int i = 0; i < 100; ++i) { // the first 30 and the last 5 are slow
        const double first = i < 30 || i >= 95 ? 9 : 1;
        served.push_back({static_cast<double>(i), i + first, i + first + 10, 10, 11});
    }
    const ServingNumbers steady = serving_numbers(served, true);
    QCOMPARE(steady.ttft_mean_ms, 1000.0);
    QCOMPARE(steady.tpot_mean_ms, 1000.0);
    QCOMPARE(steady.e2e_median_ms, 11000.0);
    QVERIFY(serving_numbers(served, false).ttft_mean_ms > 3000);
    QCOMPARE(serving_numbers({}, true).output_tok_s, 0.0);
}

TIEBREAK_TEST(TestServingCase, QCoreApplication)
#include "tst_serving_case.moc"
