// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/winner_map_chart.h"

#include "ui/charts/chart_sentence.h"
#include "ui/charts/queued_plot.h"
#include "ui/charts/readout.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr int kBigStep = 10; // cells

} // namespace

struct WinnerMapChart::Parts {
    explicit Parts(WinnerMapChart* chart) : plot(new QueuedPlot(chart)), map(*plot), readout(new Readout(chart)) {}

    QCustomPlot* plot; // both widgets are owned by the chart
    WinnerMapPlot map;
    Readout* readout;
    int replots = 0;
};

WinnerMapChart::WinnerMapChart(QWidget* parent) : ChartCard(parent), m_parts(std::make_unique<Parts>(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("winner map"));
    // The chart handles mouse and keys itself.
    m_parts->plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_parts->plot->setFocusPolicy(Qt::NoFocus);
    m_parts->plot->hide(); // until there is a map
    connect(m_parts->plot, &QCustomPlot::beforeReplot, this,
            [this] { m_parts->map.arrange(m_parts->plot->viewport().size()); });
    connect(m_parts->plot, &QCustomPlot::afterReplot, this, [this] {
        ++m_parts->replots;
        m_parts->readout->setGeometry(plotRect());
        showReadout(); // new values under a mouse that rests
    });
}

WinnerMapChart::~WinnerMapChart() = default;

void WinnerMapChart::setData(const WinnerMapData& data)
{
    if (!m_parts->map.setData(data))
        return;
    setTitles(data.title, data.subtitle);
    if (accessibleDescription() != data.title)
        setAccessibleDescription(data.title);
    const bool has_plot = data.no_data.isEmpty();
    if (!has_plot || (m_cell && (m_cell->x() >= data.map.columns || m_cell->y() >= data.map.rows)))
        lookAt(std::nullopt);
    m_parts->plot->setVisible(has_plot);
    update();
    if (has_plot)
        m_parts->plot->replot(QCustomPlot::rpQueuedReplot);
}

const WinnerMapData& WinnerMapChart::data() const
{
    return m_parts->map.data();
}

void WinnerMapChart::setTheme(const Theme& theme)
{
    ChartCard::setTheme(theme);
    m_parts->map.setTheme(theme);
    m_parts->readout->setTheme(theme);
    m_parts->plot->replot(QCustomPlot::rpQueuedReplot);
}

QSize WinnerMapChart::minimumSizeHint() const
{
    return {380, 300};
}

int WinnerMapChart::replots() const
{
    return m_parts->replots;
}

QRect WinnerMapChart::plotRect() const
{
    return m_parts->map.area().translated(m_parts->plot->pos());
}

QPoint WinnerMapChart::positionOf(QPoint cell) const
{
    return m_parts->map.middleOf(cell).toPoint() + m_parts->plot->pos();
}

std::vector<WinnerMapPlot::Text> WinnerMapChart::texts() const
{
    std::vector<WinnerMapPlot::Text> result = m_parts->map.texts();
    for (WinnerMapPlot::Text& text : result)
        text.rect.translate(m_parts->plot->pos());
    return result;
}

QRect WinnerMapChart::readoutRect() const
{
    const QRect box = m_parts->readout->boxRect();
    return box.isEmpty() ? QRect() : box.translated(m_parts->readout->pos());
}

QStringList WinnerMapChart::readoutTexts() const
{
    QStringList texts;
    if (m_parts->readout->boxRect().isEmpty())
        return texts;
    texts.append(m_parts->readout->content().heading);
    for (const ReadoutRow& row : m_parts->readout->content().rows)
        texts.append(QString(row.name % u' ' % row.value).trimmed());
    return texts;
}

void WinnerMapChart::layoutBody(const QRect& body)
{
    m_parts->plot->setGeometry(body);
}

void WinnerMapChart::paintEvent(QPaintEvent* event)
{
    ChartCard::paintEvent(event);
    if (!data().no_data.isEmpty())
        drawSentence(*this, bodyRect(), theme(), data().no_data);
}

void WinnerMapChart::changeEvent(QEvent* event)
{
    ChartCard::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_parts) {
        m_parts->map.setFont(font());
        m_parts->plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

void WinnerMapChart::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // or the release goes elsewhere
}

void WinnerMapChart::mouseReleaseEvent(QMouseEvent* event)
{
    const auto cell = m_parts->map.cellAt(event->position() - m_parts->plot->pos());
    if (event->button() == Qt::LeftButton && cell && data().no_data.isEmpty())
        pick(*cell);
}

void WinnerMapChart::mouseMoveEvent(QMouseEvent* event)
{
    const auto cell = m_parts->map.cellAt(event->position() - m_parts->plot->pos());
    lookAt(data().no_data.isEmpty() ? cell : std::nullopt);
    const Qt::CursorShape shape = m_cell ? Qt::CrossCursor : Qt::ArrowCursor;
    if (cursor().shape() != shape)
        setCursor(shape);
}

void WinnerMapChart::leaveEvent(QEvent*)
{
    lookAt(std::nullopt);
}

void WinnerMapChart::focusOutEvent(QFocusEvent* event)
{
    ChartCard::focusOutEvent(event);
    if (!underMouse())
        lookAt(std::nullopt);
}

void WinnerMapChart::keyPressEvent(QKeyEvent* event)
{
    const int step = event->modifiers() & Qt::ShiftModifier ? kBigStep : 1;
    QPoint move;
    switch (event->key()) {
    case Qt::Key_Left:
        move = {-step, 0};
        break;
    case Qt::Key_Right:
        move = {step, 0};
        break;
    case Qt::Key_Up:
        move = {0, step};
        break;
    case Qt::Key_Down:
        move = {0, -step};
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_cell) {
            pick(*m_cell);
            return;
        }
        break;
    case Qt::Key_Escape:
        if (m_cell) {
            lookAt(std::nullopt);
            return;
        }
        break;
    default:
        break;
    }
    if (move.isNull() || !data().no_data.isEmpty() || data().map.cells.empty()) {
        ChartCard::keyPressEvent(event);
        return;
    }
    const QPoint next = m_cell.value_or(cellOfScenario()) + move;
    lookAt(QPoint(std::clamp(next.x(), 0, data().map.columns - 1), std::clamp(next.y(), 0, data().map.rows - 1)));
}

void WinnerMapChart::lookAt(std::optional<QPoint> cell)
{
    m_cell = cell;
    showReadout();
}

void WinnerMapChart::showReadout()
{
    if (!m_cell) {
        m_parts->readout->clear();
        return;
    }
    const MapReadout about = mapReadout(data(), *m_cell);
    const QPoint shift = m_parts->plot->pos() - m_parts->readout->pos();
    ReadoutContent content;
    content.heading = about.place;
    content.rows.push_back({about.winner, about.name, about.margin, 0});
    content.dots.push_back(m_parts->map.middleOf(*m_cell) + shift);
    content.x = content.dots.front().x();
    content.mouse = content.dots.front().toPoint();
    m_parts->readout->showContent(std::move(content));
}

void WinnerMapChart::pick(QPoint cell)
{
    const WinnerMap& map = data().map;
    emit pointPicked(axis_value(map.x, cell.x(), map.columns), axis_value(map.y, cell.y(), map.rows));
}

QPoint WinnerMapChart::cellOfScenario() const
{
    const WinnerMap& map = data().map;
    return {std::clamp(static_cast<int>(axis_place(map.x, map.x.now, map.columns)), 0, map.columns - 1),
            std::clamp(static_cast<int>(axis_place(map.y, map.y.now, map.rows)), 0, map.rows - 1)};
}

} // namespace tiebreak
