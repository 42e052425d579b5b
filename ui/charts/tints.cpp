// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tints.h"

#include <QPainter>
#include <QPixmap>

#include <cmath>

namespace tiebreak {

QColor blend(const QColor& over, const QColor& under, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

QBrush hatched(const QColor& back, const QColor& lines, Qt::BrushStyle pattern)
{
    QPixmap pixmap(8, 8); // the period of Qt's patterns
    pixmap.fill(back);
    QPainter(&pixmap).fillRect(pixmap.rect(), QBrush(lines, pattern));
    return {pixmap};
}

} // namespace tiebreak
