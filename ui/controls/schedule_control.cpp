// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/schedule_control.h"

#include "models/catalog/problem_text.h"
#include "models/engine/costs/billing.h"
#include "ui/controls/numbers/number_box.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVariantMap>

#include <algorithm>
#include <cmath>
#include <memory>
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

NumberScalePtr hoursScale()
{
    return std::make_shared<FormScale>(NumberRange{FieldKind::Number, QStringLiteral("h"), {}, 0.1, 24},
                                       FormScale::Look{0, 2, 0.5, {}});
}

NumberScalePtr daysScale()
{
    return std::make_shared<FormScale>(NumberRange{FieldKind::Integer, {}, {}, 1, 7}, FormScale::Look{0, 0, 1, {}});
}

} // namespace

ScheduleControl::ScheduleControl(Session& session, Report report, QWidget* parent)
    : QWidget(parent), m_session(session), m_report(std::move(report)), m_hours(new NumberBox(hoursScale(), this)),
      m_days(new NumberBox(daysScale(), this))
{
    const QString help = tr("Sets the paid hours: those of the month × hours a day ÷ 24 × days a week ÷ 7");
    m_hours->setAccessibleName(tr("Hours a day"));
    m_days->setAccessibleName(tr("Days a week"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_hours);
    row->addWidget(new QLabel(tr("h a day on"), this));
    row->addWidget(m_days);
    row->addWidget(new QLabel(tr("days a week"), this));
    row->addStretch();
    for (NumberBox* const box : {m_hours, m_days}) {
        box->setToolTip(help);
        box->setAccessibleDescription(help);
        connect(box, &NumberBox::valueEdited, this, [this, box](double value) {
            box->setValue(value);
            take();
        });
    }
    refresh();
}

void ScheduleControl::refresh()
{
    m_days->setValue(daysOf(m_session));
    m_hours->setValue(hours_a_day(m_session.scenario().bill, shownDays()));
}

int ScheduleControl::shownDays() const
{
    return static_cast<int>(m_days->value());
}

void ScheduleControl::take()
{
    const FieldRef ref = find_field("paid_hours_per_month");
    const double hours = scheduled_hours(m_session.scenario().bill, m_hours->value(), shownDays());
    const int days = shownDays(); // setting the hours refreshes the boxes
    const Problem problem = m_session.set(ref, std::clamp(hours, ref.field->minimum, ref.field->maximum));
    if (problem == Problem()) {
        remember(m_session, days);
    }
    m_report(text_of(problem));
    refresh();
}

} // namespace tiebreak
