// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/choices/choice_buttons.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tiebreak {

namespace {

void follow(QPushButton& button, const QAction& action)
{
    button.setText(action.text());
    button.setToolTip(action.toolTip());
    button.setWhatsThis(action.whatsThis());
    button.setEnabled(action.isEnabled());
    button.setChecked(action.isChecked());
}

} // namespace

ChoiceButtons::ChoiceButtons(const QString& name, const QActionGroup& actions, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(name);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(3);
    layout->addWidget(new QLabel(tr("%1 ").arg(name), this));
    for (QAction* const action : actions.actions()) {
        auto* const button = new QPushButton(this);
        button->setProperty("role", QStringLiteral("choice")); // for the style sheet
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setFocusPolicy(Qt::TabFocus);
        follow(*button, *action);
        connect(action, &QAction::changed, button, [button, action] { follow(*button, *action); });
        connect(action, &QAction::toggled, button, &QPushButton::setChecked);
        connect(button, &QPushButton::clicked, action, [button, action] {
            action->trigger();
            button->setChecked(action->isChecked()); // it may have been refused
        });
        layout->addWidget(button);
    }
}

} // namespace tiebreak
