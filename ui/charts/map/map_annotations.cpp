// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_annotations.h"

#include "models/wording/charts/map_wording.h"
#include "ui/charts/map/map_places.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace tiebreak {

namespace {

constexpr double map_tick_gap = 7; // between an axis and its tick labels
constexpr double tick_length = 4;  // length of a tick
constexpr double pill_pad = 5;     // of a name in its pill, and of an axis' value in its tag
constexpr double ring_room = 13;   // pixels around the scenario's point that names keep off

} // namespace

MapAnnotations::MapAnnotations(QCustomPlot* plot, const QString& layer, const WinnerMapData& data, const Theme& theme)
    : QCPLayerable(plot, layer), m_data(data), m_theme(theme)
{
    setFont(plot->font());
}

void MapAnnotations::setFont(const QFont& font)
{
    m_fonts = LabelFonts::of(font);
}

void MapAnnotations::updateLines()
{
    m_borders = winnerBorders(m_data.map);
    m_contours = marginContours(m_data.map);
}

const std::vector<WinnerMapPlot::Text>& MapAnnotations::texts() const
{
    return m_texts;
}

QRectF MapAnnotations::area() const
{
    return mParentPlot->axisRect()->rect();
}

QPointF MapAnnotations::pixel(QPointF place) const
{
    return {mParentPlot->xAxis->coordToPixel(place.x()), mParentPlot->yAxis->coordToPixel(place.y())};
}

QPointF MapAnnotations::now() const
{
    const WinnerMap& map = m_data.map;
    return {axis_place(map.x, map.x.now, map.columns), axis_place(map.y, map.y.now, map.rows)};
}

QString MapAnnotations::nameOf(int winner) const
{
    return m_data.names.value(winner, mapNoValue());
}

QSizeF MapAnnotations::tagSize(const MapAxis& axis) const
{
    return m_fonts.sizeOf(mapValueText(axis.input, axis.now), true) + QSizeF(2 * pill_pad, 2);
}

// ---- places

void MapAnnotations::arrange(QSize size)
{
    const WinnerMap& map = m_data.map;
    m_legend = MapLegend(m_data, !m_contours.empty(), m_aside);
    const double top = topHeight(m_legend.arrange(size.width(), m_fonts), m_aside);
    const double bottom = bottomHeight(m_aside);
    const double height = std::max(1.0, size.height() - top - bottom);
    m_yTicks = roomyTicks(
        map.y, [this](double) { return m_fonts.height; },
        [&](double value) { return height * axis_place(map.y, value, map.rows) / map.rows; });

    double left = tagSize(map.y).width();
    for (const double tick : m_yTicks) {
        left = std::max(left, m_fonts.sizeOf(mapValueText(map.y.input, tick), false).width());
    }
    const auto extent = [&](double value) { return m_fonts.sizeOf(mapValueText(map.x.input, value), false).width(); };
    const double right = std::ceil(extent(map.x.high) / 2) + 1;
    left = std::ceil(left + map_tick_gap);
    const double width = std::max(1.0, size.width() - left - right);
    m_xTicks = roomyTicks(map.x, extent,
                          [&](double value) { return width * axis_place(map.x, value, map.columns) / map.columns; });
    mParentPlot->axisRect()->setMargins(
        {static_cast<int>(left), static_cast<int>(top), static_cast<int>(right), static_cast<int>(bottom)});
    arrangeNames({width, height});
}

// Below the legend the label of the y axis, then room for half of its topmost tick label.
double MapAnnotations::topHeight(double legend, Aside aside) const
{
    return std::ceil(legend + (aside < Aside::AxisNames ? 1.5 : 0.5) * m_fonts.height + 3 * line_gap);
}

double MapAnnotations::bottomHeight(Aside aside) const
{
    return map_tick_gap + (aside < Aside::AxisNames ? 2 : 1) * m_fonts.height + 2 * line_gap;
}

int MapAnnotations::heightAround(int width, Aside aside) const
{
    MapLegend legend(m_data, !m_contours.empty(), aside);
    return static_cast<int>(std::ceil(topHeight(legend.arrange(width, m_fonts), aside) + bottomHeight(aside)));
}

QString MapAnnotations::textsAside() const
{
    QStringList lines;
    if (m_aside >= Aside::Keys) {
        lines << MapLegend(m_data, !m_contours.empty(), Aside::Nothing).linesAndMarks();
    }
    if (m_aside >= Aside::AxisNames) {
        lines << m_data.y_label << m_data.x_label;
    }
    return lines.join(u'\n');
}

