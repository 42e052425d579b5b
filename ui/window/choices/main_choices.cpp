// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/choices/main_choices.h"

#include "models/wording/wording.h"
#include "ui/help/explained.h"
#include "ui/window/choices/choice_actions.h"
#include "ui/window/choices/choice_buttons.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolBar>

#include <string>

namespace tiebreak {

MainChoices::MainChoices(Session& session, QToolBar& bar, QMenu& menu, QObject* parent)
    : QObject(parent), m_questions(new ChoiceActions(session, *find_field("question").field, this)),
      m_evidence(new ChoiceActions(session, *find_field("evidence").field, this))
{
    const auto add_question = [this](Question asked, const QString& tip) {
        const std::string word(to_string(asked));
        m_questions->add(word, choiceText(m_questions->field(), word), tip);
    };
    add_question(Question::CostPerToken, tr("The least cost of a generated token, at the utilization"));
    add_question(Question::MonthlyBill, tr("The least bill of whole GPUs that carry the load"));
    add(tr("Question"), *m_questions, bar, *menu.addMenu(tr("&Question")));
    for (const Evidence evidence : {Evidence::Article, Evidence::Model, Evidence::Measured}) {
        m_evidence->add(to_string(evidence), evidenceText(evidence));
    }
    add(tr("Evidence"), *m_evidence, bar, *menu.addMenu(tr("&Evidence")));
}

void MainChoices::add(const QString& name, const ChoiceActions& actions, QToolBar& bar, QMenu& menu)
{
    connect(&actions, &ChoiceActions::problem, this, &MainChoices::problem);
    auto* const buttons = new ChoiceButtons(name, actions.group(), &bar);
    explain(*buttons, actions.field());
    bar.addWidget(buttons);
    bar.addSeparator();
    menu.addActions(actions.group().actions());
}

void MainChoices::setEvidenceIdle(const QString& why)
{
    m_evidence->setIdle(why);
}

void MainChoices::refresh()
{
    m_questions->refresh();
    m_evidence->refresh();
}

} // namespace tiebreak
