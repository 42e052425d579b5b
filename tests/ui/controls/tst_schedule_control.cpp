// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/schedule_control.h"

#include "models/catalog/catalog_loader.h"
#include "tests/support/test_class.h"
#include "ui/controls/numbers/number_box.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace tiebreak;

namespace {

NumberBox* boxOf(ScheduleControl& control, const char* name)
{
    const auto boxes = control.findChildren<NumberBox*>();
    const auto found = std::ranges::find(boxes, QLatin1String(name), &NumberBox::accessibleName);
    return found == boxes.end() ? nullptr : *found;
}

} // namespace

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
        auto* const hours = boxOf(control, "Hours a day");
        auto* const days = boxOf(control, "Days a week");
        QCOMPARE(days->value(), 5.0);
        QCOMPARE(hours->text(), QStringLiteral("10.27")); // 220 h
        emit hours->valueEdited(10);
        QVERIFY(std::abs(session.scenario().bill.paid_hours_per_month - 720.0 * 50 / 168) < 1e-9);
        QCOMPARE(session.undoStack()->count(), 1);
        emit days->valueEdited(7);
        QVERIFY(std::abs(session.scenario().bill.paid_hours_per_month - 300) < 1e-9);
        QCOMPARE(hours->value(), 10.0);
        QCOMPARE(session.undoStack()->count(), 2);
        session.undoStack()->undo();
        session.undoStack()->undo();
        control.refresh();
        QCOMPARE(session.scenario().bill.paid_hours_per_month, 220.0);
        QCOMPARE(hours->text(), QStringLiteral("10.27"));
        QCOMPARE(days->value(), 5.0);
        QVERIFY(problem.isEmpty());
    }

    // The same hours read the same on every page, and after undo.
    void allControlsOfASessionSayTheSame()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        ScheduleControl first(session, [](const QString&) {});
        ScheduleControl second(session, [](const QString&) {});
        emit boxOf(first, "Days a week")->valueEdited(7);
        emit boxOf(first, "Hours a day")->valueEdited(10); // 14 hours on 5 days would be as round
        second.refresh();
        QCOMPARE(boxOf(second, "Days a week")->value(), 7.0);
        QCOMPARE(boxOf(second, "Hours a day")->value(), 10.0);
        emit boxOf(second, "Days a week")->valueEdited(5);
        session.undoStack()->undo();
        first.refresh();
        QCOMPARE(boxOf(first, "Days a week")->value(), 7.0);
        QCOMPARE(boxOf(first, "Hours a day")->value(), 10.0);
    }

    void followsTheInput()
    {
        Session session(m_catalogue, default_scenario(*m_catalogue));
        ScheduleControl control(session, [](const QString&) {});
        auto* const hours = boxOf(control, "Hours a day");
        auto* const days = boxOf(control, "Days a week");
        QCOMPARE(session.setText("paid_hours_per_month", "360"), Problem());
        control.refresh();
        QCOMPARE(days->value() * hours->value(), 84.0); // 12 hours every day, or another way to say it
        QCOMPARE(session.setText("paid_hours_per_month", "744"), Problem()); // more than the month has count as all
        control.refresh();
        QCOMPARE(days->value(), 7.0);
        QCOMPARE(hours->value(), 24.0);
        QCOMPARE(session.scenario().bill.paid_hours_per_month, 744.0);
    }
};

TIEBREAK_TEST(TestScheduleControl, QApplication)
#include "tst_schedule_control.moc"
