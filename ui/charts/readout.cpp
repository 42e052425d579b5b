// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/readout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr int box_padding = 8;
constexpr int swatch_size = 8;
constexpr int gap = 6;     // between swatch and name
constexpr int column = 14; // between names and values
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

QRect Readout::placedBox() const
{
    const QFontMetrics bold(boldFont(font()));
    const QFontMetrics plain(font());
    int names = 0;
    int values = 0;
    for (const ReadoutRow& row : m_content.rows) {
        names = std::max(names, plain.horizontalAdvance(row.name));
        values = std::max(values, bold.horizontalAdvance(row.value));
    }
    const int inner = std::max(bold.horizontalAdvance(m_content.heading), swatch_size + gap + names + column + values);
    const int lines = static_cast<int>(m_content.rows.size()) + 1;
    const QSize size(inner + 2 * box_padding, lines * (plain.height() + row_spacing) + 2 * box_padding - row_spacing);

    QRect box(m_content.mouse + QPoint(mouse_distance, -size.height() / 2), size);
    if (box.right() > rect().right() - 1) { // no room at the right of the mouse: the other side
        box.moveRight(m_content.mouse.x() - mouse_distance);
    }
    box.moveLeft(std::clamp(box.left(), 1, std::max(1, width() - box.width() - 1)));
    box.moveTop(std::clamp(box.top(), 1, std::max(1, height() - box.height() - 1)));
    return box;
}

void Readout::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRectF(std::floor(m_content.x), 0, 1, height()), m_theme.border);
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
        painter.drawText(line.adjusted(swatch_size + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
        painter.setFont(bold);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

} // namespace tiebreak
