// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_chart.h"

#include "ui/charts/curve_plot.h"
#include "ui/charts/readout.h"

#include <qcustomplot.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr int kGrabDistance = 6;   // pixels from the cursor line at which the mouse takes it
constexpr int kMarkerDistance = 8; // pixels from a marker at which its tool tip shows
constexpr int kBigStep = 4;

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

struct CurveChart::Parts {
    explicit Parts(CurveChart* chart) : plot(new QueuedPlot(chart)), curves(*plot), readout(new Readout(chart)) {}

    QCustomPlot* plot; // both widgets are owned by the chart
    CurvePlot curves;
    Readout* readout;
    int replots = 0;
};

CurveChart::CurveChart(QWidget* parent) : ChartCard(parent), m_parts(std::make_unique<Parts>(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    // The chart handles mouse and keys itself.
    m_parts->plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_parts->plot->setFocusPolicy(Qt::NoFocus);
    connect(m_parts->plot, &QCustomPlot::beforeReplot, this,
            [this] { m_parts->curves.arrange(m_parts->plot->viewport().size()); });
    connect(m_parts->plot, &QCustomPlot::afterReplot, this, [this] {
        ++m_parts->replots;
        m_parts->readout->setGeometry(plotRect().adjusted(0, 0, 1, 1));
        if (!m_parts->readout->isHidden()) // new values under a mouse that rests
            showReadout(m_mouse);
    });
}

CurveChart::~CurveChart() = default;

void CurveChart::setData(const ChartData& data)
{
    if (!m_parts->curves.setData(data))
        return;
    setTitles(data.title, data.subtitle);
    if (accessibleName() != data.name)
        setAccessibleName(data.name);
    if (accessibleDescription() != data.title)
        setAccessibleDescription(data.title);
    const bool has_plot = data.no_data.isEmpty();
    if (has_plot == m_parts->plot->isHidden() || !has_plot) {
        m_parts->plot->setVisible(has_plot);
        m_parts->readout->clear();
        update();
    }
    if (has_plot)
        m_parts->plot->replot(QCustomPlot::rpQueuedReplot);
}

const ChartData& CurveChart::data() const
{
    return m_parts->curves.data();
}

void CurveChart::setTheme(const Theme& theme)
{
    ChartCard::setTheme(theme);
    m_parts->curves.setTheme(theme);
    m_parts->readout->setTheme(theme);
    m_parts->plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurveChart::replotUnchanged()
{
    m_parts->plot->replot(QCustomPlot::rpQueuedReplot);
    update();
}

int CurveChart::replots() const
{
    return m_parts->replots;
}

int CurveChart::plottables() const
{
    return m_parts->plot->plottableCount();
}

QRect CurveChart::plotRect() const
{
    return m_parts->curves.area().translated(m_parts->plot->pos());
}

std::vector<QRect> CurveChart::endLabelRects() const
{
    std::vector<QRect> result;
    for (const QRectF& rect : m_parts->curves.endLabelRects())
        result.push_back(rect.toAlignedRect().translated(m_parts->plot->pos()));
    return result;
}

QPoint CurveChart::positionOf(QPointF value) const
{
    return m_parts->curves.pixel(value).toPoint() + m_parts->plot->pos();
}

QRect CurveChart::readoutRect() const
{
    const QRect box = m_parts->readout->boxRect();
    return box.isEmpty() ? QRect() : box.translated(m_parts->readout->pos());
}

QStringList CurveChart::readoutTexts() const
{
    QStringList texts;
    if (m_parts->readout->boxRect().isEmpty())
        return texts;
    texts.append(m_parts->readout->content().heading);
    for (const ReadoutRow& row : m_parts->readout->content().rows)
        texts.append(QString(row.name % u' ' % row.value));
    return texts;
}

void CurveChart::layoutBody(const QRect& body)
{
    m_parts->plot->setGeometry(body);
}

void CurveChart::paintEvent(QPaintEvent* event)
{
    ChartCard::paintEvent(event);
    if (data().no_data.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(theme().secondary);
    painter.drawText(bodyRect().adjusted(24, 0, -24, 0), Qt::AlignCenter | Qt::TextWordWrap, data().no_data);
}

void CurveChart::changeEvent(QEvent* event)
{
    ChartCard::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_parts) {
        m_parts->curves.setFont(font());
        m_parts->plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

void CurveChart::mousePressEvent(QMouseEvent* event)
{
    m_isDragging = event->button() == Qt::LeftButton && data().cursor && data().no_data.isEmpty() &&
                   plotRect().adjusted(-kGrabDistance, 0, kGrabDistance, 0).contains(event->pos());
    if (m_isDragging)
        dragTo(event->position(), false);
}

void CurveChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isDragging)
        dragTo(event->position(), false);
    hover(event->pos());
}

void CurveChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_isDragging || event->button() != Qt::LeftButton)
        return;
    m_isDragging = false;
    dragTo(event->position(), true);
}

