// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/curve_chart_input.h"

#include "ui/charts/curves/chart_keys.h"
#include "ui/charts/curves/curve_hits.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

// What the mouse and the keys do in a chart.
namespace tiebreak {

namespace {

constexpr int grab_distance = 6; // pixels from the cursor line at which the mouse takes it
constexpr double notch = 480;    // eighths of a degree of the wheel that halve what is in view

} // namespace

bool CurveChart::reachesPlot(QPoint position) const
{
    return hasPlot() && plotRect().adjusted(-grab_distance, 0, grab_distance, 0).contains(position);
}

int CurveChart::pickableAt(QPoint position) const
{
    const int marker = hasPlot() ? markerAt(m_parts->curves, inPlot(position)) : -1;
    return marker >= 0 && data().markers[static_cast<std::size_t>(marker)].settings ? marker : -1;
}

bool CurveChart::isNearCursor(QPoint position) const
{
    return data().cursor && *data().cursor >= data().x_min && *data().cursor <= data().x_max && reachesPlot(position) &&
           std::abs(positionOf({*data().cursor, data().y_min}).x() - position.x()) <= grab_distance;
}

// The rule to drag from there. Where it crosses the cursor, the cursor is taken: a rule can be reached elsewhere.
int CurveChart::draggableAt(QPoint position) const
{
    return hasPlot() && !isNearCursor(position) ? ruleAt(m_parts->curves, inPlot(position)) : -1;
}

Qt::CursorShape CurveChart::shapeAt(QPoint position) const
{
    switch (m_press.gesture) {
    case Gesture::Cursor:
        return Qt::SizeHorCursor;
    case Gesture::Rule:
        return Qt::SizeVerCursor;
    case Gesture::Pan:
        return Qt::ClosedHandCursor;
    case Gesture::None:
    case Gesture::Undecided:
        break;
    }
    if (pickableAt(position) >= 0) {
        return Qt::PointingHandCursor;
    }
    if (isNearCursor(position)) {
        return Qt::SizeHorCursor;
    }
    return draggableAt(position) >= 0 ? Qt::SizeVerCursor : Qt::ArrowCursor;
}

CurveChart::Gesture CurveChart::gestureFor(const QMouseEvent& event)
{
    const bool is_left = event.button() == Qt::LeftButton;
    if (event.button() == Qt::RightButton || event.button() == Qt::MiddleButton ||
        (is_left && event.modifiers() & Qt::ShiftModifier)) {
        return Gesture::Pan;
    }
    if (!is_left) {
        return Gesture::None;
    }
    m_press.marker = pickableAt(event.pos());
    if (m_press.marker >= 0) {
        return Gesture::Undecided;
    }
    if (const int at = draggableAt(event.pos()); at >= 0) {
        const ChartRule& rule = data().rules[static_cast<std::size_t>(at)];
        m_press.series = rule.series;
        m_press.offset = m_parts->curves.pixel({data().x_min, rule.y}).y() - inPlot(event.position()).y();
        return Gesture::Rule;
    }
    if (!data().cursor) {
        return Gesture::None;
    }
    // In a part of the axes a double click leads back to all of them, and its first half must not move the cursor.
    return view() ? Gesture::Undecided : Gesture::Cursor;
}

void CurveChart::mousePressEvent(QMouseEvent* event)
{
    if (m_parts->click.isActive()) {
        finishClick();
    }
    if (m_press.gesture != Gesture::None || !reachesPlot(event->pos())) {
        return;
    }
    m_press = {};
    m_press.button = event->button();
    m_press.at = event->position();
    m_press.view = viewOf(data());
    m_press.gesture = gestureFor(*event);
    if (m_press.gesture == Gesture::Cursor) {
        moveCursor(m_press.view, event->position(), false);
    }
    if (m_press.gesture == Gesture::Rule) {
        rememberRule(m_press.series);
        m_parts->curves.setView(m_press.view); // the axes rest until the rule is let go
    }
    hover(event->pos());
}

// The right button pans; a click of it that did not is for the menu, which is then the parent's affair.
void CurveChart::contextMenuEvent(QContextMenuEvent* event)
{
    event->setAccepted(event->reason() == QContextMenuEvent::Mouse && reachesPlot(event->pos()));
}

void CurveChart::askForMenu(const QMouseEvent& released)
{
    const bool was_click = released.button() == Qt::RightButton &&
                           (released.position() - m_press.at).manhattanLength() < QApplication::startDragDistance();
    if (was_click) {
        QApplication::postEvent(this, new QContextMenuEvent(QContextMenuEvent::Other, released.pos(),
                                                            released.globalPosition().toPoint(), released.modifiers()));
    }
}

void CurveChart::mouseMoveEvent(QMouseEvent* event)
{
    continueGesture(event->position());
    hover(event->pos());
}

void CurveChart::continueGesture(QPointF position)
{
    if (m_press.gesture == Gesture::Undecided && data().cursor &&
        (position - m_press.at).manhattanLength() >= QApplication::startDragDistance()) {
        m_press.gesture = Gesture::Cursor;
    }
    if (m_press.gesture == Gesture::Cursor) {
        moveCursor(m_press.view, position, false);
    } else if (m_press.gesture == Gesture::Rule) {
        dragRule(position);
    } else if (m_press.gesture == Gesture::Pan) {
        pan(position);
    }
}

void CurveChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_press.gesture == Gesture::None || event->button() != m_press.button) {
        return;
    }
    if (event->position() != m_press.at) {
        continueGesture(event->position());
    }
    askForMenu(*event);
    const Press press = std::exchange(m_press, Press());
    if (press.gesture == Gesture::Cursor) {
        moveCursor(press.view, event->position(), true);
    } else if (press.gesture == Gesture::Rule) {
        if (press.moved) {
            emit ruleMoved(press.series, press.rule_y, true);
        }
        if (m_parts->curves.setView(m_view)) {
            replot();
        }
    } else if (press.gesture == Gesture::Undecided) {
        m_parts->clicked = press;
        if (view()) {
            m_parts->click.start();
        } else {
            finishClick();
        }
    }
    hover(event->pos());
}

void CurveChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !hasPlot()) {
        return;
    }
    m_parts->click.stop();
    changeView(std::nullopt);
}

// A click that did not become a drag takes a marker's settings or moves the cursor there.
void CurveChart::finishClick()
{
    m_parts->click.stop();
    const Press& press = m_parts->clicked;
    if (press.marker < 0) {
        moveCursor(press.view, press.at, true);
    } else if (static_cast<std::size_t>(press.marker) < data().markers.size()) {
        emit markerPicked(press.marker);
    }
}

void CurveChart::moveCursor(const QRectF& axes, QPointF position, bool finished)
{
    const QRect plot = plotRect();
    const double share = (position.x() - plot.left()) / plot.width();
    const double x = valueAt(axes, scalesOf(data()), QPointF(share, 0)).x();
    emit cursorMoved(std::clamp(x, axes.left(), axes.right()), finished);
}

void CurveChart::dragRule(QPointF position)
{
    const double y = m_parts->curves.value(inPlot(position) + QPointF(0, m_press.offset)).y();
    m_press.rule_y = std::clamp(y, m_press.view.top(), m_press.view.bottom());
    m_press.moved = true;
    emit ruleMoved(m_press.series, m_press.rule_y, false);
}

void CurveChart::pan(QPointF position)
{
    const QPointF way = position - m_press.at;
    const QPointF by(-way.x() / plotRect().width(), way.y() / plotRect().height());
    changeView(panned(m_press.view, m_parts->curves.fullView(), scalesOf(data()), by));
}

void CurveChart::wheelEvent(QWheelEvent* event)
{
    const int turned = event->angleDelta().y();
    const bool is_meant = hasFocus() || event->modifiers() & Qt::ControlModifier;
    if (turned == 0 || !is_meant || !hasPlot() || !plotRect().contains(event->position().toPoint())) {
        event->ignore(); // the page behind scrolls
        return;
    }
    const QPointF at = fractionAt(viewOf(data()), scalesOf(data()), m_parts->curves.value(inPlot(event->position())));
    changeView(zoomed(viewOf(data()), m_parts->curves.fullView(), scalesOf(data()), std::exp2(-turned / notch), at));
}

