// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/theme_chooser.h"

#include "ui/names.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>

#include <utility>

namespace tiebreak {

namespace {

const std::vector<Name<ThemeChoice>> choice_names{
    {ThemeChoice::Desktop, "desktop"}, {ThemeChoice::Light, "light"}, {ThemeChoice::Dark, "dark"}};

} // namespace

ThemeChooser::ThemeChooser(QObject* parent)
    : QObject(parent), m_actions(new QActionGroup(this)), m_desktopPalette(QApplication::palette()),
      m_theme(Theme::matching(m_desktopPalette))
{
}

void ThemeChooser::addActions(QMenu& menu)
{
    for (const auto& [text, choice] :
         {std::pair{tr("As the &desktop"), ThemeChoice::Desktop}, std::pair{tr("&Light"), ThemeChoice::Light},
          std::pair{tr("&Dark"), ThemeChoice::Dark}}) {
        QAction* const action = menu.addAction(text, this, [this, chosen = choice] { setChoice(chosen); });
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        action->setChecked(choice == m_choice);
        m_actions->addAction(action);
    }
}

void ThemeChooser::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    for (QAction* const action : m_actions->actions()) {
        action->setChecked(action->data().toInt() == static_cast<int>(choice));
    }
    apply();
}

QString ThemeChooser::choiceName() const
{
    return nameOf(m_choice, choice_names);
}

void ThemeChooser::setChoiceNamed(const QString& name)
{
    if (const auto choice = named(name, choice_names)) {
        setChoice(*choice);
    }
}

void ThemeChooser::setCards(const std::vector<std::string>& gpus)
{
    m_gpus = gpus;
    m_theme = m_theme.forCards(m_gpus);
}

void ThemeChooser::apply()
{
    m_isApplying = true; // the palette set here must not look like a change of the desktop's
    switch (m_choice) {
    case ThemeChoice::Desktop:
        m_theme = Theme::matching(m_desktopPalette);
        break;
    case ThemeChoice::Light:
        m_theme = Theme::light();
        break;
    case ThemeChoice::Dark:
        m_theme = Theme::darkTheme();
        break;
    }
    m_theme = m_theme.forCards(m_gpus);
    const QString sheet = m_theme.styleSheet();
    if (QApplication::palette() != m_theme.palette()) {
        QApplication::setPalette(m_theme.palette());
    }
    if (qApp->styleSheet() != sheet) { // each time, all widgets there are find their rules anew
        qApp->setStyleSheet(sheet);
    }
    emit applied(m_theme);
    m_isApplying = false;
}

void ThemeChooser::followDesktop()
{
    if (m_isApplying || QApplication::palette() == m_theme.palette()) {
        return;
    }
    m_desktopPalette = QApplication::palette();
    if (m_choice == ThemeChoice::Desktop) {
        apply();
    }
}

} // namespace tiebreak