void MapAnnotations::arrangeNames(QSizeF area)
{
    const WinnerMap& map = m_data.map;
    const QSizeF cell(area.width() / map.columns, area.height() / map.rows);
    std::vector<QSizeF> sizes;
    for (int i = 0; i <= m_data.names.size(); ++i) { // the last one is for nobody
        const QSizeF size = m_fonts.sizeOf(nameOf(i), true) + QSizeF(2 * pill_pad, 2);
        sizes.emplace_back(size.width() / cell.width(), size.height() / cell.height());
    }
    const QSizeF room(2 * ring_room / cell.width(), 2 * ring_room / cell.height());
    QRectF keep_off({0, 0}, room);
    keep_off.moveCenter(now());
    m_names = namePlaces(map, sizes, keep_off);
}

// ---- drawing

void MapAnnotations::applyDefaultAntialiasingHint(QCPPainter*) const
{
}

void MapAnnotations::draw(QCPPainter* painter)
{
    m_texts.clear();
    if (m_data.map.cells.empty()) {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    drawContours(*painter);
    painter->setPen(QPen(m_theme.text, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    for (const QPolygonF& line : m_borders) {
        painter->drawPolyline(inPixels(line));
    }
    drawNow(*painter);
    drawNames(*painter);
    drawAxes(*painter);
    m_legend.draw(*painter, m_theme, m_fonts,
                  [&](const QRectF& rect, const QString& text) { write(*painter, rect, text); });
}

// Each with its share on it, where that covers no other line, name or mark and lies where there are values.
void MapAnnotations::drawContours(QPainter& painter)
{
    painter.setFont(m_fonts.plain);
    std::vector<QRectF> taken;
    for (const auto& [contender, middle] : m_names) {
        QRectF rect(QPointF(), m_fonts.sizeOf(nameOf(contender), true) + QSizeF(2 * pill_pad, 2));
        rect.moveCenter(pixel(middle));
        taken.push_back(rect);
    }
    QRectF scenario(0, 0, 2 * ring_room, 2 * ring_room);
    scenario.moveCenter(pixel(now()));
    taken.push_back(scenario);
    std::vector<QPolygonF> lines;
    for (const MapContour& contour : m_contours) {
        lines.push_back(inPixels(contour.line));
    }
    std::vector<QPolygonF> borders;
    std::ranges::transform(m_borders, std::back_inserter(borders),
                           [this](const QPolygonF& line) { return inPixels(line); });
    const QRectF box = area(); // the lines of the scenario's point are drawn on top
    const QPointF at = pixel(now());
    borders.push_back(QPolygonF({QPointF(at.x(), box.top()), QPointF(at.x(), box.bottom())}));
    borders.push_back(QPolygonF({QPointF(box.left(), at.y()), QPointF(box.right(), at.y())}));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString text = mapContourText(m_contours[i].margin);
        const auto is_free = [&](const QRectF& rect) {
            const QRectF room = rect.adjusted(-line_gap, -1, line_gap, 1);
            const auto covers = [&room](const QPolygonF& line) { return passes(line, room); };
            const auto is_covered_by = [&](const QPolygonF& line) { return &line != &lines[i] && covers(line); };
            return hasValues(room) &&
                   std::ranges::none_of(taken, [&room](const QRectF& each) { return each.intersects(room); }) &&
                   std::ranges::none_of(borders, covers) && std::ranges::none_of(lines, is_covered_by);
        };
        const std::vector<QRectF> places = placesOnLine(lines[i], m_fonts.sizeOf(text, false));
        const auto place = std::ranges::find_if(places, is_free);
        painter.setPen(QPen(m_theme.text, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        if (place == places.end()) {
            painter.drawPolyline(lines[i]);
            continue;
        }
        painter.save(); // the line makes room for its text
        QPainterPath around;
        around.addRect(area());
        QPainterPath hole;
        hole.addRect(*place);
        painter.setClipPath(around.subtracted(hole));
        painter.drawPolyline(lines[i]);
        painter.restore();
        painter.setPen(m_theme.text);
        write(painter, *place, text, true);
        taken.push_back(*place);
    }
}

QPolygonF MapAnnotations::inPixels(const QPolygonF& line) const
{
    QPolygonF drawn;
    for (const QPointF& point : line) {
        drawn << pixel(point);
    }
    return drawn;
}

// Whether somebody has a value at its corners, in pixels.
bool MapAnnotations::hasValues(const QRectF& rect) const
{
    const WinnerMap& map = m_data.map;
    const std::array corners{rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()};
    return area().contains(rect) && std::ranges::all_of(corners, [&](const QPointF& corner) {
               const int column = static_cast<int>(mParentPlot->xAxis->pixelToCoord(corner.x()));
               const int row = static_cast<int>(mParentPlot->yAxis->pixelToCoord(corner.y()));
               return map.at(std::clamp(column, 0, map.columns - 1), std::clamp(row, 0, map.rows - 1)).winner >= 0;
           });
}

void MapAnnotations::write(QPainter& painter, const QRectF& rect, const QString& text, bool on_map)
{
    painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, text);
    m_texts.push_back({text, rect, on_map});
}

// The scenario's point with lines to both axes.
void MapAnnotations::drawNow(QPainter& painter) const
{
    const QRectF box = area();
    const QPointF at = pixel(now());
    const QPointF line(std::round(at.x()) + 0.5, std::round(at.y()) + 0.5);
    QPen pen(m_theme.text, 1);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(line.x(), box.top()), QPointF(line.x(), box.bottom() + tick_length));
    painter.drawLine(QPointF(box.left() - tick_length, line.y()), QPointF(box.right(), line.y()));
    drawMapScenario(painter, m_theme, at);
}

// On a pill of the card's colour, which is legible on any tint.
void MapAnnotations::drawNames(QPainter& painter)
{
    painter.setFont(m_fonts.bold);
    for (const auto& [contender, middle] : m_names) {
        const QString name = nameOf(contender);
        QRectF rect(QPointF(), m_fonts.sizeOf(name, true));
        rect.moveCenter(pixel(middle));
        QColor pill = m_theme.card;
        pill.setAlphaF(0.82F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pill);
        painter.drawRoundedRect(rect.adjusted(-pill_pad, -1, pill_pad, 1), 4, 4);
        painter.setPen(contender < 0 ? m_theme.secondary : m_theme.text);
        write(painter, rect, name, true);
    }
}

void MapAnnotations::drawAxes(QPainter& painter)
{
    const WinnerMap& map = m_data.map;
    const QRectF box = area();
    const QPointF at = pixel(now());
    QRectF x_tag({0, box.bottom() + tick_length}, tagSize(map.x));
    x_tag.moveCenter({at.x(), x_tag.center().y()});
    x_tag.moveRight(std::min(x_tag.right(), mParentPlot->viewport().right() + 1.0));
    QRectF y_tag({0, 0}, tagSize(map.y));
    y_tag.moveCenter({0, at.y()});
    y_tag.moveRight(box.left() - tick_length);

    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.secondary, 1));
    painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5));
    painter.setFont(m_fonts.plain);
    const auto draw_tick = [&](const QLineF& mark, const QRectF& rect, const QRectF& tag, const QString& text) {
        painter.drawLine(mark);
        if (!rect.intersects(tag.adjusted(-2, 0, 2, 0))) {
            write(painter, rect, text);
        }
    };
    for (const double tick : m_xTicks) {
        const QString text = mapValueText(map.x.input, tick);
        const double x = pixel({axis_place(map.x, tick, map.columns), 0}).x();
        QRectF rect({0, box.bottom() + map_tick_gap}, m_fonts.sizeOf(text, false));
        rect.moveCenter({x, rect.center().y()});
        draw_tick({x, box.bottom(), x, box.bottom() + tick_length}, rect, x_tag, text);
    }
    for (const double tick : m_yTicks) {
        const QString text = mapValueText(map.y.input, tick);
        const double y = pixel({0, axis_place(map.y, tick, map.rows)}).y();
        QRectF rect({0, 0}, m_fonts.sizeOf(text, false));
        rect.moveCenter({0, y});
        rect.moveRight(box.left() - map_tick_gap);
        draw_tick({box.left() - tick_length, y, box.left(), y}, rect, y_tag, text);
    }
    QRectF x_label({0, box.bottom() + map_tick_gap + m_fonts.height + line_gap}, m_fonts.sizeOf(m_data.x_label, false));
    x_label.moveCenter({box.center().x(), x_label.center().y()});
    x_label.moveLeft(std::max(0.0, x_label.left()));
    painter.setPen(m_theme.secondary);
    if (m_aside < Aside::AxisNames) {
        write(painter, x_label, m_data.x_label);
        const QSizeF size = m_fonts.sizeOf(m_data.y_label, false);
        write(painter, {{0, box.top() - 2 * line_gap - m_fonts.height / 2 - size.height()}, size}, m_data.y_label);
    }
    drawTag(painter, x_tag, map.x);
    drawTag(painter, y_tag, map.y);
}

void MapAnnotations::drawTag(QPainter& painter, const QRectF& tag, const MapAxis& axis)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.text);
    painter.drawRoundedRect(tag, 3, 3);
    painter.setPen(m_theme.card);
    painter.setFont(m_fonts.bold);
    write(painter, tag, mapValueText(axis.input, axis.now));
}

} // namespace tiebreak
