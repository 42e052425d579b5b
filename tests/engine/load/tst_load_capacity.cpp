// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/capacity.h"

#include "tests/engine/load/plain_steps.h"
#include "tests/support/test_class.h"

#include <cmath>

using namespace tiebreak;

namespace {

LoadShape chat(bool closed)
{
    LoadShape shape;
    shape.closed = closed;
    shape.think_s = 5;
    shape.prompt = {1500, 0.5, 8000};
    shape.output = {300, 0.5, 4000};
    shape.kv_tokens = 200000;
    shape.requests = 1000;
    return shape;
}

LatencyLimits limits_of(double ttft_ms, double tpot_ms)
{
    LatencyLimits limits;
    limits.ttft_ms = ttft_ms;
    limits.tpot_ms = tpot_ms;
    return limits;
}

} // namespace

class TestLoadCapacity : public QObject {
    Q_OBJECT

    static void openAndClosed()
    {
        QTest::addColumn<bool>("closed");
        QTest::addRow("users") << true;
        QTest::addRow("requests a second") << false;
    }

private slots:
    void theHighestLoadHoldsAndALittleMoreDoesNot_data() { openAndClosed(); }
    void theHighestLoadHoldsAndALittleMoreDoesNot()
    {
        QFETCH(bool, closed);
        const LoadShape shape = chat(closed);
        const LatencyLimits limits = limits_of(1000, 40);
        const double saturated = saturated_requests_per_s(shape, step_s);
        const HighestLoad highest = highest_load(shape, limits, saturated, 4096, step_s);
        QVERIFY(highest.load > 0);
        QVERIFY(summary_at(shape, highest.load, limits, step_s).holds);
        const double more = closed ? highest.load + std::ceil(highest.load * 0.1) : highest.load * 1.1;
        QVERIFY(!summary_at(shape, more, limits, step_s).holds);
    }

    void aTighterLimitNeverRaisesIt_data() { openAndClosed(); }
    void aTighterLimitNeverRaisesIt()
    {
        QFETCH(bool, closed);
        const LoadShape shape = chat(closed);
        const double saturated = saturated_requests_per_s(shape, step_s);
        double last = 1e9;
        for (const double factor : {4.0, 2.0, 1.0, 0.7, 0.5}) {
            const double load =
                highest_load(shape, limits_of(1000 * factor, 40 * factor), saturated, 4096, step_s).load;
            QVERIFY2(load <= last, qPrintable(QString::number(factor)));
            last = load;
        }
    }

    void whatOneRequestAloneMissesNoLoadKeeps_data() { openAndClosed(); }
    void whatOneRequestAloneMissesNoLoadKeeps()
    {
        QFETCH(bool, closed);
        const LoadShape shape = chat(closed);
        const HighestLoad highest = highest_load(shape, limits_of(1000, 11), 10, 4096, step_s);
        QCOMPARE(highest.load, 0.0);
        QVERIFY(highest.summary.tpot_ms.p50 > 11);
    }

    // Of users who think, answers a second times the time of one round make up their number.
    void usersThinkAndWait()
    {
        LoadShape shape = chat(true);
        shape.requests = 8000;
        constexpr double users = 40;
        const LoadSummary summary = summary_at(shape, users, {}, step_s);
        const double rounds = summary.steady_requests_per_s * (summary.e2e_ms.mean / 1000 + shape.think_s);
        QVERIFY2(std::abs(rounds / users - 1) < 0.03, qPrintable(QString::number(rounds)));
        // Equal requests of users who think do not come in step: first tokens are far from all waiting for each other.
        shape.prompt.spread = 0;
        shape.output.spread = 0;
        QVERIFY(summary_at(shape, users, {}, step_s).ttft_ms.p50 < 3 * summary_alone(shape, {}, step_s).ttft_ms.p50);
    }

    void aboveSaturationTheQueueGrows()
    {
        const LoadShape shape = chat(false);
        const double saturated = saturated_requests_per_s(shape, step_s);
        QVERIFY(state_of(shape, saturated * 0.5, saturated, 0.9) == LoadState::Stable);
        QVERIFY(state_of(shape, saturated * 0.95, saturated, 0.9) == LoadState::AtLimit);
        QVERIFY(state_of(shape, saturated * 1.05, saturated, 0.9) == LoadState::Overloaded);
        LoadShape longer = shape;
        longer.requests = 8000;
        // Four times as long, far more than noise would make of it: no steady state.
        const auto wait = [&](const LoadShape& of) { return summary_at(of, 1.3 * saturated, {}, step_s).ttft_ms.p99; };
        longer.requests = 4 * shape.requests;
        QVERIFY(wait(longer) > 2.5 * wait(shape));
        const auto calm = [&](const LoadShape& of) { return summary_at(of, 0.6 * saturated, {}, step_s).ttft_ms.p99; };
        QVERIFY(calm(longer) < 1.5 * calm(shape));
    }

    void withoutLimitsItIsWhatTheReplicaCarries()
    {
        const LoadShape shape = chat(false);
        const double saturated = saturated_requests_per_s(shape, step_s);
        QCOMPARE(highest_load(shape, {}, saturated, 1e6, step_s).load, saturated);
    }
};

TIEBREAK_TEST(TestLoadCapacity, QCoreApplication)
#include "tst_load_capacity.moc"
