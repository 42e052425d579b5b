// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/dialogs/figure_preview.h"

#include "ui/figures/plot_painter.h"

#include <QPainter>

namespace tiebreak {

FigurePreview::FigurePreview(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setObjectName(QStringLiteral("preview"));
    setAccessibleName(tr("Preview"));
}

void FigurePreview::setFigure(const Figure& figure, const FigureLook& look)
{
    QStringList titles;
    for (const FigurePanel& panel : figure.panels) {
        titles << panel.title;
    }
    setAccessibleDescription(titles.join(QLatin1Char('\n')));
    m_painter = std::make_unique<FigurePainter>(figure, look);
    m_shape = look.size;
    m_image = {};
    update();
}

QRect FigurePreview::figureRect() const
{
    const QRect room = rect().adjusted(1, 1, -1, -1); // inside a frame
    QRect figure(QPoint(), m_shape.scaled(room.size(), Qt::KeepAspectRatio).toSize().expandedTo({1, 1}));
    figure.moveCenter(room.center());
    return figure;
}

void FigurePreview::render()
{
    ++m_renders;
    const QSize size = (QSizeF(figureRect().size()) * devicePixelRatioF()).toSize();
    m_image = QImage(size, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(devicePixelRatioF());
    PlotPainter painter(&m_image);
    m_painter->paint(painter, QRectF({0, 0}, QSizeF(figureRect().size())));
}

void FigurePreview::paintEvent(QPaintEvent*)
{
    if (m_painter == nullptr) {
        return;
    }
    const QRect figure = figureRect();
    if (m_image.isNull() || m_image.size() != (QSizeF(figure.size()) * devicePixelRatioF()).toSize()) {
        render();
    }
    QPainter painter(this);
    painter.drawImage(figure.topLeft(), m_image);
    painter.setPen(palette().color(QPalette::Mid)); // where a white figure ends on a white window
    painter.drawRect(figure.adjusted(-1, -1, 0, 0));
}

} // namespace tiebreak
