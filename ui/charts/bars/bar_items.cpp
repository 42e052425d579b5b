// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars/bar_items.h"

#include "ui/charts/bars/bar_view.h"
#include "ui/charts/chart_math.h"
#include "ui/theme.h"

#include <QBarSet>
#include <QChart>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

using Place = BarText::Place;

constexpr double part_pad = 4;            // of a text from the edges of its part
constexpr double spare_column_bars = 220; // room for bars before the spare column gives way
constexpr double mark_over = 3;           // of a mark, above and below a bar

QBrush brushOf(const Hatching& fill)
{
    return fill.pattern == Qt::NoBrush ? QBrush(fill.back) : hatched(fill);
}

bool isOutside(const BarText& text)
{
    return text.place == Place::Left || text.place == Place::Right;
}

} // namespace

BarScale BarScale::unitedWith(const BarScale& other) const
{
    return {std::max(maximum, other.maximum), std::max(names, other.names), std::max(values, other.values),
            std::max(rows, other.rows)};
}

// ---- items

BarItems::BarItems(const BarView& view, const BarRows& rows) : m_view(view)
{
    view.clear(static_cast<int>(rows.rows.size()));
    for (std::size_t i = 0; i < rows.fills.size(); ++i) {
        m_sets.push_back(view.addSet());
    }
    if (rows.axis) {
        m_axis = std::make_unique<BarAxisItems>(view);
    }
    for (const BarKey& key : rows.keys) {
        m_swatches.push_back(key.fill ? own(new QGraphicsRectItem(view.chart), 0) : nullptr);
    }
    for (const BarKey& key : rows.keys) {
        m_keys.push_back(addText(false));
        m_keyMark = key.fill ? nullptr : own(new QGraphicsLineItem(view.chart), 0);
    }
    for (const BarRow& row : rows.rows) {
        addRow(row);
    }
}

BarItems::~BarItems() = default;

template <typename Item>
Item* BarItems::own(Item* item, double z)
{
    item->setZValue(z);
    m_all.emplace_back(item);
    return item;
}

QGraphicsSimpleTextItem* BarItems::addText(bool is_bold, double z)
{
    return own(m_view.addText({}, is_bold), z);
}

// In a chart of two sides a bar may run below the text of its other end.
void BarItems::addRow(const BarRow& row)
{
    Row items{addText(row.name.is_bold), {}, nullptr};
    for (const BarText& text : row.texts) {
        const bool meets_bars = text.place == Place::Inside || (m_axis && isOutside(text));
        items.texts.push_back(addText(text.is_bold, meets_bars ? on_bars : 0));
    }
    if (row.mark) {
        items.mark = own(new QGraphicsLineItem(m_view.chart), on_bars);
    }
    m_items.push_back(std::move(items));
}

bool BarItems::isOtherShape(const BarRows& rows) const
{
    const auto same_text = [](const BarText& a, const BarText& b) {
        return a.is_bold == b.is_bold && (a.place == b.place || (isOutside(a) && isOutside(b)));
    };
    const auto same_row = [&](const BarRow& a, const BarRow& b) {
        return same_text(a.name, b.name) && std::ranges::equal(a.texts, b.texts, same_text) &&
               a.mark.has_value() == b.mark.has_value();
    };
    const auto same_key = [](const BarKey& a, const BarKey& b) { return a.fill.has_value() == b.fill.has_value(); };
    return rows.fills.size() != m_rows.fills.size() || rows.axis.has_value() != (m_axis != nullptr) ||
           !std::ranges::equal(rows.keys, m_rows.keys, same_key) ||
           !std::ranges::equal(rows.rows, m_rows.rows, same_row);
}

// ---- words, numbers and colours

void BarItems::setRows(const BarRows& rows, const Theme& theme)
{
    const BarRows before = std::exchange(m_rows, rows);
    const QPen mark(theme.text, 2, Qt::SolidLine, Qt::FlatCap);
    for (std::size_t i = 0; i < m_sets.size(); ++i) {
        if (i >= before.fills.size() || before.fills[i] != rows.fills[i]) {
            m_sets[i]->setBrush(brushOf(rows.fills[i]));
        }
    }
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        setText(*m_keys[i], rows.keys[i].text);
        m_keys[i]->setBrush(theme.secondary);
        if (m_swatches[i] != nullptr && (i >= before.keys.size() || before.keys[i] != rows.keys[i])) {
            m_swatches[i]->setBrush(brushOf(*rows.keys[i].fill));
            m_swatches[i]->setPen(QPen(theme.secondary, 1));
        }
    }
    if (m_keyMark != nullptr) {
        m_keyMark->setPen(mark);
    }
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        setRow(i);
        if (m_items[i].mark != nullptr) {
            m_items[i].mark->setPen(mark);
        }
    }
    if (rows.axis) {
        m_axis->setAxis(*rows.axis, theme);
    }
}

