// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include "ui/charts/spoken_chart.h"
#include "ui/charts/wrapped_text.h"

#include <QFocusEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr int padding = 14;
constexpr int top = 10;
constexpr int bottom = 8;
constexpr int line_gap = 2; // between title and subtitle
constexpr int body_gap = 6;
constexpr double radius = 8;

} // namespace

ChartCard::ChartCard(QWidget* parent) : QWidget(parent)
{
    speakOfCharts();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ChartCard::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

const Theme& ChartCard::theme() const
{
    return m_theme;
}

int ChartCard::headerHeight() const
{
    return m_tallest;
}

void ChartCard::setMinimumHeaderHeight(int pixels)
{
    if (m_minimumHeight == pixels) {
        return;
    }
    const QRect before = bodyRect();
    m_minimumHeight = pixels;
    if (bodyRect() != before) {
        layoutBody(bodyRect());
    }
}

void ChartCard::setMayHideTitles(bool may)
{
    m_mayHideTitles = may;
    layoutBody(bodyRect());
}

bool ChartCard::hidesTitles() const
{
    constexpr int enough = 130; // pixels: some six bars
    return m_mayHideTitles && height() - top - bottom - std::max(m_tallest, m_minimumHeight) < enough;
}

QSize ChartCard::sizeHint() const
{
    return {360, 400};
}

QSize ChartCard::minimumSizeHint() const
{
    return {240, 220};
}

void ChartCard::setTitles(const QString& title, const QString& subtitle)
{
    if (unbroken(title) == m_title && unbroken(subtitle) == m_subtitle) {
        return;
    }
    m_title = unbroken(title);
    m_subtitle = unbroken(subtitle);
    if (m_mayHideTitles) {
        setToolTip(m_title + u'\n' + m_subtitle);
    }
    m_measuredWidth = std::min(m_measuredWidth, width());
    measureHeader();
    update(headerRect());
}

QRect ChartCard::headerRect() const
{
    return {padding, top, width() - 2 * padding, hidesTitles() ? 0 : std::max(m_tallest, m_minimumHeight)};
}

QRect ChartCard::bodyRect() const
{
    const int from = hidesTitles() ? top : headerRect().bottom() + 1 + body_gap;
    return {padding, from, width() - 2 * padding, height() - from - bottom};
}

QFont ChartCard::titleFont() const
{
    QFont result = font();
    result.setBold(true);
    result.setPointSizeF(std::max(9.0, font().pointSizeF()) + 1.5);
    return result;
}

// Keeps the tallest header seen at this width; a new width starts afresh.
void ChartCard::measureHeader()
{
    const QRect before = bodyRect();
    const int available = headerRect().width();
    m_titleHeight = wrappedHeight(titleFont(), available, m_title);
    m_textHeight = m_titleHeight + line_gap + wrappedHeight(font(), available, m_subtitle);
    const int tallest = m_measuredWidth == width() ? std::max(m_tallest, m_textHeight) : m_textHeight;
    m_measuredWidth = width();
    const bool has_changed = tallest != m_tallest;
    m_tallest = tallest;
    if (has_changed) {
        emit headerHeightChanged(m_tallest);
    }
    if (bodyRect() != before) {
        layoutBody(bodyRect());
    }
}

void ChartCard::resizeEvent(QResizeEvent*)
{
    if (m_measuredWidth != width()) {
        measureHeader();
    }
    layoutBody(bodyRect());
}

void ChartCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_measuredWidth = -1;
        measureHeader();
        update();
    }
}

void ChartCard::focusInEvent(QFocusEvent* event)
{
    // A ring after each click or at start-up would only disturb; who comes by keyboard needs it.
    const auto reason = event->reason();
    m_showFocus = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    update();
}

void ChartCard::focusOutEvent(QFocusEvent*)
{
    m_showFocus = false;
    update();
}

void ChartCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = m_showFocus ? 2 : 1;
    painter.setPen(QPen(m_showFocus ? m_theme.accent : m_theme.border, pen));
    painter.setBrush(m_theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), radius, radius);

    if (hidesTitles()) {
        return;
    }
    const QRect header = headerRect();
    painter.setPen(m_theme.text);
    painter.setFont(titleFont());
    painter.drawText(header.adjusted(0, 0, 0, top), wrapped_text, m_title);
    painter.setPen(m_theme.secondary);
    painter.setFont(font());
    painter.drawText(header.adjusted(0, m_titleHeight + line_gap, 0, top), wrapped_text, m_subtitle);
}

ChartCard* chartAround(QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (auto* const chart = qobject_cast<ChartCard*>(widget)) {
            return chart;
        }
    }
    return nullptr;
}

} // namespace tiebreak
