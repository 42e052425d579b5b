// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <memory>

class QDialog;
class QWidget;

// What a report of a fault says of the program, the system and what was done, and nothing of the user's own: no values,
// no names of cards, models, pins and files.
namespace tiebreak {

// Version, system, display and steps (Session::lastSteps), a line each.
[[nodiscard]] QString reportText(const QStringList& steps);

// A dialog with that text, to be read before it is copied.
[[nodiscard]] std::unique_ptr<QDialog> reportDialog(QWidget* parent, const QStringList& steps);

} // namespace tiebreak
