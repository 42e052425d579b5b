// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/plot_annotations.h"

#include "ui/charts/chart_math.h"
#include "ui/charts/curves/emphasis.h"
#include "ui/charts/curves/lead_strip.h"
#include "ui/charts/curves/marker_shape.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr double tick_gap = 6;    // between an axis and its tick labels
constexpr int y_tick_pixels = 44; // at least, between two ticks
constexpr int log_tick_pixels = 24;
constexpr float veil_opacity = 0.85F;

} // namespace

PlotAnnotations::PlotAnnotations(QCustomPlot* plot, const QString& layer) : QCPLayerable(plot, layer)
{
    setFont(plot->font());
}

void PlotAnnotations::setContent(const ChartData& data, const Theme& theme)
{
    m_data = &data;
    m_theme = &theme;
}

void PlotAnnotations::setFont(const QFont& font)
{
    m_fonts = LabelFonts::of(font);
}

const QVector<double>& PlotAnnotations::xTicks() const
{
    return m_xTicks;
}

const QVector<double>& PlotAnnotations::yTicks() const
{
    return m_yTicks;
}

const std::vector<QRectF>& PlotAnnotations::endLabelRects() const
{
    return m_endLabelRects;
}

const std::vector<QRectF>& PlotAnnotations::pinLabelRects() const
{
    return m_pinLabelRects;
}

int PlotAnnotations::seriesOfEndLabel(QPointF position) const
{
    for (std::size_t i = 0; i < m_endLabelRects.size(); ++i) {
        if (m_endLabelRects[i].contains(position)) {
            return m_endLabelSeries[i];
        }
    }
    return -1;
}

void PlotAnnotations::setHighlighted(int series)
{
    m_highlighted = series;
}

QColor PlotAnnotations::markColour(int series) const
{
    return emphasised(*m_theme, series, m_highlighted);
}

QString PlotAnnotations::yTickText(double y) const
{
    return tiebreak::yTickText(*m_data, y, m_yTickDecimals);
}

// Of the widest label that the x axis may have.
double PlotAnnotations::xTickWidth() const
{
    constexpr int many = 9;
    double width = m_fonts.sizeOf(xText(*m_data, m_data->x_max), false).width();
    if (!m_data->log_x) { // round values before the end may be longer: "12.5 B", "20 B"
        for (const double tick : tiebreak::xTicks(*m_data, many)) {
            width = std::max(width, m_fonts.sizeOf(xText(*m_data, tick), false).width());
        }
    }
    return width;
}

void PlotAnnotations::arrange(QSize size, bool is_part)
{
    const VerticalRoom room = roomAround(m_aside);
    const int pixels_a_tick = m_data->log_y ? log_tick_pixels : y_tick_pixels;
    m_yTicks =
        tiebreak::yTicks(*m_data, static_cast<int>((size.height() - room.top - room.bottom) / pixels_a_tick) + 1);
    constexpr int finer = 2; // decimals more than read-outs have, for ticks of a part of the axis
    m_yTickDecimals = m_yTicks.size() > 1 ? decimalsFor(m_yTicks[1] - m_yTicks[0], m_data->y_decimals + finer) : 0;
    if (!m_data->y_prefix.isEmpty() && m_yTickDecimals > 0) { // money: $0.20 rather than $0.2
        m_yTickDecimals = std::max(m_yTickDecimals, std::min(2, m_data->y_decimals));
    }

    double left = 0;
    for (const double tick : m_yTicks) {
        left = std::max(left, m_fonts.sizeOf(yTickText(tick), false).width());
    }
    const double tick_width = xTickWidth();
    double right = tick_width / 2;
    for (const ChartLine& line : m_data->lines) {
        const auto end = labelledEnd(*m_data, line);
        // In a part of the axes all have room, so that the plot does not change its width while it is panned.
        if ((is_part && !line.end_label.isEmpty()) || (end && isAtRight(*m_data, *end))) {
            right =
                std::max(right, label_gap + m_fonts.sizeOf(line.end_label, line.stroke != Stroke::Ceiling).width() + 2);
        }
    }
    const double width = size.width() - left - tick_gap - right;
    const int most = std::max(2, static_cast<int>(width / (tick_width + 12)) + 1);
    m_xTicks = tiebreak::xTicks(*m_data, most);
    if (m_data->log_x && m_xTicks.size() < 3) { // of a part of the axis
        m_xTicks = linearTicks(m_data->x_min, m_data->x_max, std::max(2, most / 2));
        m_xTicks.removeIf([](double tick) { return tick != std::round(tick); });
    }
    mParentPlot->axisRect()->setMargins(
        QMargins(static_cast<int>(left + tick_gap), room.top, static_cast<int>(std::ceil(right)), room.bottom));
}

