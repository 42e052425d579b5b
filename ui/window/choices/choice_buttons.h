// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QActionGroup;

namespace tiebreak {

// Buttons of which one is chosen, for the checkable actions of a group: radio buttons for screen readers and arrow
// keys, which tool buttons are not. They follow their actions in all that they show.
class ChoiceButtons : public QWidget {
    Q_OBJECT

public:
    // `name` is what is chosen: "Evidence".
    ChoiceButtons(const QString& name, const QActionGroup& actions, QWidget* parent);
};

} // namespace tiebreak
