// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace tiebreak {

class ChartCard;

// The chart that `widget` is, or is a part of; null: none.
[[nodiscard]] ChartCard* chartAround(QWidget* widget);
// The figure, one of figureNames(), that shows what a chart of the window shows; empty when there is none.
[[nodiscard]] QString figureNameOf(const ChartCard& chart);
// What people call that figure: "Cost per token".
[[nodiscard]] QString figureLabel(const QString& name);

} // namespace tiebreak