QRectF PlotAnnotations::area() const
{
    return mParentPlot->axisRect()->rect();
}

QPointF PlotAnnotations::pixel(QPointF value) const
{
    return {mParentPlot->xAxis->coordToPixel(value.x()), mParentPlot->yAxis->coordToPixel(value.y())};
}

bool PlotAnnotations::isVisible(QPointF value) const
{
    const double slack = (m_data->y_max - m_data->y_min) * 1e-9;
    return value.x() >= m_data->x_min * (1 - 1e-9) && value.x() <= m_data->x_max * (1 + 1e-9) &&
           value.y() >= m_data->y_min - slack && value.y() <= m_data->y_max + slack;
}

void PlotAnnotations::setAside(Aside aside)
{
    m_aside = aside;
}

VerticalRoom PlotAnnotations::roomAround(Aside aside) const
{
    const bool has_y_name = !m_data->y_label.isEmpty() && aside < Aside::AxisNames;
    const bool has_x_name = !m_data->x_label.isEmpty() && aside < Aside::Keys;
    const double top = has_y_name ? m_fonts.height * 1.5 + 3 : m_fonts.height / 2 + 2;
    const double bottom = stripHeight(aside) + tick_gap + m_fonts.height + 3 + (has_x_name ? m_fonts.height + 3 : 0);
    return {static_cast<int>(top), static_cast<int>(bottom)};
}

double PlotAnnotations::stripHeight() const
{
    return stripHeight(m_aside);
}

// A thin one has no names.
double PlotAnnotations::stripHeight(Aside aside) const
{
    return m_data->leads.empty() ? 0 : aside < Aside::Keys ? m_fonts.height + 3 : lead_rim;
}

bool PlotAnnotations::hasXName() const
{
    return !m_data->x_label.isEmpty() && m_aside < Aside::Keys;
}

double PlotAnnotations::tickTop() const
{
    return area().bottom() + stripHeight() + tick_gap;
}

std::vector<PlotAnnotations::TickText> PlotAnnotations::xTickTexts() const
{
    std::vector<TickText> texts;
    for (const double tick : m_xTicks) {
        const QString text = xText(*m_data, tick);
        QRectF place(QPointF(), m_fonts.sizeOf(text, false));
        place.moveCenter({mParentPlot->xAxis->coordToPixel(tick), 0});
        place.moveTop(tickTop());
        texts.push_back({place, text});
    }
    return texts;
}

QRectF PlotAnnotations::tagRect(const std::vector<TickText>& ticks) const
{
    if (!m_data->cursor || *m_data->cursor < m_data->x_min || *m_data->cursor > m_data->x_max) {
        return {};
    }
    const QString text = xText(*m_data, *m_data->cursor);
    const QSizeF size = m_fonts.sizeOf(text, true) + QSizeF(12, 2);
    const QRectF box = area();
    const double x = mParentPlot->xAxis->coordToPixel(*m_data->cursor);
    QRectF tag(QPointF(std::round(x - size.width() / 2), tickTop() - 2), size);
    tag.moveRight(std::min(tag.right(), mParentPlot->viewport().right() + 1.0));
    tag.moveLeft(std::max(box.left() - tick_gap, tag.left())); // beside the labels of the other axis
    const bool hides = std::ranges::any_of(ticks, [&](const TickText& tick) {
        return tick.text != text && tick.rect.intersects(tag.adjusted(-3, 0, 3, 0));
    });
    if (hides && hasXName()) { // it shares the row of the axis' name
        tag.moveTop(tickTop() + m_fonts.height + 1);
    }
    return tag;
}

