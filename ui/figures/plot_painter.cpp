// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/plot_painter.h"

#include <qcustomplot.h>

namespace tiebreak {

PlotPainter::PlotPainter() : m_painter(std::make_unique<QCPPainter>())
{
}

PlotPainter::PlotPainter(QPaintDevice* device) : m_painter(std::make_unique<QCPPainter>(device))
{
}

PlotPainter::~PlotPainter() = default;

QPainter& PlotPainter::base()
{
    return *m_painter;
}

void PlotPainter::save()
{
    m_painter->save();
}

void PlotPainter::restore()
{
    m_painter->restore();
}

void PlotPainter::setForDocuments()
{
    m_painter->setMode(QCPPainter::pmNonCosmetic);
    m_painter->setMode(QCPPainter::pmVectorized, m_painter->paintEngine()->type() != QPaintEngine::Raster);
}

} // namespace tiebreak
