// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/plot_annotations.h"

#include "ui/charts/chart_math.h"
#include "ui/charts/curves/emphasis.h"
#include "ui/charts/curves/pin_labels.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace tiebreak {

namespace {

constexpr double kTickGap = 6;   // between an axis and its tick labels
constexpr double kLabelGap = 8;  // between a line's end (with its marker) and its label
constexpr double kRulePad = 6;   // of a rule's label from the axis
constexpr double kRemarkPad = 8; // of remarks from the edges of the plot
constexpr double kMarker = 4.5;  // half a marker's size
constexpr int kYTickPixels = 44; // at least, between two ticks

QPainterPath markerPath(Marker shape, QPointF at)
{
    QPainterPath path;
    switch (shape) {
    case Marker::Disc:
        path.addEllipse(at, kMarker, kMarker);
        break;
    case Marker::Square:
        path.addRect(QRectF(at.x() - kMarker + 0.5, at.y() - kMarker + 0.5, 2 * kMarker - 1, 2 * kMarker - 1));
        break;
    case Marker::Diamond: {
        const double r = kMarker + 1;
        path.addPolygon(QPolygonF({at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r), at + QPointF(-r, 0)}));
        path.closeSubpath();
        break;
    }
    case Marker::Triangle: {
        const double r = kMarker + 1;
        path.addPolygon(QPolygonF({at + QPointF(0, -r), at + QPointF(r, r * 0.8), at + QPointF(-r, r * 0.8)}));
        path.closeSubpath();
        break;
    }
    }
    return path;
}

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
    m_plain = font;
    m_bold = font;
    m_bold.setBold(true);
    m_textHeight = std::ceil(QFontMetricsF(m_bold).height());
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
        if (m_endLabelRects[i].contains(position))
            return m_endLabelSeries[i];
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

const QFont& PlotAnnotations::labelFont(bool bold) const
{
    return bold ? m_bold : m_plain;
}

QSizeF PlotAnnotations::labelSize(const QString& text, bool bold) const
{
    return {std::ceil(QFontMetricsF(labelFont(bold)).horizontalAdvance(text)) + 1, m_textHeight};
}

QString PlotAnnotations::yTickText(double y) const
{
    return tiebreak::yTickText(*m_data, y, m_yTickDecimals);
}

// Of the widest label that the x axis may have.
double PlotAnnotations::xTickWidth() const
{
    constexpr int many = 9;
    double width = labelSize(xText(*m_data, m_data->x_max), false).width();
    if (!m_data->log_x) { // round values before the end may be longer: "12.5 B", "20 B"
        for (const double tick : tiebreak::xTicks(*m_data, many))
            width = std::max(width, labelSize(xText(*m_data, tick), false).width());
    }
    return width;
}