void BarItems::setRow(std::size_t index)
{
    const BarRow& row = m_rows.rows[index];
    const Row& items = m_items[index];
    setText(*items.name, row.name.text);
    items.name->setBrush(row.name.colour);
    for (std::size_t i = 0; i < row.texts.size(); ++i) {
        items.texts[i]->setBrush(row.texts[i].colour);
        if (row.texts[i].place != Place::Inside) { // those are chosen when they are placed
            setText(*items.texts[i], row.texts[i].text);
        }
    }
    // A bar set has one colour, so rows are zero in all sets but their own.
    std::vector<double> lengths(m_sets.size());
    for (const BarPart& part : row.parts) {
        lengths[part.fill] = part.length;
    }
    for (std::size_t set = 0; set < m_sets.size(); ++set) {
        m_view.setValue(*m_sets[set], static_cast<int>(index), lengths[set]);
    }
}

// ---- sizes

double BarItems::widest(Place place) const
{
    double widest = 0;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        for (std::size_t k = 0; k < m_items[i].texts.size(); ++k) {
            if (m_rows.rows[i].texts[k].place == place) {
                widest = std::max(widest, widthOf(*m_items[i].texts[k]));
            }
        }
    }
    return widest;
}

BarScale BarItems::scale() const
{
    BarScale scale{0, m_axis ? m_axis->labelWidth() : 0, m_axis ? 0 : widest(Place::Right), m_items.size()};
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        double length = 0;
        for (const BarPart& part : m_rows.rows[i].parts) {
            length += part.length;
        }
        scale.maximum = std::max(scale.maximum, length);
        if (m_rows.rows[i].name.place == Place::Name) {
            scale.names = std::max(scale.names, widthOf(*m_items[i].name));
        }
    }
    return scale;
}

double BarItems::swatchHeight() const
{
    return std::round(m_view.rowHeight() * 0.45);
}

double BarItems::headHeight(double width) const
{
    const int rows = (m_keys.empty() ? 0 : keyPlaces(width).back().line + 1) + (m_axis ? 1 : 0);
    return m_rows.gaps.top + rows * m_view.rowHeight();
}

std::vector<BarItems::KeyPlace> BarItems::keyPlaces(double width) const
{
    std::vector<KeyPlace> places;
    KeyPlace next{1, 0};
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const double sign = m_swatches[i] != nullptr ? 2 * swatchHeight() : 2;
        const double needed = sign + m_rows.gaps.swatch + widthOf(*m_keys[i]);
        if (!places.empty() && next.x + needed > width) {
            next = {1, next.line + 1};
        }
        places.push_back(next);
        next.x += needed + m_rows.gaps.keys;
    }
    return places;
}

double BarItems::leastWidth(const BarScale& scale) const
{
    const BarGaps& gaps = m_rows.gaps;
    double outside = 0; // at both ends of a bar
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        double width = 0;
        for (std::size_t k = 0; k < m_items[i].texts.size(); ++k) {
            if (isOutside(m_rows.rows[i].texts[k])) {
                width += gaps.texts + widthOf(*m_items[i].texts[k]);
            }
        }
        outside = std::max(outside, width);
    }
    double legend = 0;
    for (const QGraphicsSimpleTextItem* const key : m_keys) {
        legend += 2 * swatchHeight() + gaps.swatch + widthOf(*key) + gaps.keys;
    }
    const double bars = scale.names + gaps.names;
    const double column = widest(Place::Column);
    return std::max({bars + gaps.least_bars + outside + (column > 0 ? gaps.texts + column : 0) + gaps.right,
                     bars + widest(Place::Below), legend});
}

double BarItems::top(std::size_t row) const
{
    return headHeight(m_width) + m_rowHeight * static_cast<double>(row);
}

// ---- places

void BarItems::place(double width, double row_height, const BarScale& scale)
{
    m_width = width;
    m_rowHeight = row_height;
    m_at = columnsFor(width, scale);
    const double bars = m_at.bars_end - m_at.bars;
    const double maximum = scale.maximum > 0 ? scale.maximum : 1;
    m_scale = m_axis ? scaleToFit() : TornadoScale{m_at.bars, bars / maximum};
    m_view.chart->setPlotArea({m_at.bars, top(0), bars, top(m_items.size()) - top(0)});
    m_view.setRange((m_at.bars - m_scale.origin) / m_scale.scale, (m_at.bars_end - m_scale.origin) / m_scale.scale);
    placeLegend();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        placeRow(i);
    }
    if (m_axis) {
        BarAxisItems::Frame frame{m_at.names, m_at.bars,  m_at.bars_end,
                                  top(0),     row_height, m_rows.gaps.texts,
                                  m_scale,    {},         m_items.empty() ? nullptr : m_items.front().name};
        for (const Row& row : m_items) {
            frame.texts.push_back(row.texts);
        }
        m_axis->place(frame);
    }
}

