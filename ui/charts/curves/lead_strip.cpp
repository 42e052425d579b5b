// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/lead_strip.h"

#include "ui/charts/tints.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr double fill_share = 0.3; // of the colour: texts on it keep their contrast
constexpr double name_pad = 3;

} // namespace

void drawLeadStrip(QPainter& painter, const ChartData& data, const Theme& theme, const QFont& font, const QRectF& strip,
                   const std::function<double(double)>& x)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    for (const ChartLead& lead : data.leads) {
        const double from = std::max(lead.from, data.x_min);
        const double to = std::min(lead.to, data.x_max);
        if (from >= to) {
            continue;
        }
        const double left = x(from);
        const QRectF part(left, strip.top(), x(to) - left, strip.height());
        const QColor colour = theme.series(lead.series);
        painter.fillRect(part, blend(colour, theme.card, fill_share));
        painter.fillRect(QRectF(part.topLeft(), QSizeF(part.width(), lead_rim)), colour);
        if (part.height() > lead_rim && metrics.horizontalAdvance(lead.name) + 2 * name_pad <= part.width()) {
            painter.setPen(theme.text);
            painter.drawText(part.adjusted(0, lead_rim, 0, 0), Qt::AlignCenter | Qt::TextDontClip, lead.name);
        }
    }
    painter.restore();
}

} // namespace tiebreak
