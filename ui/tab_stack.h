// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>
#include <QTabWidget>

namespace tiebreak {

// What its pages are to be made as children of: what moves into another widget finds the rules of the style sheet anew,
// with all that it has.
inline QWidget* stackOf(const QTabWidget& tabs)
{
    return tabs.findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace tiebreak
