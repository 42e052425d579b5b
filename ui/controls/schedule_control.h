// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/field_controls.h"

#include <QWidget>

class QDoubleSpinBox;
class QSpinBox;

namespace tiebreak {

// Hours a day and days a week of a schedule: another way to say its paid hours a month, which are what the session
// holds. The days are the control's own as long as the hours fit them.
class ScheduleControl : public QWidget {
    Q_OBJECT

public:
    ScheduleControl(Session& session, Report report, QWidget* parent = nullptr);

    void refresh();

private:
    void take(); // what the boxes say, as one undo step

    Session& m_session;
    Report m_report;
    QDoubleSpinBox* m_hours;
    QSpinBox* m_days;
};

} // namespace tiebreak