void PlotAnnotations::arrange(QSize size, bool is_part)
{
    const double top = m_data->y_label.isEmpty() ? m_textHeight / 2 + 2 : m_textHeight * 1.5 + 3;
    const double bottom = kTickGap + m_textHeight + 3 + (m_data->x_label.isEmpty() ? 0 : m_textHeight + 3);
    m_yTicks =
        linearTicks(m_data->y_min, m_data->y_max, static_cast<int>((size.height() - top - bottom) / kYTickPixels) + 1);
    constexpr int finer = 2; // decimals more than read-outs have, for ticks of a part of the axis
    m_yTickDecimals = m_yTicks.size() > 1 ? decimalsFor(m_yTicks[1] - m_yTicks[0], m_data->y_decimals + finer) : 0;
    if (!m_data->y_prefix.isEmpty() && m_yTickDecimals > 0) // money: $0.20 rather than $0.2
        m_yTickDecimals = std::max(m_yTickDecimals, std::min(2, m_data->y_decimals));

    double left = 0;
    for (const double tick : m_yTicks)
        left = std::max(left, labelSize(yTickText(tick), false).width());
    const double tick_width = xTickWidth();
    double right = tick_width / 2;
    for (const ChartLine& line : m_data->lines) {
        const auto end = labelledEnd(line);
        // In a part of the axes all have room, so that the plot does not change its width while it is panned.
        if ((is_part && !line.end_label.isEmpty()) || (end && isAtRight(*end)))
            right = std::max(right, kLabelGap + labelSize(line.end_label, line.stroke != Stroke::Ceiling).width() + 2);
    }
    const double width = size.width() - left - kTickGap - right;
    const int most = std::max(2, static_cast<int>(width / (tick_width + 12)) + 1);
    m_xTicks = tiebreak::xTicks(*m_data, most);
    if (m_data->log_x && m_xTicks.size() < 3) { // of a part of the axis
        m_xTicks = linearTicks(m_data->x_min, m_data->x_max, std::max(2, most / 2));
        m_xTicks.removeIf([](double tick) { return tick != std::round(tick); });
    }
    mParentPlot->axisRect()->setMargins(QMargins(static_cast<int>(left + kTickGap), static_cast<int>(top),
                                                 static_cast<int>(std::ceil(right)), static_cast<int>(bottom)));
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

std::optional<LineEnd> PlotAnnotations::labelledEnd(const ChartLine& line) const
{
    if (line.end_label.isEmpty())
        return std::nullopt;
    auto end = rightEnd(*m_data, line.points);
    for (auto piece = m_data->lines.rbegin(); !end && piece != m_data->lines.rend(); ++piece) {
        if (piece->series == line.series && piece->name == line.name && piece->stroke != Stroke::Ceiling)
            end = rightEnd(*m_data, piece->points);
    }
    return end;
}

bool PlotAnnotations::isAtRight(const LineEnd& end) const
{
    const double x = fractionAt(viewOf(*m_data), m_data->log_x, end.at).x();
    return end.is_cut ? x > 1 - 1e-6 : x > 0.94;
}

PlotAnnotations::Label PlotAnnotations::innerLabel(const ChartLine& line, QPointF end) const
{
    const QRectF box = area();
    const bool is_bold = line.stroke != Stroke::Ceiling;
    QRectF rect(QPointF(), labelSize(line.end_label, is_bold));
    const bool leaves_at_top = end.y() <= box.top() + 1;
    const bool has_room = end.x() + kLabelGap + rect.width() <= box.right();
    rect.moveCenter({0, leaves_at_top ? box.top() + m_textHeight / 2 + 1 : end.y()});
    if (has_room) {
        rect.moveLeft(end.x() + kLabelGap);
        if (!leaves_at_top && crossesACurve(rect)) // of another contender, mostly the one below
            rect.moveBottom(end.y());
    } else if (leaves_at_top) {
        rect.moveRight(end.x() - kLabelGap);
    } else {
        rect.moveRight(std::min(box.right(), end.x() + rect.width() / 2));
        rect.translate(0, -m_textHeight);
    }
    rect.moveLeft(std::max(rect.left(), box.left() + 2));
    return {line.end_label, rect, line.series, is_bold};
}

std::vector<PlotAnnotations::Label> PlotAnnotations::endLabels() const
{
    const QRectF box = area();
    std::vector<Label> margin;
    std::vector<Label> inner;
    for (const ChartLine& line : m_data->lines) {
        const auto end = labelledEnd(line);
        if (!end)
            continue;
        if (!isAtRight(*end)) {
            inner.push_back(innerLabel(line, pixel(end->at)));
            continue;
        }
        const bool is_bold = line.stroke != Stroke::Ceiling;
        QRectF rect(QPointF(box.right() + kLabelGap, 0), labelSize(line.end_label, is_bold));
        rect.moveCenter({rect.center().x(), pixel(end->at).y()});
        margin.push_back({line.end_label, rect, line.series, is_bold});
    }

    std::vector<Label> result;
    for (std::vector<Label>* group : {&margin, &inner}) {
        std::vector<double> centres;
        for (const Label& label : *group)
            centres.push_back(label.rect.center().y());
        const double half = m_textHeight / 2;
        const bool is_margin = group == &margin;
        const auto places = spreadApart(centres, m_textHeight, box.top() + (is_margin ? 0 : half),
                                        box.bottom() - (is_margin ? 0 : half));
        for (std::size_t i = 0; i < group->size(); ++i) {
            (*group)[i].rect.moveTop(std::round(places[i] - half));
            result.push_back((*group)[i]);
        }
    }
    return result;
}

bool PlotAnnotations::crossesACurve(const QRectF& rect) const
{
    const auto is_inside = [&](const QPointF& point) {
        return rect.contains(mParentPlot->xAxis->coordToPixel(point.x()), mParentPlot->yAxis->coordToPixel(point.y()));
    };
    return std::any_of(m_data->lines.begin(), m_data->lines.end(), [&](const ChartLine& line) {
        return line.stroke != Stroke::Ceiling && std::any_of(line.points.begin(), line.points.end(), is_inside);
    });
}

std::vector<PlotAnnotations::Label> PlotAnnotations::ruleLabels() const
{
    const QRectF box = area();
    std::vector<Label> labels;
    std::vector<double> centres;
    std::vector<const ChartRule*> rules; // from the top
    for (const ChartRule& rule : m_data->rules) {
        if (!rule.label.isEmpty() && rule.y >= m_data->y_min && rule.y <= m_data->y_max)
            rules.push_back(&rule);
    }
    std::ranges::stable_sort(rules, std::greater(), &ChartRule::y);
    for (const ChartRule* const each : rules) {
        const ChartRule& rule = *each;
        const double y = mParentPlot->yAxis->coordToPixel(rule.y);
        QRectF rect(QPointF(box.left() + kRulePad, 0), labelSize(rule.label, false));
        rect.moveBottom(y - 1);
        const bool below = crossesACurve(rect); // then the label hangs under its line instead of standing on it
        labels.push_back({rule.label, rect, rule.series, false});
        centres.push_back(below ? y + m_textHeight / 2 + 1 : y - m_textHeight / 2 - 1);
        const std::size_t last = centres.size() - 1;
        if (last > 0 && centres[last] < centres[last - 1]) { // labels in another order than their lines would lie
            const double above = mParentPlot->yAxis->coordToPixel(rules[last - 1]->y);
            centres[last - 1] = std::min(centres[last - 1], above - m_textHeight / 2 - 1);
            centres[last] = y + m_textHeight / 2 + 1;
        }
    }
    const auto places =
        spreadApart(centres, m_textHeight + 2, box.top() + m_textHeight / 2, box.bottom() - m_textHeight / 2);
    for (std::size_t i = 0; i < labels.size(); ++i)
        labels[i].rect.moveTop(std::round(places[i] - m_textHeight / 2));
    return labels;
}

// Remarks give way downwards to the labels that belong to a line.
std::vector<PlotAnnotations::Label> PlotAnnotations::remarkLabels(const std::vector<Label>& others) const
{
    const QRectF box = area();
    const QFontMetricsF metrics(m_plain);
    std::vector<Label> remarks;
    for (const ChartText& remark : m_data->remarks) {
        const QPointF at = box.topLeft() + QPointF(remark.at.x() * box.width(), remark.at.y() * box.height());
        const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        QRectF place =
            metrics.boundingRect(QRectF(0, 0, box.width() - 2 * kRemarkPad, box.height()), flags, remark.text);
        place = place.adjusted(0, 0, 1, 0); // or rounding wraps its last word
        place.moveTopLeft(at);
        place.moveLeft(std::clamp(place.left(), box.left() + kRemarkPad,
                                  std::max(box.left() + kRemarkPad, box.right() - kRemarkPad - place.width())));
        for (const std::vector<Label>* group : {&others, &std::as_const(remarks)}) {
            for (const Label& label : *group) {
                if (label.rect.intersects(place))
                    place.moveTop(label.rect.bottom() + 2);
            }
        }
        place.moveTop(std::clamp(place.top(), box.top(), std::max(box.top(), box.bottom() - place.height())));
        remarks.push_back({remark.text, place, -1, false});
    }
    return remarks;
}

std::vector<PlotAnnotations::Label> PlotAnnotations::pinLabels(const std::vector<Label>& others) const
{
    std::vector<Label> labels;
    if (m_data->pins.empty())
        return labels;
    PinLabelSpace space{area(), m_plain, m_textHeight, {}, [this](QPointF value) { return pixel(value); }};
    for (const Label& label : others)
        space.taken.push_back(label.rect);
    if (m_data->cursor)
        space.taken.emplace_back(pixel({*m_data->cursor, 0}).x() - 1, area().top(), 3, area().height());
    for (PinLabel& label : placePinLabels(*m_data, space))
        labels.push_back({std::move(label.text), label.rect, -1, false});
    return labels;
}

QRectF PlotAnnotations::tagRect() const
{
    if (!m_data->cursor || *m_data->cursor < m_data->x_min || *m_data->cursor > m_data->x_max)
        return {};
    const QSizeF size = labelSize(xText(*m_data, *m_data->cursor), true) + QSizeF(12, 2);
    const QRectF box = area();
    const double x = mParentPlot->xAxis->coordToPixel(*m_data->cursor);
    QRectF tag(QPointF(std::round(x - size.width() / 2), box.bottom() + kTickGap - 2), size);
    tag.moveRight(std::min(tag.right(), mParentPlot->viewport().right() + 1.0));
    tag.moveLeft(std::max(box.left() - kTickGap, tag.left())); // beside the labels of the other axis
    return tag;
}

void PlotAnnotations::applyDefaultAntialiasingHint(QCPPainter*) const
{
}

void PlotAnnotations::draw(QCPPainter* painter)
{
    if (!m_data)
        return;
    const QRectF tag = tagRect();
    painter->setRenderHint(QPainter::Antialiasing);
    drawAxisTexts(*painter, tag);
    drawRules(*painter);
    drawCursor(*painter, tag);
    drawMarkers(*painter);

    std::vector<Label> labels = endLabels();
    m_endLabelRects.clear();
    m_endLabelSeries.clear();
    for (const Label& label : labels) {
        m_endLabelRects.push_back(label.rect);
        m_endLabelSeries.push_back(label.series);
    }
    for (Label& label : ruleLabels())
        labels.push_back(std::move(label));
    for (Label& label : remarkLabels(labels))
        labels.push_back(std::move(label));
    m_pinLabelRects.clear();
    for (Label& label : pinLabels(labels)) {
        m_pinLabelRects.push_back(label.rect);
        labels.push_back(std::move(label));
    }
    for (const Label& label : labels)
        drawLabel(*painter, label);
}

void PlotAnnotations::drawAxisTexts(QPainter& painter, const QRectF& tag) const
{
    const QRectF box = area();
    painter.setFont(m_plain);
    painter.setPen(m_theme->secondary);
    for (const double tick : m_yTicks) {
        const double y = mParentPlot->yAxis->coordToPixel(tick);
        const QRectF place(0, y - m_textHeight / 2, box.left() - kTickGap, m_textHeight);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, yTickText(tick));
    }
    for (const double tick : m_xTicks) {
        const QString text = xText(*m_data, tick);
        QRectF place(QPointF(), labelSize(text, false));
        place.moveCenter({mParentPlot->xAxis->coordToPixel(tick), 0});
        place.moveTop(box.bottom() + kTickGap);
        if (tag.isNull() || !place.intersects(tag.adjusted(-3, 0, 3, 0)))
            painter.drawText(place, Qt::AlignCenter, text);
    }
    painter.drawText(QRectF(0, 0, mParentPlot->viewport().width(), m_textHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     m_data->y_label);
    if (!m_data->x_label.isEmpty()) {
        QRectF place(QPointF(), labelSize(m_data->x_label, false));
        place.moveCenter({box.center().x(), 0});
        place.moveLeft(std::max(0.0, place.left()));
        place.moveTop(box.bottom() + kTickGap + m_textHeight + 3);
        painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, m_data->x_label);
    }
}

