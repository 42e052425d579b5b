// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_card.h"

#include "ui/charts/chart_sentence.h"

#include <QEvent>

#include <qcustomplot.h>

namespace tiebreak {

namespace {

// QCustomPlot draws at once when it is resized; here a resize and new data make one drawing.
class QueuedPlot : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

protected:
    void resizeEvent(QResizeEvent* /*event*/) override
    {
        setViewport(rect());
        replot(rpQueuedReplot);
    }
};

} // namespace

PlotCard::PlotCard(QWidget* parent) : ChartCard(parent), m_plot(new QueuedPlot(this)), m_readout(new Readout(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->hide(); // until there is data
}

QCustomPlot& PlotCard::plot() const
{
    return *m_plot;
}

void PlotCard::setDrawn(DrawnPlot& drawn)
{
    m_drawn = &drawn;
    connect(m_plot, &QCustomPlot::beforeReplot, this, [this] { m_drawn->arrange(m_plot->viewport().size()); });
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] {
        ++m_replots;
        m_readout->setGeometry(rect());
        refreshReadout();
    });
}

void PlotCard::showPlot(const QString& title, const QString& subtitle, const QString& no_data)
{
    setTitles(title, subtitle);
    if (accessibleDescription() != title) {
        setAccessibleDescription(title);
    }
    m_noData = no_data;
    if (hasPlot() == m_plot->isHidden() || !hasPlot()) {
        m_plot->setVisible(hasPlot());
        hideReadout();
        update();
    }
    if (hasPlot()) {
        replot();
    }
}

bool PlotCard::hasPlot() const
{
    return m_noData.isEmpty();
}

void PlotCard::replot()
{
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotCard::setTheme(const Theme& theme)
{
    ChartCard::setTheme(theme);
    m_drawn->setTheme(theme);
    m_readout->setTheme(theme);
    replot();
}

int PlotCard::replots() const
{
    return m_replots;
}

QPoint PlotCard::plotPos() const
{
    return m_plot->pos();
}

QRect PlotCard::plotRect() const
{
    return m_drawn->area().translated(plotPos());
}

QPointF PlotCard::inPlot(QPointF position) const
{
    return position - plotPos();
}

QRect PlotCard::readoutRect() const
{
    const QRect box = m_readout->boxRect();
    return box.isEmpty() ? QRect() : box.translated(m_readout->pos());
}

QStringList PlotCard::readoutTexts() const
{
    QStringList texts;
    if (m_readout->boxRect().isEmpty()) {
        return texts;
    }
    texts.append(m_readout->content().heading);
    for (const ReadoutRow& row : m_readout->content().rows) {
        texts.append(QString(row.name % u' ' % row.value).trimmed());
    }
    return texts;
}

void PlotCard::showReadout(ReadoutContent content)
{
    const QPoint shift = plotPos() - m_readout->pos();
    for (QPointF& dot : content.dots) {
        dot += shift;
    }
    content.x += shift.x();
    content.mouse -= m_readout->pos();
    content.plot = plotRect().adjusted(0, 0, 1, 1).translated(-m_readout->pos());
    m_readout->showContent(std::move(content));
}

void PlotCard::hideReadout()
{
    m_readout->clear();
}

void PlotCard::layoutBody(const QRect& body)
{
    m_plot->setGeometry(body);
    placeCorner();
}

bool PlotCard::hasRoomIn(int body, Aside aside) const
{
    return !hasPlot() || body - m_drawn->heightAround(bodyRect().width(), aside) >= plot_share * height();
}

void PlotCard::followAside()
{
    m_drawn->setAside(aside());
    replot();
}

QString PlotCard::bodyTextsAside() const
{
    return m_drawn->textsAside();
}

void PlotCard::setCorner(QWidget* control)
{
    m_corner = control;
    m_corner->setParent(this);
    m_corner->show();
    m_readout->raise(); // values stay readable
    placeCorner();
}

void PlotCard::placeCorner()
{
    if (m_corner != nullptr) {
        constexpr int lift = 3; // into the gap above the plot
        const QRect body = bodyRect();
        const QSize size = m_corner->sizeHint();
        m_drawn->setCornerWidth(size.width());
        m_corner->setGeometry(QRect(QPoint(body.right() + 1 - size.width(), body.top() - lift), size));
    }
}

void PlotCard::paintEvent(QPaintEvent* event)
{
    ChartCard::paintEvent(event);
    if (!hasPlot()) {
        drawSentence(*this, bodyRect(), theme(), m_noData);
    }
}

void PlotCard::changeEvent(QEvent* event)
{
    ChartCard::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_drawn != nullptr) {
        m_drawn->setFont(font());
        replot();
    }
}

} // namespace tiebreak
