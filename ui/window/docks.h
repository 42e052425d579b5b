// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDockWidget;
class QMainWindow;
class QPushButton;
class QWidget;

// Docks of the main window and what stands on top of them. All is owned by the window or the dock.
namespace tiebreak {

// `name` is what a saved layout calls it. What it shows is to be made as its child: what moves into another widget
// finds the rules of the style sheet anew, with all that it has.
[[nodiscard]] QDockWidget* makeDock(QMainWindow& window, const QString& name, const QString& title);
// A title bar to drag the dock by that takes next to no room.
[[nodiscard]] QWidget* grip(QDockWidget& dock);
// A title bar with a heading that can be read across the room, and a button, which it takes, that looks like a link.
[[nodiscard]] QWidget* headingBar(QDockWidget& dock, const QString& heading, QPushButton* link);

} // namespace tiebreak