// All of the axes is no view: then they follow the data.
void CurveChart::changeView(std::optional<QRectF> view)
{
    const QRectF full = m_parts->curves.fullView();
    const auto differs = [](double a, double b, double size) { return std::abs(a - b) > 1e-9 * size; };
    if (view && !differs(view->left(), full.left(), full.width()) &&
        !differs(view->right(), full.right(), full.width()) && !differs(view->top(), full.top(), full.height()) &&
        !differs(view->bottom(), full.bottom(), full.height())) {
        view.reset();
    }
    if (view == m_view) {
        return;
    }
    setView(view);
    emit viewChanged();
}

void CurveChart::leaveEvent(QEvent*)
{
    hideReadout();
    setHovered(-1);
}

void CurveChart::setHovered(int series)
{
    if (series == m_hovered) {
        return;
    }
    m_hovered = series;
    rememberRule(series);
    emit hovered(series);
}

void CurveChart::hover(QPoint position)
{
    const Qt::CursorShape shape = shapeAt(position);
    if (cursor().shape() != shape) {
        setCursor(shape);
    }
    const bool is_free = m_press.gesture == Gesture::None || m_press.gesture == Gesture::Undecided;
    const int marker = hasPlot() && is_free ? markerAt(m_parts->curves, inPlot(position)) : -1;
    if (marker >= 0) {
        const ChartMarker& shown = data().markers[static_cast<std::size_t>(marker)];
        const QString text =
            shown.settings ? QString(shown.tooltip % u'\n' % tr("Click to take its settings")) : shown.tooltip;
        QToolTip::showText(mapToGlobal(position), text, this, QRect(position, QSize(1, 1)));
    } else {
        QToolTip::hideText();
    }
    const bool reads = is_free || m_press.gesture == Gesture::Cursor;
    if (reads && marker < 0 && hasPlot() && plotRect().contains(position)) {
        showReadoutAt(position);
    } else {
        hideReadout();
    }
    if (is_free) {
        setHovered(hasPlot() ? seriesAt(m_parts->curves, inPlot(position)) : -1);
    }
}

void CurveChart::keyPressEvent(QKeyEvent* event)
{
    if (!changeViewByKey(*event) && !stepByKey(*event)) {
        PlotCard::keyPressEvent(event);
    }
}

bool CurveChart::changeViewByKey(const QKeyEvent& event)
{
    const auto asked = hasPlot() ? viewAskedBy(event, data(), m_parts->curves.fullView()) : std::nullopt;
    if (asked) {
        changeView(asked->view);
    }
    return asked.has_value();
}

bool CurveChart::stepByKey(const QKeyEvent& event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return false;
    }
    const int steps = event.modifiers() & Qt::ShiftModifier ? big_step : 1;
    const bool is_back = event.key() == Qt::Key_Left || event.key() == Qt::Key_Down;
    const int signed_steps = is_back ? -steps : steps;
    if ((event.key() == Qt::Key_Left || event.key() == Qt::Key_Right) && data().cursor) {
        emit cursorStepped(signed_steps);
        return true;
    }
    const ChartRule* const rule = steppedRule();
    if ((event.key() == Qt::Key_Up || event.key() == Qt::Key_Down) && rule) {
        emit ruleStepped(rule->series, signed_steps);
        return true;
    }
    return false;
}

// The rule of the contender that the user was last at, else the first that can be moved; null when none can.
const ChartRule* CurveChart::steppedRule() const
{
    const ChartRule* found = nullptr;
    for (const ChartRule& rule : data().rules) {
        if (!rule.handle.isEmpty() && (!found || rule.series == m_ruleSeries)) {
            found = &rule;
        }
    }
    return hasPlot() ? found : nullptr;
}

} // namespace tiebreak
