// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/schedule_control.h"

#include "models/catalog/problem_text.h"
#include "models/engine/costs/billing.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVariantMap>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

constexpr int working_days = 5;

// The days that people are likely to mean: those on which the hours a day are round, else working days, as far as a day
// has so many hours.
int likelyDays(const Bill& bill)
{
    const auto fits = [&bill](int days) { return hours_a_day(bill, days) <= 24 * (1 + 1e-9); };
    for (const int days : {working_days, 7, 6, 4, 3, 2, 1}) {
        const double halves = 2 * hours_a_day(bill, days);
        if (fits(days) && std::abs(halves - std::round(halves)) < 1e-6) {
            return days;
        }
    }
    return fits(working_days) ? working_days : fits(6) ? 6 : 7;
}

constexpr char chosen_days[] = "chosen_days_of_schedules"; // QVariantMap: days by the hours they were chosen for

QString keyOf(const Bill& bill)
{
    return QString::number(hours_a_day(bill, 7), 'f', 6);
}

int daysOf(const Session& session)
{
    const Bill& bill = session.scenario().bill;
    const QVariant days = session.property(chosen_days).toMap().value(keyOf(bill));
    return days.isValid() ? days.toInt() : likelyDays(bill);
}

void remember(Session& session, int days)
{
    QVariantMap chosen = session.property(chosen_days).toMap();
    chosen.insert(keyOf(session.scenario().bill), days);
    session.setProperty(chosen_days, chosen);
}

} // namespace

ScheduleControl::ScheduleControl(Session& session, Report report, QWidget* parent)
    : QWidget(parent), m_session(session), m_report(std::move(report)), m_hours(new QDoubleSpinBox(this)),
      m_days(new QSpinBox(this))
{
    const QString help = tr("Sets the paid hours: those of the month × hours a day ÷ 24 × days a week ÷ 7");
    m_hours->setRange(0.1, 24);
    m_hours->setSingleStep(0.5);
    m_hours->setAccessibleName(tr("Hours a day"));
    m_days->setRange(1, 7);
    m_days->setAccessibleName(tr("Days a week"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_hours);
    row->addWidget(new QLabel(tr("h a day on"), this));
    row->addWidget(m_days);
    row->addWidget(new QLabel(tr("days a week"), this));
    row->addStretch();
    for (QAbstractSpinBox* const box : std::initializer_list<QAbstractSpinBox*>{m_hours, m_days}) {
        box->setKeyboardTracking(false); // typed digits are no steps of their own
        box->setToolTip(help);
        box->setAccessibleDescription(help);
        box->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the column
    }
    refresh();
    connect(m_hours, &QDoubleSpinBox::valueChanged, this, &ScheduleControl::take);
    connect(m_days, &QSpinBox::valueChanged, this, &ScheduleControl::take);
}

void ScheduleControl::refresh()
{
    const QSignalBlocker no_hours(m_hours);
    const QSignalBlocker no_days(m_days);
    m_days->setValue(daysOf(m_session));
    m_hours->setValue(hours_a_day(m_session.scenario().bill, m_days->value()));
}

void ScheduleControl::take()
{
    const FieldRef ref = find_field("paid_hours_per_month");
    const double hours = scheduled_hours(m_session.scenario().bill, m_hours->value(), m_days->value());
    const int days = m_days->value(); // setting the hours refreshes the boxes
    const Problem problem = m_session.set(ref, std::clamp(hours, ref.field->minimum, ref.field->maximum));
    if (problem == Problem()) {
        remember(m_session, days);
    }
    m_report(text_of(problem));
    refresh();
}

} // namespace tiebreak
