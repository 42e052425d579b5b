// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/theme.h"

#include <QScrollArea>

#include <string>
#include <vector>

class QBoxLayout;
class QPushButton;

namespace tiebreak {

class ContenderCard;
class InputColumn;

// The inputs that people move most: the workload as sliders, each contender as a card. All others are under
// Assumptions. Every control edits the session and shows what the session then holds.
class WhatIfPanel : public QScrollArea {
    Q_OBJECT

public:
    WhatIfPanel(Session& session, const Theme& theme, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setAnswersLoad(bool answers_load); // as InputColumn::setAnswersLoad
    // Whether inputs that the evidence ignores stand behind a button.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const;
    // One more contender, or another card for one of them, with the price that somebody may be asked for: one undo
    // step.
    void compareToo(const std::string& gpu);
    void chooseCard(std::size_t contender, const std::string& gpu);
    // The panel never scrolls sideways: it is as wide as its contents and its scroll bar.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void problem(const QString& message); // an edit that was refused
    void assumptionsRequested();

private:
    void rebuildCards();
    void refresh();
    void addContender();

    Session& m_session;
    Theme m_theme;
    InputColumn* m_inputs = nullptr;
    std::vector<ContenderCard*> m_cards;
    QBoxLayout* m_cardLayout = nullptr;
    QPushButton* m_add = nullptr;
};

} // namespace tiebreak
