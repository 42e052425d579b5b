// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/choices/choice_actions.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/problem_text.h"
#include "ui/help/explained.h"

#include <QAction>
#include <QActionGroup>

namespace tiebreak {

ChoiceActions::ChoiceActions(Session& session, const Field& field, QObject* parent)
    : QObject(parent), m_session(session), m_field(field), m_group(new QActionGroup(this))
{
    connect(m_group, &QActionGroup::triggered, this, [this](const QAction* action) { choose(*action); });
}

QAction& ChoiceActions::add(std::string_view word, const QString& text, const QString& tip)
{
    QAction* const action = m_group->addAction(text);
    action->setCheckable(true);
    action->setData(to_qstring(word));
    if (!tip.isEmpty()) {
        action->setToolTip(tip);
    }
    explain(*action, m_field);
    return *action;
}

void ChoiceActions::choose(const QAction& action)
{
    emit problem(text_of(m_session.setText(m_field.key, action.data().toString().toStdString())));
    refresh(); // the one that was pressed, if the edit was refused
}

void ChoiceActions::setIdle(const QString& why)
{
    for (QAction* const action : m_group->actions()) {
        action->setEnabled(why.isEmpty());
        action->setToolTip(why.isEmpty() ? action->text() : why);
    }
}

void ChoiceActions::refresh()
{
    const auto now = std::get<std::string>(m_field.get(m_session.scenario(), 0));
    for (QAction* const action : m_group->actions()) {
        action->setChecked(action->data().toString().toStdString() == now);
    }
}

} // namespace tiebreak
