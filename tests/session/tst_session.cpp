// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/session.h"

#include <QSignalSpy>
#include <QtTest>

using namespace tiebreak;

class SessionTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void oneEditOneAnalyzeOneSignal()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QSignalSpy spy(&session, &Session::analysisChanged);
        QCOMPARE(session.analyses(), 1);
        QCOMPARE(session.set(find_field("batch"), 4.0), Problem());
        QCOMPARE(session.analyses(), 2);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(session.set(find_field("batch"), 4.0), Problem()); // no change, no work
        QCOMPARE(session.analyses(), 2);
        QCOMPARE(session.undoStack()->count(), 1);
    }

    void refusedEditsLeaveEverything()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const Scenario before = session.scenario();
        QVERIFY(!session.set(find_field("batch"), 0.0).empty());
        QVERIFY(!session.setText("nonsense", "1").empty());
        QVERIFY(!session.setText("contenders.1.weight_precision", "FP8").empty());
        QVERIFY(!session.setQuote("runpod-l40s", -1).empty());
        QVERIFY(session.scenario() == before);
        QCOMPARE(session.analyses(), 1);
        QCOMPARE(session.undoStack()->count(), 0);
    }

    void everyKindOfEditIsUndone()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const Scenario before = session.scenario();
        QCOMPARE(session.set(find_field("contenders.1.usd_per_gpu_hour"), 1.0), Problem());
        QCOMPARE(session.undoStack()->undoText(), QStringLiteral("A100-80GB-PCIe Price"));
        QCOMPARE(session.setQuote("runpod-l40s", 0.5), Problem());
        QCOMPARE(session.setText("contenders.3.gpu", "L40S"), Problem());
        const Scenario after = session.scenario();
        for (int i = 0; i < 3; ++i) {
            session.undoStack()->undo();
        }
        QVERIFY(session.scenario() == before);
        for (int i = 0; i < 3; ++i) {
            session.undoStack()->redo();
        }
        QVERIFY(session.scenario() == after);
    }

    void oneDragIsOneStep()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const int drag = session.newGesture();
        for (const double batch : {9.0, 12.0, 20.0}) {
            QCOMPARE(session.set(find_field("batch"), batch, drag), Problem());
        }
        const int next = session.newGesture();
        QCOMPARE(session.set(find_field("batch"), 30.0, next), Problem());
        QCOMPARE(session.undoStack()->count(), 2);
        session.undoStack()->undo();
        QCOMPARE(session.scenario().batch, 20);
        session.undoStack()->undo();
        QCOMPARE(session.scenario().batch, 8);
    }

    void aDragBackToItsStartLeavesNoStep()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        const int drag = session.newGesture();
        QCOMPARE(session.set(find_field("batch"), 12.0, drag), Problem());
        QCOMPARE(session.set(find_field("batch"), 8.0, drag), Problem());
        QCOMPARE(session.undoStack()->count(), 0);
        QCOMPARE(session.scenario().batch, 8);
        QVERIFY(session.undoStack()->isClean());
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
