// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/field_controls.h"

#include <QWidget>

namespace tiebreak {

class NumberBox;

// Hours a day and days a week of a schedule: another way to say its paid hours a month, which are what the session
// holds. The days that were chosen for some hours are remembered with the session's object, so that the controls of all
// pages, and undo, say the same hours in the same way.
class ScheduleControl : public QWidget {
    Q_OBJECT

public:
    ScheduleControl(Session& session, Report report, QWidget* parent = nullptr);

    void refresh();

private:
    void take(); // what the boxes say, as one undo step
    [[nodiscard]] int shownDays() const;

    Session& m_session;
    Report m_report;
    NumberBox* m_hours;
    NumberBox* m_days;
};

} // namespace tiebreak
