// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <QString>

class QAction;
class QObject;
class QWidget;

namespace tiebreak {

// Gives the control of an input its What's This and its place in the manual, from the list of inputs.
void explain(QWidget& control, const Field& field);
void explain(QAction& choice, const Field& field);          // a button of a tool bar
void setManualPlace(QObject& object, const QString& place); // "pages#tables"

// The place of what `widget` is or stands in: an input, a chart, a table, a page. Empty: none.
[[nodiscard]] QString manualPlaceOf(QWidget* widget);

} // namespace tiebreak
