// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QMenu;
class QSettings;
class QWidget;

// The language of the window: what the user chose, or the desktop's.
namespace tiebreak {

// The language to start in: that of the settings, or the desktop's where none was chosen or it is no longer there.
[[nodiscard]] QString chosenLanguage(const QSettings& settings);

// Asks for it in `menu`, one of a kind. The choice is kept at once and counts from the next start, since texts that are
// made stay; over `window` the user is told so, and may `restart` at once.
void addLanguageMenu(QMenu& menu, QWidget& window, const std::function<void()>& restart);

} // namespace tiebreak
