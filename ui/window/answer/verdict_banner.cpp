// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/answer/verdict_banner.h"

#include "ui/charts/wrapped_text.h"

#include <QAccessibleWidget>
#include <QPainter>
#include <QResizeEvent>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

constexpr int winner_bar_width = 6;
constexpr int margin = 9;
constexpr int line_apart = 2;
constexpr int rest_ms = 500; // from the last change until a screen reader is told of it
constexpr int least_warning_width = 300;
constexpr int narrow = 1100; // below that the plain text has a line more
// Of the headline to plain text, and of the warning to the width: from what is wanted to what must do.
constexpr double headline_sizes[] = {1.6, 1.45, 1.3, 1.15};
constexpr int warning_percents[] = {36, 44, 52};

int wrappedHeight(const QFont& font, int width, const QString& text)
{
    return text.isEmpty() ? 0
                          : QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, text).height();
}

// The text, or as many of its first words as there is room for, with an ellipsis.
QString firstWords(const QFont& font, QSize room, const QString& text)
{
    if (wrappedHeight(font, room.width(), text) <= room.height()) {
        return text;
    }
    const QStringList words = text.split(u' ');
    qsizetype fits = 0;
    qsizetype too_many = words.size();
    const auto cut = [&words](qsizetype count) { return QString(words.first(count).join(u' ') + QChar(0x2026)); };
    while (too_many - fits > 1) {
        const qsizetype middle = (fits + too_many) / 2;
        (wrappedHeight(font, room.width(), cut(middle)) <= room.height() ? fits : too_many) = middle;
    }
    return cut(fits);
}

// A notification: what screen readers read out when it shows anew.
QAccessibleInterface* spokenVerdict(const QString& /*type*/, QObject* object)
{
    auto* const banner = qobject_cast<VerdictBanner*>(object);
    return banner != nullptr ? new QAccessibleWidget(banner, QAccessible::Notification) : nullptr; // Qt owns it
}

} // namespace

VerdictBanner::VerdictBanner(QWidget* parent) : QWidget(parent), m_theme(Theme::light()), m_announce(new QTimer(this))
{
    QAccessible::installFactory(spokenVerdict); // which takes each but once
    m_announce->setSingleShot(true);
    m_announce->setInterval(rest_ms);
    connect(m_announce, &QTimer::timeout, this, [this] {
        QAccessibleEvent shown(this, QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&shown);
    });
}

void VerdictBanner::setVerdict(const VerdictText& text)
{
    VerdictText shown = text;
    for (QString* const drawn : {&shown.headline, &shown.detail, &shown.warning, &shown.warning_detail}) {
        *drawn = unbroken(*drawn);
    }
    if (shown == m_text) {
        return;
    }
    m_text = shown;
    setAccessibleName(text.plain);
    m_announce->start();
    update();
}

void VerdictBanner::setSources(std::function<QString()> sources)
{
    m_sources = std::move(sources);
}

// The arithmetic is made when it is looked at, since a new number must cost one small repaint.
bool VerdictBanner::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        QStringList lines{isWhole() ? QString() : m_text.plain, m_sources ? m_sources() : QString()};
        lines.removeAll(QString());
        setToolTip(lines.join(QStringLiteral("\n\n")));
    }
    return QWidget::event(event);
}

void VerdictBanner::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

QFont VerdictBanner::boldFont(double size) const
{
    QFont bold = font();
    bold.setPointSizeF(bold.pointSizeF() * size);
    bold.setBold(true);
    return bold;
}

VerdictBanner::Block VerdictBanner::block(QRect within, const QFont& top_font, const QString& top,
                                          const QString& bottom) const
{
    Block block{top_font, top, {}, {}, {}, true};
    const int top_height = std::min(within.height(), wrappedHeight(top_font, within.width(), top));
    const int room = within.height() - top_height - line_apart;
    block.bottom = firstWords(font(), {within.width(), room}, bottom);
    block.is_whole = block.bottom == bottom && wrappedHeight(top_font, within.width(), top) <= within.height();
    const int bottom_height = std::min(std::max(0, room), wrappedHeight(font(), within.width(), block.bottom));
    const int y = within.top() + std::max(0, (within.height() - top_height - line_apart - bottom_height) / 2);
    block.top_rect = {within.left(), y, within.width(), top_height};
    block.bottom_rect = {within.left(), y + top_height + line_apart, within.width(), bottom_height};
    return block;
}

VerdictBanner::Parts VerdictBanner::parts(double headline_size, int warning_percent) const
{
    Parts parts;
    int right = width();
    if (!m_text.warning.isEmpty()) {
        const int warning_width = std::max(least_warning_width, width() * warning_percent / 100);
        parts.warning_frame = rect().adjusted(width() - warning_width, margin / 2, -margin, -margin / 2);
        right = parts.warning_frame.left();
        parts.warning = block(parts.warning_frame.adjusted(margin, 1, -margin, -1), boldFont(1), m_text.warning,
                              m_text.warning_detail);
    }
    const QRect left(winner_bar_width + margin, margin / 2, right - winner_bar_width - 3 * margin,
                     height() - 2 * (margin / 2));
    parts.answer = block(left, boldFont(headline_size), m_text.headline, m_text.detail);
    return parts;
}

// The largest headline and the narrowest warning with which all is seen.
VerdictBanner::Parts VerdictBanner::fitted() const
{
    Parts parts;
    for (const double size : headline_sizes) {
        for (const int percent : warning_percents) {
            parts = this->parts(size, percent);
            if (parts.areWhole()) {
                return parts;
            }
            if (m_text.warning.isEmpty()) {
                break;
            }
        }
    }
    return parts;
}

bool VerdictBanner::isWhole() const
{
    return fitted().areWhole();
}

// A headline and two or three lines, whatever they say: nothing below may jump while a slider moves.
void VerdictBanner::keepHeight()
{
    const int lines = width() < narrow ? 3 : 2;
    const int text =
        QFontMetrics(boldFont(headline_sizes[0])).height() + line_apart + lines * QFontMetrics(font()).lineSpacing();
    setFixedHeight(text + 2 * margin);
}

void VerdictBanner::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        keepHeight();
    }
}

void VerdictBanner::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        keepHeight();
    }
}

void VerdictBanner::paintEvent(QPaintEvent* /*event*/)
{
    const Parts parts = fitted();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.card);
    painter.fillRect(0, 0, winner_bar_width, height(), m_theme.series(m_text.leader));
    const auto draw = [&](const Block& block, const QColor& top_colour, const QColor& bottom_colour) {
        painter.setFont(block.top_font);
        painter.setPen(top_colour);
        painter.drawText(block.top_rect, Qt::TextWordWrap, block.top);
        painter.setFont(font());
        painter.setPen(bottom_colour);
        painter.drawText(block.bottom_rect, Qt::TextWordWrap, block.bottom);
    };
    draw(parts.answer, m_theme.text, m_theme.secondary);
    if (!m_text.warning.isEmpty()) {
        painter.setPen(m_theme.warning_border);
        painter.setBrush(m_theme.warning_fill);
        painter.drawRoundedRect(QRectF(parts.warning_frame).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        draw(parts.warning, m_theme.warning_text, m_theme.warning_text);
    }
}

} // namespace tiebreak
