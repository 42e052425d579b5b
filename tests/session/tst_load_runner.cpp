// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/catalog_loader.h"
#include "models/session/load_runner.h"
#include "tests/support/load_scenarios.h"
#include "tests/support/test_class.h"

#include <QSignalSpy>
#include <QtTest>

using namespace tiebreak;

class TestLoadRunner : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    void playsWhenAsked()
    {
        Session session(m_catalogue, chatWith(*m_catalogue));
        LoadRunner runner(session);
        QSignalSpy changed(&session, &Session::loadChanged);
        QCoreApplication::processEvents();
        QVERIFY(!runner.busy() && !session.analysis().load); // nobody asked
        runner.request();
        QVERIFY(runner.busy() && !session.analysis().load); // not before the event loop turns
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 60000);
        const LoadAnalysis direct = analyze_load(*m_catalogue, session.scenario());
        QCOMPARE(session.analysis().load->contenders[0].highest, direct.contenders[0].highest);
        runner.request(); // it is there
        QVERIFY(!runner.busy());
    }

    void dropsWhatIsOfAnotherScenario()
    {
        Session session(m_catalogue, chatWith(*m_catalogue));
        LoadRunner runner(session);
        QSignalSpy changed(&session, &Session::loadChanged);
        runner.request();
        QCOMPARE(session.setText("users", "80"), Problem());
        QTRY_VERIFY_WITH_TIMEOUT(!runner.busy(), 60000);
        QVERIFY(!session.analysis().load);
        QCOMPARE(changed.size(), 0);
    }

    void undoBringsTheLastOneBackAtOnce()
    {
        Session session(m_catalogue, chatWith(*m_catalogue));
        LoadRunner runner(session);
        runner.request();
        QTRY_VERIFY_WITH_TIMEOUT(session.analysis().load, 60000);
        QCOMPARE(session.setText("users", "80"), Problem());
        QVERIFY(!session.analysis().load);
        session.undoStack()->undo();
        runner.request();
        QVERIFY(session.analysis().load && !runner.busy());
    }

    // The scenario before its pins, hidden ones never; each is played once.
    void pinsArePlayedAfterTheScenario()
    {
        Session session(m_catalogue, chatWith(*m_catalogue));
        for (const char* const users : {"70", "80"}) {
            QCOMPARE(session.setText("users", users), Problem());
            QCOMPARE(session.pin(QString::fromLatin1(users)), Problem());
        }
        QCOMPARE(session.setText("users", "90"), Problem());
        QCOMPARE(session.showPin(1, false), Problem());
        LoadRunner runner(session);
        QStringList order;
        connect(&session, &Session::loadChanged, this, [&] { order << QStringLiteral("scenario"); });
        connect(&session, &Session::pinLoadsChanged, this, [&] { order << QStringLiteral("pin"); });
        for (int i = 0; i < 3; ++i) {
            runner.request();
            QTRY_VERIFY_WITH_TIMEOUT(!runner.busy(), 60000);
        }
        QCOMPARE(order, (QStringList{QStringLiteral("scenario"), QStringLiteral("pin")}));
        QVERIFY(session.pinAnalysis(0).load && !session.pinAnalysis(1).load);
        const LoadAnalysis direct = analyze_load(*m_catalogue, session.pins()[0].scenario);
        QCOMPARE(session.pinAnalysis(0).load->contenders[0].highest, direct.contenders[0].highest);
        // Back to a pin, its load is at hand; for files it is played when asked for.
        QCOMPARE(session.takePin(0), Problem());
        runner.request();
        QVERIFY(session.analysis().load && !runner.busy());
        QVERIFY(session.pinAnalysisWithLoad(1).load->contenders[0].highest > 0);
        // A pin of what has been played costs nothing.
        QCOMPARE(session.pin(QStringLiteral("again")), Problem());
        runner.request();
        QVERIFY(session.pinAnalysis(2).load && !runner.busy());
    }

    void filesNeedNotWait()
    {
        const Session session(m_catalogue, chatWith(*m_catalogue));
        QVERIFY(!session.analysis().load);
        QVERIFY(session.analysisWithLoad().load->contenders[0].highest > 0);
        QVERIFY(session.analysis().load); // and it stays
    }
};

TIEBREAK_TEST(TestLoadRunner, QCoreApplication)
#include "tst_load_runner.moc"
