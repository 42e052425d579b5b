// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/field_controls.h"
#include "ui/theme.h"

#include <QScrollArea>

#include <vector>

class QBoxLayout;
class QPushButton;
class QToolButton;

namespace tiebreak {

class ContenderCard;

// All inputs of the scenario: the ones that people move most as sliders, each contender as a card, the rest under
// Assumptions. Every control edits the session and shows what the session then holds.
class WhatIfPanel : public QScrollArea {
    Q_OBJECT

public:
    WhatIfPanel(Session& session, const Theme& theme, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // The panel never scrolls sideways: it is as wide as its contents and its scroll bar.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void problem(const QString& message); // an edit that was refused

private:
    void addSlider(QBoxLayout& layout, const char* key);
    void addAssumptions(QBoxLayout& layout);
    void rebuildCards();
    void refresh();
    void addContender();

    Session& m_session;
    Scenario m_defaults;
    Theme m_theme;
    FieldRefreshers m_refreshers; // of the scenario fields
    std::vector<ContenderCard*> m_cards;
    bool m_showsAssumptions = false;
    QBoxLayout* m_cardLayout = nullptr;
    QPushButton* m_add = nullptr;
};

} // namespace tiebreak
