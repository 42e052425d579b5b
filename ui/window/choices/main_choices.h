// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QObject>

class QMenu;
class QToolBar;

namespace tiebreak {

class ChoiceActions;

// What a scenario is asked, and on which evidence it is answered: buttons on a tool bar, and menus with the same.
class MainChoices : public QObject {
    Q_OBJECT

public:
    // Adds them at the ends of both. The session must outlive it.
    MainChoices(Session& session, QToolBar& bar, QMenu& menu, QObject* parent);

    // Why the evidence does nothing, as a tool tip; empty: it does.
    void setEvidenceIdle(const QString& why);
    // Checks what the scenario has.
    void refresh();

signals:
    void problem(const QString& problem);

private:
    void add(const QString& name, const ChoiceActions& actions, QToolBar& bar, QMenu& menu);

    ChoiceActions* m_questions;
    ChoiceActions* m_evidence;
};

} // namespace tiebreak