void PlotAnnotations::drawRules(QPainter& painter) const
{
    const QRectF box = area();
    for (const ChartRule& rule : m_data->rules) {
        if (rule.y < m_data->y_min || rule.y > m_data->y_max)
            continue;
        const double y = std::round(mParentPlot->yAxis->coordToPixel(rule.y)) + 0.5;
        QPen pen(markColour(rule.series), rule.series == m_highlighted && m_highlighted >= 0 ? 2.5 : 1.5);
        pen.setDashPattern({5, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    }
}

void PlotAnnotations::drawCursor(QPainter& painter, const QRectF& tag) const
{
    if (tag.isNull())
        return;
    const QRectF box = area();
    const double x = std::round(mParentPlot->xAxis->coordToPixel(*m_data->cursor)) + 0.5;
    QPen pen(m_theme->text, 1);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, box.top()), QPointF(x, tag.top()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme->text);
    painter.drawRoundedRect(tag, 3, 3);
    painter.setPen(m_theme->card);
    painter.setFont(m_bold);
    painter.drawText(tag, Qt::AlignCenter, xText(*m_data, *m_data->cursor));
}

void PlotAnnotations::drawMarkers(QPainter& painter) const
{
    for (const ChartMarker& marker : m_data->markers) {
        if (!isVisible(marker.at))
            continue;
        const QColor colour = markColour(marker.series);
        painter.setPen(QPen(colour, marker.hollow ? 2 : 1));
        painter.setBrush(marker.hollow ? m_theme->card : colour);
        painter.drawPath(markerPath(marker.shape, pixel(marker.at)));
    }
}

// Text between the axes gets a halo in the card's colour, so that it stays legible where lines pass.
void PlotAnnotations::drawLabel(QPainter& painter, const Label& label) const
{
    const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextDontClip;
    painter.setFont(labelFont(label.bold));
    if (area().intersects(label.rect)) {
        QColor veil = m_theme->card; // lines behind a text shine through just enough to be followed
        veil.setAlphaF(0.85F);
        painter.fillRect(label.rect, veil);
    }
    painter.setPen(m_theme->series(label.series));
    painter.drawText(label.rect, flags, label.text);
}

} // namespace tiebreak
