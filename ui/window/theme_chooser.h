// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QObject>

#include <string>
#include <vector>

class QActionGroup;
class QMenu;

namespace tiebreak {

enum class ThemeChoice { Desktop, Light, Dark };

// Which theme the application has, and the menu that asks. The desktop's is followed while it is the choice.
class ThemeChooser : public QObject {
    Q_OBJECT

public:
    explicit ThemeChooser(QObject* parent);

    void addActions(QMenu& menu);
    void setChoice(ThemeChoice choice);
    // As sessions and settings call it; an unknown one changes nothing.
    [[nodiscard]] QString choiceName() const;
    void setChoiceNamed(const QString& name);
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    // The cards that are compared, whose colours the theme has from then on; nothing is applied.
    void setCards(const std::vector<std::string>& gpus);
    // Gives the application the theme.
    void apply();
    // The application's palette is another one; whoever owns a window hears of it.
    void followDesktop();

signals:
    void applied(const tiebreak::Theme& theme);

private:
    QActionGroup* m_actions;
    ThemeChoice m_choice = ThemeChoice::Desktop;
    QPalette m_desktopPalette;
    std::vector<std::string> m_gpus;
    Theme m_theme;
    bool m_isApplying = false;
};

} // namespace tiebreak