BarItems::Columns BarItems::columnsFor(double width, const BarScale& scale) const
{
    constexpr double least_bars = 20;
    const BarGaps& gaps = m_rows.gaps;
    const auto with_gap = [&gaps](double texts) { return texts > 0 ? gaps.texts + texts : 0; };
    const double column = with_gap(widest(Place::Column));
    const double spare = with_gap(widest(Place::SpareColumn));
    Columns at;
    at.names = scale.names;
    at.bars = scale.names + gaps.names;
    const double bars = width - at.bars - with_gap(scale.values) - column - gaps.right;
    at.has_spare = bars - spare >= spare_column_bars;
    at.bars_end = at.bars + std::max(least_bars, at.has_spare ? bars - spare : bars);
    at.column = at.bars_end + gaps.texts;
    at.spare = at.column + column;
    return at;
}

// Bars take all the room that their texts leave.
TornadoScale BarItems::scaleToFit() const
{
    std::vector<RowReach> reaches;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        RowReach reach;
        for (std::size_t k = 0; k < m_items[i].texts.size(); ++k) {
            const BarText& text = m_rows.rows[i].texts[k];
            const std::size_t side = text.place == Place::Right ? 1 : 0;
            reach.offset[side] = std::abs(text.to);
            reach.text[side] = m_rows.gaps.texts + widthOf(*m_items[i].texts[k]);
        }
        reaches.push_back(reach);
    }
    return fitRows(reaches, m_at.bars, m_at.bars_end);
}

void BarItems::placeLegend() const
{
    const double side = swatchHeight();
    const double row = m_view.rowHeight();
    const std::vector<KeyPlace> places = keyPlaces(m_width);
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const double x = places[i].x;
        const double line = places[i].line * row;
        const double top = line + std::round((row - side) / 2);
        double width = 2;
        if (m_swatches[i] != nullptr) {
            width = 2 * side;
            m_swatches[i]->setRect(x, top, width, side);
        } else {
            m_keyMark->setLine(x + 1, top - mark_over, x + 1, top + side + mark_over);
        }
        m_keys[i]->setPos(x + width + m_rows.gaps.swatch, line + BarView::textTop());
    }
}

void BarItems::placeRow(std::size_t index) const
{
    const BarRow& row = m_rows.rows[index];
    const Row& items = m_items[index];
    const double text_top = std::floor(top(index) + m_view.textTop(m_rowHeight));
    if (row.name.place == Place::Heading) {
        items.name->setPos(0, text_top + 1);
    } else {
        items.name->setPos(m_rows.has_names_left ? 0 : m_at.names - widthOf(*items.name), text_top);
    }
    const double bar_height = m_view.barHeight(m_rowHeight);
    const double bar_top = top(index) + (m_rowHeight - bar_height) / 2;
    if (row.mark) {
        const double x = m_scale.pixel(*row.mark);
        items.mark->setLine(x, bar_top - mark_over, x, bar_top + bar_height + mark_over);
    }
    for (std::size_t i = 0; i < row.texts.size(); ++i) {
        QGraphicsSimpleTextItem& item = *items.texts[i];
        item.setY(text_top);
        switch (row.texts[i].place) {
        case Place::Inside:
            placeInside(item, row.texts[i], row.mark);
            break;
        case Place::Left:
            item.setX(m_scale.pixel(row.texts[i].to) - m_rows.gaps.texts - widthOf(item));
            break;
        case Place::Right:
            item.setX(m_scale.pixel(row.texts[i].to) + m_rows.gaps.texts);
            break;
        case Place::Column:
            item.setX(m_at.column);
            break;
        case Place::SpareColumn:
            item.setX(m_at.spare);
            item.setVisible(m_at.has_spare);
            break;
        case Place::Below:
            item.setPos(m_at.bars, bar_top + bar_height + mark_over);
            item.setVisible(item.y() + item.boundingRect().height() <= top(index + 1));
            break;
        case Place::Name:
        case Place::Heading:
            break;
        }
    }
}

void BarItems::placeInside(QGraphicsSimpleTextItem& item, const BarText& text, std::optional<double> mark) const
{
    double from = m_scale.pixel(text.from);
    double to = m_scale.pixel(text.to);
    if (const double line = m_scale.pixel(mark.value_or(text.to));
        from < line && line < to) { // it does not run through a text
        (line - from > to - line ? to : from) = line;
    }
    const double room = to - from - 2 * part_pad;
    setText(item, text.text);
    if (widthOf(item) > room) {
        setText(item, text.brief);
    }
    item.setVisible(widthOf(item) <= room);
    item.setX((from + to - widthOf(item)) / 2);
}

} // namespace tiebreak
