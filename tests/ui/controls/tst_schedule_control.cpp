// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/schedule_control.h"

#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"

#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QTest>

#include <cmath>
#include <memory>

using namespace tiebreak;

class TestScheduleControl : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = load_catalogue().catalogue;

private slots:
    void initTestCase() { QVERIFY(m_catalogue); }

    // 720 h x 10/24 x 5/7 = 214.29 h; both boxes and the input say the same hours.
    void hoursAndDaysSetThePaidHours()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        QString problem;
        ScheduleControl control(session, [&problem](const QString& what) { problem = what; });
        auto* const hours = control.findChild<QDoubleSpinBox*>();
        auto* const days = control.findChild<QSpinBox*>();
        QCOMPARE(days->value(), 5);
        QCOMPARE(hours->value(), 10.27); // 220 h
        hours->setValue(10);
        QVERIFY(std::abs(session.scenario().bill.paid_hours_per_month - 720.0 * 50 / 168) < 1e-9);
        QCOMPARE(session.undoStack()->count(), 1);
        days->setValue(7);
        QVERIFY(std::abs(session.scenario().bill.paid_hours_per_month - 300) < 1e-9);
        QCOMPARE(hours->value(), 10.0);
        QCOMPARE(session.undoStack()->count(), 2);
        session.undoStack()->undo();
        session.undoStack()->undo();
        control.refresh();
        QCOMPARE(session.scenario().bill.paid_hours_per_month, 220.0);
        QCOMPARE(hours->value() * days->value(), 10.27 * 5);
        QVERIFY(problem.isEmpty());
    }

    // The same hours read the same on every page, and after undo.
    void allControlsOfASessionSayTheSame()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        ScheduleControl first(session, [](const QString&) {});
        ScheduleControl second(session, [](const QString&) {});
        first.findChild<QSpinBox*>()->setValue(7);
        first.findChild<QDoubleSpinBox*>()->setValue(10); // 14 hours on 5 days would be as round
        second.refresh();
        QCOMPARE(second.findChild<QSpinBox*>()->value(), 7);
        QCOMPARE(second.findChild<QDoubleSpinBox*>()->value(), 10.0);
        second.findChild<QSpinBox*>()->setValue(5);
        session.undoStack()->undo();
        first.refresh();
        QCOMPARE(first.findChild<QSpinBox*>()->value(), 7);
        QCOMPARE(first.findChild<QDoubleSpinBox*>()->value(), 10.0);
    }

    void followsTheInput()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        ScheduleControl control(session, [](const QString&) {});
        auto* const hours = control.findChild<QDoubleSpinBox*>();
        auto* const days = control.findChild<QSpinBox*>();
        QCOMPARE(session.setText("paid_hours_per_month", "360"), Problem());
        control.refresh();
        QCOMPARE(days->value() * hours->value(), 84.0); // 12 hours every day, or another way to say it
        QCOMPARE(session.setText("paid_hours_per_month", "744"), Problem()); // more than the month has count as all
        control.refresh();
        QCOMPARE(days->value(), 7);
        QCOMPARE(hours->value(), 24.0);
        QCOMPARE(session.scenario().bill.paid_hours_per_month, 744.0);
    }
};

TIEBREAK_TEST(TestScheduleControl, QApplication)
#include "tst_schedule_control.moc"
