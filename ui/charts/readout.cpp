// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/readout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr int box_padding = 8;
constexpr int swatch_size = 8;
constexpr int swatch_gap = 6;  // between swatch and name
constexpr int column_gap = 14; // between names and values
constexpr int mouse_distance = 16;
constexpr int row_spacing = 2;

QFont boldFont(const QFont& font)
{
    QFont result = font;
    result.setBold(true);
    return result;
}

} // namespace

Readout::Readout(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Readout::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void Readout::showContent(ReadoutContent content)
{
    const int old_x = static_cast<int>(m_content.x);
    const QRect old_box = m_box;
    m_content = std::move(content);
    m_box = placedBox();
    if (isHidden()) {
        show();
        return;
    }
    update(old_box.adjusted(-2, -2, 2, 2));
    update(m_box.adjusted(-2, -2, 2, 2));
    for (const int x : {old_x, static_cast<int>(m_content.x)}) {
        update(x - 6, 0, 13, height());
    }
}

void Readout::clear()
{
    m_box = {};
    hide();
}

QRect Readout::boxRect() const
{
    return m_box;
}

const ReadoutContent& Readout::content() const
{
    return m_content;
}

QRect Readout::placedBox()
{
    const QFontMetrics bold(boldFont(font()));
    const QFontMetrics plain(font());
    m_nameWidth = 0;
    int values = 0;
    for (const ReadoutRow& row : m_content.rows) {
        m_nameWidth = std::max(m_nameWidth, plain.horizontalAdvance(row.name));
        values = std::max(values, bold.horizontalAdvance(row.value));
    }
    const int beside_name = swatch_size + swatch_gap + column_gap + values;
    const int widest = width() - 2 * (box_padding + 1); // names give way to a card that is narrower
    m_nameWidth = std::clamp(m_nameWidth, 0, std::max(0, widest - beside_name));
    const int inner = std::max(bold.horizontalAdvance(m_content.heading), beside_name + m_nameWidth);
    const int lines = static_cast<int>(m_content.rows.size()) + 1;
    const QSize size(inner + 2 * box_padding, lines * (plain.height() + row_spacing) + 2 * box_padding - row_spacing);

    // In the plot, if it is there, or else wherever the card has room: never cut.
    QRect room = m_content.plot.isEmpty() ? rect() : m_content.plot;
    if (size.width() > room.width() - 2) {
        room.setLeft(rect().left());
        room.setRight(rect().right());
    }
    if (size.height() > room.height() - 2) {
        room.setTop(rect().top());
        room.setBottom(rect().bottom());
    }
    QRect box(m_content.mouse + QPoint(mouse_distance, -size.height() / 2), size);
    if (box.right() > room.right() - 1) { // no room at the right of the mouse: the other side
        box.moveRight(m_content.mouse.x() - mouse_distance);
    }
    box.moveLeft(std::clamp(box.left(), room.left() + 1, std::max(room.left() + 1, room.right() - box.width())));
    box.moveTop(std::clamp(box.top(), room.top() + 1, std::max(room.top() + 1, room.bottom() - box.height())));
    return box;
}

void Readout::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect plot = m_content.plot.isEmpty() ? rect() : m_content.plot;
    painter.fillRect(QRectF(std::floor(m_content.x), plot.top(), 1, plot.height()), m_theme.border);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_content.dots.size(); ++i) {
        painter.setPen(QPen(m_theme.card, 1.5));
        painter.setBrush(m_theme.series(m_content.rows[i].series));
        painter.drawEllipse(m_content.dots[i], 4, 4);
    }

    painter.setPen(QPen(m_theme.secondary, 1));
    painter.setBrush(m_theme.card);
    painter.drawRoundedRect(QRectF(m_box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    const QFont bold = boldFont(font());
    const int step = fontMetrics().height() + row_spacing;
    QRect line = m_box.adjusted(box_padding, box_padding, -box_padding, -box_padding);
    line.setHeight(fontMetrics().height());
    painter.setPen(m_theme.text);
    painter.setFont(bold);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_content.heading);
    for (const ReadoutRow& row : m_content.rows) {
        line.translate(0, step);
        const QRectF swatch(line.left(), line.center().y() - swatch_size / 2.0 + 0.5, swatch_size, swatch_size);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.series(row.series));
        painter.drawRoundedRect(swatch, 2, 2);
        painter.setPen(m_theme.text);
        painter.setFont(font());
        painter.drawText(line.adjusted(swatch_size + swatch_gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(row.name, Qt::ElideRight, m_nameWidth));
        painter.setFont(bold);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

} // namespace tiebreak
