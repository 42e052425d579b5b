// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPainter>

namespace tiebreak {

// Writes in the middle of an empty chart why there is nothing to draw. To be called from the card's paintEvent().
inline void drawSentence(QWidget& card, const QRect& body, const Theme& theme, const QString& sentence)
{
    constexpr int margin = 24;
    QPainter painter(&card);
    painter.setPen(theme.secondary);
    painter.drawText(body.adjusted(margin, 0, -margin, 0), Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

} // namespace tiebreak
