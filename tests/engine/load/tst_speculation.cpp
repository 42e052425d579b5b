// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/speculation.h"

#include "tests/support/test_class.h"

#include <QtTest>

#include <cmath>

using namespace tiebreak;

namespace {

// Bound by weights up to 100 tokens.
double bound_step_s(const StepWork& work)
{
    return std::max(0.01, 1e-4 * (work.decoding * work.verified + work.chunk_tokens));
}

StepWork decoding(double sequences)
{
    StepWork work;
    work.decoding = sequences;
    work.decode_context = 1000 * sequences;
    return work;
}

} // namespace

class TestSpeculation : public QObject {
    Q_OBJECT

private slots:
    void tokensByHand()
    {
        QCOMPARE(tokens_of_step(0, 0.7), 1.0);
        QCOMPARE(tokens_of_step(3, 0.0), 1.0);
        QCOMPARE(tokens_of_step(3, 1.0), 4.0);
        QCOMPARE(tokens_of_step(3, 0.5), 1.875); // 1 + 1/2 + 1/4 + 1/8
    }

    void theAcceptanceTurnsTokensRound()
    {
        for (const int depth : {1, 4, 16}) {
            for (const double acceptance : {0.1, 0.5, 0.9}) {
                const auto found = acceptance_for(depth, tokens_of_step(depth, acceptance));
                QVERIFY(found && std::abs(*found - acceptance) < 1e-9);
            }
            QCOMPARE(acceptance_for(depth, 1).value_or(-1), 0.0);
            QVERIFY(!acceptance_for(depth, depth + 1.01));
        }
    }

    void withoutDepthNothingChanges()
    {
        QCOMPARE(speculating(bound_step_s, 0, 0.9)(decoding(8)), bound_step_s(decoding(8)));
    }

    void whereWeightsBindItIsAsManyTimesFasterAsItGivesTokens()
    {
        QCOMPARE(speculating(bound_step_s, 3, 0.5)(decoding(8)), bound_step_s(decoding(8)) / 1.875);
        QCOMPARE(acceptance_that_pays(bound_step_s, decoding(8), 3).value_or(-1), 0.0);
    }

    // 100 sequences fill the card: four times the tokens take four times as long.
    void whereComputeBindsItNeverPays()
    {
        QVERIFY(speculating(bound_step_s, 3, 0.9)(decoding(100)) > bound_step_s(decoding(100)));
        QCOMPARE(acceptance_that_pays(bound_step_s, decoding(100), 3).value_or(-1), 1.0);
        // Between the two: 50 sequences, 20 ms instead of 10 for four tokens, so two tokens a step pay.
        const auto pays = acceptance_that_pays(bound_step_s, decoding(50), 3);
        QVERIFY(pays && std::abs(tokens_of_step(3, *pays) - 2) < 1e-9);
    }

    void promptsBesideItCostWhatTheyAdd()
    {
        StepWork work = decoding(100);
        work.chunk_tokens = 200;
        // 400 verified tokens take 40 ms for 1.875 tokens; the prompt adds 20 ms.
        QVERIFY(std::abs(speculating(bound_step_s, 3, 0.5)(work) - (0.04 / 1.875 + 0.02)) < 1e-12);
        StepWork prompt;
        prompt.chunk_tokens = 200;
        QCOMPARE(speculating(bound_step_s, 3, 0.5)(prompt), bound_step_s(prompt));
    }
};

TIEBREAK_TEST(TestSpeculation, QCoreApplication)
#include "tst_speculation.moc"
