// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/language_menu.h"

#include "models/wording/language.h"
#include "ui/panels/plain_message.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

namespace tiebreak {

namespace {

struct LanguageMenu {
    Q_DECLARE_TR_FUNCTIONS(LanguageMenu)
};

const QString language_setting = QStringLiteral("language");

QString keptLanguage(const QSettings& settings)
{
    const QString kept = settings.value(language_setting).toString();
    return std::ranges::count(languages(), kept, &Language::code) > 0 ? kept : QString();
}

void keepLanguage(const QString& code, QWidget& window, const std::function<void()>& restart)
{
    QSettings settings;
    if (code == keptLanguage(settings)) {
        return;
    }
    settings.setValue(language_setting, code);
    PlainMessage box(QMessageBox::Question, LanguageMenu::tr("Language"),
                     LanguageMenu::tr("Tiebreak speaks this language from its next start."), QMessageBox::NoButton,
                     &window);
    box.setInformativeText(LanguageMenu::tr("It can start again now. If there are unsaved edits, it asks about them "
                                            "first; what can be undone now cannot be undone then."));
    const QAbstractButton* const now = box.addButton(LanguageMenu::tr("&Start again"), QMessageBox::AcceptRole);
    box.setEscapeButton(box.addButton(LanguageMenu::tr("&Later"), QMessageBox::RejectRole));
    box.exec();
    if (box.clickedButton() == now) {
        restart();
    }
}

} // namespace

QString chosenLanguage(const QSettings& settings)
{
    const QString kept = keptLanguage(settings);
    return kept.isEmpty() ? desktopLanguage() : kept;
}

void addLanguageMenu(QMenu& menu, QWidget& window, const std::function<void()>& restart)
{
    auto* const group = new QActionGroup(&menu);
    const QString kept = keptLanguage(QSettings());
    const auto add = [&](const QString& code, const QString& text) {
        QAction* const action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(code == kept);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &window,
                         [code, &window, restart] { keepLanguage(code, window, restart); });
    };
    add({}, LanguageMenu::tr("As the &desktop"));
    for (const Language& language : languages()) {
        add(language.code, language.name);
    }
}

} // namespace tiebreak
