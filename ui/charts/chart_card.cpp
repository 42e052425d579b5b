// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include "ui/charts/spoken_chart.h"
#include "ui/charts/wrapped_text.h"

#include <QFocusEvent>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr int padding = 14;
constexpr int top_padding = 10;
constexpr int bottom_padding = 8;
constexpr int title_gap = 2; // between title and subtitle
constexpr int header_gap = 6;
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
    return m_mayHideTitles && height() - top_padding - bottom_padding - std::max(m_tallest, m_minimumHeight) < enough;
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

int ChartCard::headerHeight(Aside aside) const
{
    switch (aside) {
    case Aside::Nothing:
        return m_tallest;
    case Aside::LongSubtitle: {
        const int one_line_of_subtitle = title_gap + wrappedHeight(font(), width(), QStringLiteral("X"));
        return std::min(m_tallest, m_tallestTitle + one_line_of_subtitle);
    }
    case Aside::Subtitle:
    case Aside::Keys:
    case Aside::AxisNames:
        return m_tallestTitle;
    case Aside::LongTitle:
        return std::min(m_tallestTitle, wrappedHeight(titleFont(), width(), QStringLiteral("X\nX")));
    case Aside::Title:
        break;
    }
    return std::min(m_tallestTitle, wrappedHeight(titleFont(), width(), QStringLiteral("X")));
}

int ChartCard::heightAround(int header) const
{
    return top_padding + header + header_gap + bottom_padding;
}

bool ChartCard::hasRoom(Aside aside, int header) const
{
    return hasRoomIn(height() - heightAround(header), aside);
}

bool ChartCard::hasRoomIn(int /*body*/, Aside /*aside*/) const
{
    return true;
}

void ChartCard::setAside(Aside aside)
{
    if (aside == m_aside) {
        return;
    }
    m_aside = aside;
    followAside();
    layoutBody(bodyRect());
    update();
}

QString ChartCard::spokenText() const
{
    const QString values = spokenValues();
    return values.isEmpty() || m_subtitle.isEmpty() ? values + m_subtitle : QString(values + u'\n' + m_subtitle);
}

QRect ChartCard::headerRect() const
{
    return {padding, top_padding, width() - 2 * padding,
            hidesTitles() ? 0 : std::max(headerHeight(m_aside), m_minimumHeight)};
}

QRect ChartCard::bodyRect() const
{
    const int from = hidesTitles() ? top_padding : headerRect().bottom() + 1 + header_gap;
    return {padding, from, width() - 2 * padding, height() - from - bottom_padding};
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
    const bool is_anew = m_measuredWidth != width();
    const int title = wrappedHeight(titleFont(), available, m_title);
    const int text = m_subtitle.isEmpty() ? title : title + title_gap + wrappedHeight(font(), available, m_subtitle);
    const int tallest = is_anew ? text : std::max(m_tallest, text);
    const int tallest_title = is_anew ? title : std::max(m_tallestTitle, title);
    m_measuredWidth = width();
    const bool has_changed = tallest != m_tallest || tallest_title != m_tallestTitle;
    m_tallest = tallest;
    m_tallestTitle = tallest_title;
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
    emit resized();
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
    const QString title = shownTitle();
    painter.setPen(m_theme.text);
    painter.setFont(titleFont());
    painter.drawText(header.adjusted(0, 0, 0, top_padding), wrapped_text, title);
    if (m_aside >= Aside::Subtitle || m_subtitle.isEmpty()) {
        return;
    }
    painter.setPen(m_theme.secondary);
    painter.setFont(font());
    const QString subtitle =
        m_aside == Aside::LongSubtitle ? shortenedTo(1, font(), header.width(), m_subtitle) : m_subtitle;
    const int title_height = wrappedHeight(titleFont(), header.width(), title);
    painter.drawText(header.adjusted(0, title_height + title_gap, 0, top_padding), wrapped_text, subtitle);
}

QString ChartCard::shownTitle() const
{
    const int lines = m_aside == Aside::Title ? 1 : 2;
    return m_aside < Aside::LongTitle ? m_title : shortenedTo(lines, titleFont(), headerRect().width(), m_title);
}

// What has stepped aside is told where the rest stands.
bool ChartCard::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_aside != Aside::Nothing && !hidesTitles()) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        if (headerRect().adjusted(-padding, -top_padding, padding, header_gap).contains(help->pos())) {
            QStringList lines{m_title, m_subtitle, bodyTextsAside()};
            lines.removeAll(QString());
            QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
            return true;
        }
    }
    return QWidget::event(event);
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