void PlotAnnotations::applyDefaultAntialiasingHint(QCPPainter*) const
{
}

void PlotAnnotations::draw(QCPPainter* painter)
{
    if (!m_data) {
        return;
    }
    const std::vector<TickText> ticks = xTickTexts();
    const QRectF tag = tagRect(ticks);
    painter->setRenderHint(QPainter::Antialiasing);
    drawAxisTexts(*painter, ticks, tag);
    drawRules(*painter);
    drawCursor(*painter, tag);
    if (const double height = stripHeight(); height > 0) {
        const QRectF strip(area().left(), area().bottom() + 2, area().width(), height);
        drawLeadStrip(*painter, *m_data, *m_theme, m_fonts.plain, strip,
                      [this](double value) { return mParentPlot->xAxis->coordToPixel(value); });
    }
    drawMarkers(*painter);

    const PlotLabels places(*m_data, m_fonts, area(), [this](QPointF value) { return pixel(value); });
    std::vector<PlotLabel> labels = places.endLabels();
    m_endLabelRects.clear();
    m_endLabelSeries.clear();
    for (const PlotLabel& label : labels) {
        m_endLabelRects.push_back(label.rect);
        m_endLabelSeries.push_back(label.series);
    }
    for (PlotLabel& label : places.ruleLabels()) {
        labels.push_back(std::move(label));
    }
    for (PlotLabel& label : places.remarkLabels(labels)) {
        labels.push_back(std::move(label));
    }
    for (PlotLabel& label : places.markLabels(labels)) {
        labels.push_back(std::move(label));
    }
    m_pinLabelRects.clear();
    for (PlotLabel& label : places.pinLabels(labels)) {
        m_pinLabelRects.push_back(label.rect);
        labels.push_back(std::move(label));
    }
    if (m_aside >= Aside::AxisNames && !m_data->y_label.isEmpty()) {
        const double end = std::min(area().right(), mParentPlot->viewport().right() - 1.0 * m_cornerWidth);
        drawYLabelInside(*painter, places.yNamePlace(labels, end));
    }
    for (const PlotLabel& label : labels) {
        drawLabel(*painter, label);
    }
}

void PlotAnnotations::drawAxisTexts(QPainter& painter, const std::vector<TickText>& ticks, const QRectF& tag) const
{
    const QRectF box = area();
    painter.setFont(m_fonts.plain);
    painter.setPen(m_theme->secondary);
    for (const double tick : m_yTicks) {
        const double y = mParentPlot->yAxis->coordToPixel(tick);
        const QRectF place(0, y - m_fonts.height / 2, box.left() - tick_gap, m_fonts.height);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, yTickText(tick));
    }
    for (const TickText& tick : ticks) {
        if (tag.isNull() || !tick.rect.intersects(tag.adjusted(-3, 0, 3, 0))) {
            painter.drawText(tick.rect, Qt::AlignCenter, tick.text);
        }
    }
    if (m_aside < Aside::AxisNames) {
        drawYLabel(painter);
    }
    if (hasXName()) {
        drawXLabel(painter, tag);
    }
}

void PlotAnnotations::drawYLabel(QPainter& painter) const
{
    painter.drawText(QRectF(0, 0, mParentPlot->viewport().width(), m_fonts.height), Qt::AlignLeft | Qt::AlignVCenter,
                     m_data->y_label);
}