void CurveChart::leaveEvent(QEvent*)
{
    m_parts->readout->clear();
}

void CurveChart::keyPressEvent(QKeyEvent* event)
{
    const bool is_arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (!is_arrow || !data().cursor) {
        ChartCard::keyPressEvent(event);
        return;
    }
    const int steps = event->modifiers() & Qt::ShiftModifier ? kBigStep : 1;
    emit cursorStepped(event->key() == Qt::Key_Left ? -steps : steps);
}

void CurveChart::dragTo(QPointF position, bool finished)
{
    const double x = m_parts->curves.xAt(position.x() - m_parts->plot->x());
    emit cursorMoved(std::clamp(x, data().x_min, data().x_max), finished);
}

void CurveChart::hover(QPoint position)
{
    updateMouseCursor(position);
    const bool is_inside = data().no_data.isEmpty() && plotRect().contains(position);
    const ChartMarker* marker = data().no_data.isEmpty() && !m_isDragging ? markerAt(position) : nullptr;
    if (marker)
        QToolTip::showText(mapToGlobal(position), marker->tooltip, this, QRect(position, QSize(1, 1)));
    else
        QToolTip::hideText();
    if (is_inside && !marker)
        showReadout(position);
    else
        m_parts->readout->clear();
}

const ChartMarker* CurveChart::markerAt(QPoint position) const
{
    const ChartMarker* nearest = nullptr;
    double least = kMarkerDistance;
    for (const ChartMarker& marker : data().markers) {
        const double distance = QLineF(m_parts->curves.pixel(marker.at) + m_parts->plot->pos(), position).length();
        if (!marker.tooltip.isEmpty() && distance <= least) {
            nearest = &marker;
            least = distance;
        }
    }
    return nearest;
}

void CurveChart::showReadout(QPoint position)
{
    m_mouse = position;
    const double x = readoutX(data(), m_parts->curves.xAt(position.x() - m_parts->plot->x()));
    ReadoutContent content;
    content.rows = readoutRows(data(), x);
    if (content.rows.empty()) {
        m_parts->readout->clear();
        return;
    }
    const QPoint shift = m_parts->plot->pos() - m_parts->readout->pos();
    content.heading = data().x_name.isEmpty() ? xText(x) : QString(data().x_name % u' ' % xText(x));
    for (const ReadoutRow& row : content.rows)
        content.dots.push_back(m_parts->curves.pixel({x, row.y}) + shift);
    content.x = content.dots.front().x();
    content.mouse = position - m_parts->readout->pos();
    m_parts->readout->showContent(std::move(content));
}

void CurveChart::updateMouseCursor(QPoint position)
{
    const bool is_near = data().cursor && data().no_data.isEmpty() &&
                         plotRect().adjusted(-kGrabDistance, 0, kGrabDistance, 0).contains(position) &&
                         std::abs(positionOf({*data().cursor, data().y_min}).x() - position.x()) <= kGrabDistance;
    const Qt::CursorShape shape = m_isDragging || is_near ? Qt::SizeHorCursor : Qt::ArrowCursor;
    if (cursor().shape() != shape)
        setCursor(shape);
}

} // namespace tiebreak
