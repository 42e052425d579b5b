// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pages/chart_choice.h"

#include "models/catalog/field_texts.h"
#include "models/catalog/problem_text.h"
#include "models/engine/inputs/field_edits.h"
#include "models/wording/charts/curve_wording.h"
#include "models/wording/wording.h"
#include "ui/charts/plot_card.h"

#include <QActionGroup>
#include <QMenu>

#include <string>

namespace tiebreak {

ChartChoice::ChartChoice(Session& session, FieldRef field, PlotCard& chart)
    : QToolButton(&chart), m_session(session), m_field(field), m_chart(chart)
{
    setProperty("role", QStringLiteral("corner"));
    setAccessibleName(label_of(*field.field));
    setToolTip(help_of(*field.field));
    setPopupMode(QToolButton::InstantPopup);
    auto* const choices = new QMenu(label_of(*field.field), this);
    auto* const group = new QActionGroup(choices);
    for (const std::string& word : field.field->choices(session.catalogue(), session.scenario())) {
        QAction* const action = choices->addAction(choiceText(*field.field, word));
        action->setCheckable(true);
        group->addAction(action);
        action->setData(QString::fromStdString(word));
        connect(action, &QAction::triggered, this,
                [this, word] { emit problem(text_of(m_session.set(m_field, word, m_session.newGesture()))); });
    }
    setMenu(choices);
    chart.setCorner(this);
}

void ChartChoice::refresh()
{
    const QString now = QString::fromStdString(std::get<std::string>(get_field(m_session.scenario(), m_field)));
    QAction* chosen = nullptr;
    int choices = 0;
    for (QAction* const action : menu()->actions()) {
        const QString drawn =
            drawnChoiceText(m_session.analysis(), *m_field.field, action->data().toString().toStdString());
        action->setVisible(!drawn.isEmpty());
        if (drawn.isEmpty()) {
            continue;
        }
        action->setText(drawn);
        ++choices;
        if (chosen == nullptr || action->data().toString() == now) { // the first stands for one that counts not now
            chosen = action;
        }
    }
    setVisible(choices > 1 && m_chart.hasPlot());
    if (chosen == nullptr) {
        return;
    }
    chosen->setChecked(true);
    if (text() != chosen->text()) {
        setText(chosen->text());
        m_chart.placeCorner();
    }
}

} // namespace tiebreak