void PlotAnnotations::drawYLabelInside(QPainter& painter, const QRectF& place) const
{
    const QString text = QFontMetricsF(m_fonts.plain).elidedText(m_data->y_label, Qt::ElideRight, place.width());
    QColor veil = m_theme->card;
    veil.setAlphaF(veil_opacity);
    painter.fillRect(place, veil);
    painter.setFont(m_fonts.plain);
    painter.setPen(m_theme->secondary);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
}

// In the middle, or beside a tag that is in its row.
void PlotAnnotations::drawXLabel(QPainter& painter, const QRectF& tag) const
{
    constexpr double gap = 6;
    const QRectF box = area();
    QRectF place(QPointF(), m_fonts.sizeOf(m_data->x_label, false));
    place.moveCenter({box.center().x(), 0});
    place.moveLeft(std::max(0.0, place.left()));
    place.moveTop(tickTop() + m_fonts.height + 3);
    if (!tag.isNull() && place.intersects(tag.adjusted(-gap, 0, gap, 0))) {
        const double room = mParentPlot->viewport().right() - tag.right();
        if (tag.center().x() > box.center().x() || room < place.width() + gap) {
            place.moveRight(tag.left() - gap);
        } else {
            place.moveLeft(tag.right() + gap);
        }
    }
    if (tag.isNull() || place.left() >= 0 || !place.intersects(tag)) { // else both do not fit: the number counts
        painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, m_data->x_label);
    }
}

void PlotAnnotations::drawRules(QPainter& painter) const
{
    const QRectF box = area();
    for (const ChartRule& rule : m_data->rules) {
        if (rule.y < m_data->y_min || rule.y > m_data->y_max) {
            continue;
        }
        const double y = std::round(mParentPlot->yAxis->coordToPixel(rule.y)) + 0.5;
        painter.setPen(QPen(markColour(rule.series), rule.series == m_highlighted && m_highlighted >= 0 ? 2 : 1));
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    }
}

void PlotAnnotations::drawCursor(QPainter& painter, const QRectF& tag) const
{
    if (tag.isNull()) {
        return;
    }
    const QRectF box = area();
    const double x = std::round(mParentPlot->xAxis->coordToPixel(*m_data->cursor)) + 0.5;
    QPen pen(m_theme->text, 1);
    pen.setDashPattern({1, 2}); // dots: dashes lie between published figures
    painter.setPen(pen);
    const bool is_lower = tag.top() > tickTop(); // behind a row of numbers, through which no line goes
    painter.drawLine(QPointF(x, box.top()), QPointF(x, is_lower ? box.bottom() + stripHeight() + 2 : tag.top()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme->text);
    painter.drawRoundedRect(tag, 3, 3);
    painter.setPen(m_theme->card);
    painter.setFont(m_fonts.bold);
    painter.drawText(tag, Qt::AlignCenter, xText(*m_data, *m_data->cursor));
}

void PlotAnnotations::drawMarkers(QPainter& painter) const
{
    for (const ChartMarker& marker : m_data->markers) {
        if (!marker.is_drawn || !isVisible(marker.at)) {
            continue;
        }
        const QColor colour = markColour(marker.series);
        painter.setPen(QPen(colour, marker.hollow ? 2 : 1));
        painter.setBrush(marker.hollow ? m_theme->card : colour);
        painter.drawPath(markerPath(marker.shape, pixel(marker.at)));
    }
}

// Text between the axes gets a halo in the card's colour, so that it stays legible where lines pass.
void PlotAnnotations::drawLabel(QPainter& painter, const PlotLabel& label) const
{
    const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextDontClip;
    painter.setFont(label.is_bold ? m_fonts.bold : m_fonts.plain);
    if (label.has_veil && area().intersects(label.rect)) {
        QColor veil = m_theme->card; // lines behind a text shine through just enough to be followed
        veil.setAlphaF(veil_opacity);
        painter.fillRect(label.rect, veil);
    }
    painter.setPen(m_theme->seriesText(label.series));
    painter.drawText(label.rect, flags, label.text);
}

} // namespace tiebreak
