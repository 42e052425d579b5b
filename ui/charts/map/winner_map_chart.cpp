// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/winner_map_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr int big_step_cells = 10; // cells

} // namespace

WinnerMapChart::WinnerMapChart(QWidget* parent) : PlotCard(parent), m_map(plot())
{
    setDrawn(m_map);
}

void WinnerMapChart::setData(const WinnerMapData& data)
{
    if (!m_map.setData(data)) {
        return;
    }
    if (!data.no_data.isEmpty() || (m_cell && (m_cell->x() >= data.map.columns || m_cell->y() >= data.map.rows))) {
        lookAt(std::nullopt);
    }
    showPlot(data.title, data.subtitle, data.no_data);
}

const WinnerMapData& WinnerMapChart::data() const
{
    return m_map.data();
}

QSize WinnerMapChart::minimumSizeHint() const
{
    return {380, 320};
}

QString WinnerMapChart::spokenValues() const
{
    if (!data().no_data.isEmpty() || data().map.columns == 0) {
        return data().no_data;
    }
    const MapReadout about = mapReadout(data(), m_cell.value_or(cellOfScenario()));
    return tr("%1: %2, %3").arg(about.place, about.name, about.margin);
}

QPoint WinnerMapChart::positionOf(QPoint cell) const
{
    return m_map.middleOf(cell).toPoint() + plotPos();
}

std::vector<WinnerMapPlot::Text> WinnerMapChart::texts() const
{
    std::vector<WinnerMapPlot::Text> result = m_map.texts();
    for (WinnerMapPlot::Text& text : result) {
        text.rect.translate(plotPos());
    }
    return result;
}

void WinnerMapChart::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // or the release goes elsewhere
}

void WinnerMapChart::mouseReleaseEvent(QMouseEvent* event)
{
    const auto cell = m_map.cellAt(inPlot(event->position()));
    if (event->button() == Qt::LeftButton && cell && hasPlot()) {
        pick(*cell);
    }
}

void WinnerMapChart::mouseMoveEvent(QMouseEvent* event)
{
    const auto cell = m_map.cellAt(inPlot(event->position()));
    lookAt(hasPlot() ? cell : std::nullopt);
    const Qt::CursorShape shape = m_cell ? Qt::CrossCursor : Qt::ArrowCursor;
    if (cursor().shape() != shape) {
        setCursor(shape);
    }
}

void WinnerMapChart::leaveEvent(QEvent*)
{
    lookAt(std::nullopt);
}

void WinnerMapChart::focusOutEvent(QFocusEvent* event)
{
    PlotCard::focusOutEvent(event);
    if (!underMouse()) {
        lookAt(std::nullopt);
    }
}

void WinnerMapChart::keyPressEvent(QKeyEvent* event)
{
    const int step = event->modifiers() & Qt::ShiftModifier ? big_step_cells : 1;
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
    if (move.isNull() || !hasPlot() || data().map.cells.empty()) {
        PlotCard::keyPressEvent(event);
        return;
    }
    const QPoint next = m_cell.value_or(cellOfScenario()) + move;
    lookAt(QPoint(std::clamp(next.x(), 0, data().map.columns - 1), std::clamp(next.y(), 0, data().map.rows - 1)));
}

void WinnerMapChart::lookAt(std::optional<QPoint> cell)
{
    m_cell = cell;
    refreshReadout();
}

void WinnerMapChart::refreshReadout()
{
    if (!m_cell) {
        hideReadout();
        return;
    }
    const MapReadout about = mapReadout(data(), *m_cell);
    const QPointF middle = m_map.middleOf(*m_cell);
    showReadout({about.place,
                 {{about.winner, about.name, about.margin, 0}},
                 {middle},
                 middle.x(),
                 (middle + plotPos()).toPoint()});
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
