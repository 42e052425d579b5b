// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

class QMainWindow;

// Size and docks of a window, which its settings keep and sessions do not: Qt trusts their bytes.
namespace tiebreak {

void addLayout(const QMainWindow& window, QJsonObject& to);
// False: the docks stand as they did.
bool restoreLayout(QMainWindow& window, const QJsonObject& from);

} // namespace tiebreak
