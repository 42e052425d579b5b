// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars/bar_axis_items.h"

#include "ui/charts/bars/bar_view.h"
#include "ui/charts/chart_math.h"
#include "ui/theme.h"

#include <QChart>
#include <QGraphicsPathItem>
#include <QGraphicsSimpleTextItem>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr double line_over = 2; // of lines above the first row
constexpr double now_gap = 10;  // between today's number and the tie
constexpr int tick_pixels = 64; // at least, between two ticks
constexpr double behind_bars = -1;

double left(const QGraphicsItem& item)
{
    return item.pos().x();
}

double right(const QGraphicsItem& item)
{
    return item.pos().x() + widthOf(item);
}

} // namespace

BarAxisItems::BarAxisItems(const BarView& view)
    : m_view(view), m_label(view.addText({}, false)), m_now(view.addText({}, true)), m_tie(view.addText({}, true)),
      m_grid(new QGraphicsPathItem(view.chart)), m_nowLine(new QGraphicsPathItem(view.chart)),
      m_tieLine(new QGraphicsPathItem(view.chart))
{
    m_grid->setZValue(behind_bars);
    m_nowLine->setZValue(on_bars);
    m_tieLine->setZValue(on_bars);
}

BarAxisItems::~BarAxisItems() = default;

void BarAxisItems::setAxis(const BarAxis& axis, const Theme& theme)
{
    m_axis = axis;
    setText(*m_label, axis.label);
    setText(*m_now, axis.now_text);
    setText(*m_tie, axis.tie_text);
    m_label->setBrush(theme.secondary);
    for (const auto& tick : m_ticks) {
        tick->setBrush(theme.secondary);
    }
    m_now->setBrush(theme.text);
    m_tie->setBrush(theme.warning_text);
    m_grid->setPen(QPen(theme.grid, 1));
    m_nowLine->setPen(QPen(theme.text, 2, Qt::SolidLine, Qt::FlatCap));
    QPen dashes(theme.warning_text, 1.5);
    dashes.setDashPattern({1, 2}); // dots: dashes lie between published figures
    dashes.setCapStyle(Qt::FlatCap);
    m_tieLine->setPen(dashes);
}

double BarAxisItems::labelWidth() const
{
    return widthOf(*m_label);
}

// Today's number and the tie keep clear of each other, the ticks of both.
void BarAxisItems::place(const Frame& frame)
{
    const double text_top = frame.top - m_view.rowHeight() + BarView::textTop();
    m_label->setPos(frame.names_end - labelWidth(), text_top);
    m_tie->setVisible(m_axis.tie.has_value());
    std::vector<double> places{frame.scale.origin};
    if (m_axis.tie) {
        places.push_back(frame.scale.pixel(*m_axis.tie - m_axis.now));
    }
    const double half = std::max(widthOf(*m_now), widthOf(*m_tie)) / 2;
    places =
        spreadApart(places, (widthOf(*m_now) + widthOf(*m_tie)) / 2 + now_gap, frame.left + half, frame.right - half);
    m_now->setPos(places.front() - widthOf(*m_now) / 2, text_top);
    m_tie->setPos(places.back() - widthOf(*m_tie) / 2, text_top);
    placeTicks(frame, text_top);

    QPainterPath now;
    now.moveTo(frame.scale.origin, frame.top - line_over);
    now.lineTo(frame.scale.origin, frame.top + frame.row * static_cast<double>(frame.texts.size()));
    m_nowLine->setPath(now);
    drawTie(frame);
}

QGraphicsSimpleTextItem& BarAxisItems::tick(std::size_t index, const QGraphicsItem* first_row)
{
    if (index == m_ticks.size()) {
        m_ticks.emplace_back(m_view.addText({}, false))->setBrush(m_label->brush());
        if (first_row != nullptr) {
            m_ticks.back()->stackBefore(first_row);
        }
    }
    return *m_ticks[index];
}

void BarAxisItems::placeTicks(const Frame& frame, double text_top)
{
    const double low = m_axis.now + (frame.left - frame.scale.origin) / frame.scale.scale;
    const double high = m_axis.now + (frame.right - frame.scale.origin) / frame.scale.scale;
    const QVector<double> values =
        linearTicks(low, high, static_cast<int>((frame.right - frame.left) / tick_pixels) + 1);
    const auto is_clear_of = [&frame](const QGraphicsItem& text, const QGraphicsItem& mark) {
        return !mark.isVisible() || left(text) >= right(mark) + frame.gap || left(mark) >= right(text) + frame.gap;
    };
    QPainterPath lines;
    std::size_t used = 0;
    for (const double value : values) {
        const double x = std::round(frame.scale.pixel(value - m_axis.now)) + 0.5;
        QGraphicsSimpleTextItem& text = tick(used, frame.first_row);
        const double step = values.size() > 1 ? values[1] - values[0] : value;
        setText(text, QString(numberText(value, decimalsFor(step, 2)) % m_axis.unit));
        text.setPos(x - widthOf(text) / 2, text_top);
        if (is_clear_of(text, *m_now) && is_clear_of(text, *m_tie) && left(text) >= frame.left &&
            right(text) <= frame.right) {
            lines.moveTo(x, frame.top - line_over);
            lines.lineTo(x, frame.top + frame.row * static_cast<double>(frame.texts.size()));
            text.setVisible(true);
            ++used;
        }
    }
    for (std::size_t i = used; i < m_ticks.size(); ++i) {
        m_ticks[i]->setVisible(false);
    }
    m_grid->setPath(lines);
}

// Down through all rows, but not through their texts.
void BarAxisItems::drawTie(const Frame& frame)
{
    QPainterPath path;
    const double x = std::round(frame.scale.pixel(m_axis.tie.value_or(m_axis.now) - m_axis.now)) + 0.5;
    for (std::size_t i = 0; m_axis.tie && i < frame.texts.size(); ++i) {
        const bool is_free = std::ranges::none_of(frame.texts[i], [x](const QGraphicsSimpleTextItem* text) {
            return left(*text) - 2 <= x && x <= right(*text) + 2;
        });
        if (is_free) {
            const double top = frame.top + frame.row * static_cast<double>(i);
            path.moveTo(x, top - (i == 0 ? line_over : 0));
            path.lineTo(x, top + frame.row);
        }
    }
    m_tieLine->setPath(path);
}

} // namespace tiebreak
