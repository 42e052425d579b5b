// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/verdict_banner.h"

#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr int colour_bar_width = 6;
constexpr int margin = 9;
constexpr int gap = 2;
constexpr int least_warning_width = 300;

int wrappedHeight(const QFont& font, int width, const QString& text)
{
    return text.isEmpty() ? 0
                          : QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, text).height();
}

} // namespace

VerdictBanner::VerdictBanner(QWidget* parent) : QWidget(parent), m_theme(Theme::light())
{
}

void VerdictBanner::setVerdict(const VerdictText& text)
{
    if (text == m_text) {
        return;
    }
    m_text = text;
    setAccessibleName(text.plain);
    update();
}

void VerdictBanner::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

QFont VerdictBanner::headlineFont() const
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    large.setBold(true);
    return large;
}

QFont VerdictBanner::boldFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QRect VerdictBanner::warningArea() const
{
    if (m_text.warning.isEmpty()) {
        return {};
    }
    const int width = std::max(least_warning_width, this->width() * 36 / 100);
    return rect().adjusted(this->width() - width, margin, -margin, -margin);
}

QRect VerdictBanner::answerArea() const
{
    const int right = m_text.warning.isEmpty() ? width() : warningArea().left();
    return {colour_bar_width + margin, margin, right - colour_bar_width - 3 * margin, height() - 2 * margin};
}

VerdictBanner::Block VerdictBanner::block(QRect within, const QFont& top_font, const QString& top,
                                          const QString& bottom) const
{
    const int top_height = wrappedHeight(top_font, within.width(), top);
    const int bottom_height = wrappedHeight(font(), within.width(), bottom);
    const int height = top_height + gap + bottom_height;
    const int y = within.top() + std::max(0, (within.height() - height) / 2);
    return {QRect(within.left(), y, within.width(), height), QRect(within.left(), y, within.width(), top_height),
            QRect(within.left(), y + top_height + gap, within.width(), bottom_height)};
}

// As high as the text needs at this width. At one width it only grows, so that nothing below jumps while a slider
// moves.
void VerdictBanner::growToText()
{
    if (width() < 2 * least_warning_width) {
        return; // not laid out yet
    }
    const int answer = block(answerArea(), headlineFont(), m_text.headline, m_text.detail).rect.height();
    const QRect frame = warningArea().adjusted(margin, 0, -margin, 0);
    const int warning = m_text.warning.isEmpty()
                            ? 0
                            : block(frame, boldFont(), m_text.warning, m_text.warning_detail).rect.height() + margin;
    const int needed = std::max(answer, warning) + 2 * margin;
    if (needed > minimumHeight()) {
        setFixedHeight(needed);
    }
}

void VerdictBanner::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        setMinimumHeight(0);
        growToText();
    }
}

void VerdictBanner::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        growToText();
    }
}

void VerdictBanner::paintEvent(QPaintEvent* /*event*/)
{
    growToText(); // measured here, where the texts are laid out anyway
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.card);
    painter.fillRect(0, 0, colour_bar_width, height(), m_theme.series(m_text.leader));
    const auto draw = [&](const Block& block, const QFont& top_font, const QString& top, const QColor& top_colour,
                          const QString& bottom, const QColor& bottom_colour) {
        painter.setFont(top_font);
        painter.setPen(top_colour);
        painter.drawText(block.top, Qt::TextWordWrap, top);
        painter.setFont(font());
        painter.setPen(bottom_colour);
        painter.drawText(block.bottom, Qt::TextWordWrap, bottom);
    };
    draw(block(answerArea(), headlineFont(), m_text.headline, m_text.detail), headlineFont(), m_text.headline,
         m_theme.text, m_text.detail, m_theme.secondary);
    if (!m_text.warning.isEmpty()) {
        painter.setPen(m_theme.warning_border);
        painter.setBrush(m_theme.warning_fill);
        painter.drawRoundedRect(QRectF(warningArea()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        const QRect inside = warningArea().adjusted(margin, 0, -margin, 0);
        draw(block(inside, boldFont(), m_text.warning, m_text.warning_detail), boldFont(), m_text.warning,
             m_theme.warning_text, m_text.warning_detail, m_theme.warning_text);
    }
}

} // namespace tiebreak
