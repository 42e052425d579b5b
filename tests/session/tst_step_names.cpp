// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/session.h"
#include "tests/support/test_class.h"

#include <QTest>

using namespace tiebreak;

class TestStepNames : public QObject {
    Q_OBJECT

private slots:
    void init() { m_session = std::make_unique<Session>(m_catalogue, default_scenario(*m_catalogue)); }

    void stepsAreNamedByTheirInputs()
    {
        QVERIFY(m_session->lastSteps().isEmpty());
        QCOMPARE(m_session->setText("batch", "16"), Problem());
        QCOMPARE(m_session->setText("contenders.1.usd_per_gpu_hour", "0.4711"), Problem());
        QCOMPARE(m_session->pin(QStringLiteral("Secret name")), Problem());
        QCOMPARE(m_session->removePin(0), Problem());
        QCOMPARE(m_session->setLocked(find_field("batch"), true), Problem());
        QVERIFY(!m_session->setText("batch", "17").empty());
        m_session->undoStack()->undo();
        m_session->undoStack()->redo();
        const QStringList steps = m_session->lastSteps();
        QCOMPARE(steps.size(), 8);
        QCOMPARE(steps[0], QStringLiteral("batch"));
        QVERIFY(steps[1].contains(QLatin1String("contenders.1.usd_per_gpu_hour")));
        QCOMPARE(steps.sliced(2),
                 QStringList({QStringLiteral("pin"), QStringLiteral("remove pin"), QStringLiteral("lock"),
                              QStringLiteral("refused: batch"), QStringLiteral("undo"), QStringLiteral("redo")}));
        QVERIFY(!steps.join(u' ').contains(QLatin1String("Secret")));
        QVERIFY(!steps.join(u' ').contains(QLatin1String("4711")));
        QVERIFY(!steps.join(u' ').contains(QLatin1String("16")));
    }

    void aDragIsOneStep()
    {
        const int gesture = m_session->newGesture();
        for (double batch = 9; batch < 30; ++batch) {
            QCOMPARE(m_session->set(find_field("batch"), batch, gesture), Problem());
        }
        QCOMPARE(m_session->lastSteps(), QStringList{QStringLiteral("batch")});
    }

    void onlyTheLastAreKept()
    {
        for (int i = 0; i < 2 * most_steps_told; ++i) {
            QCOMPARE(m_session->setText(i % 2 == 0 ? "batch" : "prompt_tokens", std::to_string(20 + i)), Problem());
        }
        QCOMPARE(m_session->lastSteps().size(), most_steps_told);
        m_session->recallSteps({QStringLiteral("before")});
        QCOMPARE(m_session->lastSteps().size(), most_steps_told);
    }

    void whatWasDoneBeforeACrashIsRecalled()
    {
        QCOMPARE(m_session->setText("batch", "16"), Problem());
        m_session->recallSteps({QStringLiteral("pin"), QStringLiteral("undo")});
        QCOMPARE(m_session->lastSteps(),
                 QStringList({QStringLiteral("pin"), QStringLiteral("undo"), QStringLiteral("batch")}));
    }

    // Of every input, alone and in large steps.
    void noStepTellsAValue()
    {
        const Document before{default_scenario(*m_catalogue), {}, {}};
        Document after = before;
        after.scenario.model = "my-private-model";
        QCOMPARE(step_name(before, after), QStringLiteral("model"));
        after.scenario.contenders.pop_back();
        QVERIFY(step_name(before, after).startsWith(QLatin1String("contenders")));
        after = before;
        after.scenario.price_edits.push_back({"private", 1});
        QCOMPARE(step_name(before, after), QStringLiteral("prices"));
        QCOMPARE(step_name(before, before), QString());
    }

private:
    const std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;
    std::unique_ptr<Session> m_session;
};

TIEBREAK_TEST(TestStepNames, QCoreApplication)
#include "tst_step_names.moc"
