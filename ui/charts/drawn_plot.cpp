// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/drawn_plot.h"

#include <qcustomplot.h>

namespace tiebreak {

DrawnPlot::DrawnPlot(QCustomPlot& plot) : m_plot(plot)
{
    // Nothing is ever painted there alone, so its own buffer would only cost a blend for each frame.
    plot.layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical);
    plot.axisRect()->setAutoMargins(QCP::msNone);
}

DrawnPlot::~DrawnPlot() = default;

QRect DrawnPlot::area() const
{
    return m_plot.axisRect()->rect();
}

QPointF DrawnPlot::pixel(QPointF value) const
{
    return {m_plot.xAxis->coordToPixel(value.x()), m_plot.yAxis->coordToPixel(value.y())};
}

QPointF DrawnPlot::value(QPointF pixel) const
{
    return {m_plot.xAxis->pixelToCoord(pixel.x()), m_plot.yAxis->pixelToCoord(pixel.y())};
}

} // namespace tiebreak
