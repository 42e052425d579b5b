// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_annotations.h"

#include "ui/charts/chart_math.h"

#include <algorithm>
#include <cmath>

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
    return numberText(y, m_yTickDecimals, m_data->y_prefix);
}

void PlotAnnotations::arrange(QSize size)
{
    const double top = m_data->y_label.isEmpty() ? m_textHeight / 2 + 2 : m_textHeight * 1.5 + 3;
    const double bottom = kTickGap + m_textHeight + 3 + (m_data->x_label.isEmpty() ? 0 : m_textHeight + 3);
    m_yTicks =
        linearTicks(m_data->y_min, m_data->y_max, static_cast<int>((size.height() - top - bottom) / kYTickPixels) + 1);
    m_yTickDecimals = m_yTicks.size() > 1 ? decimalsFor(m_yTicks[1] - m_yTicks[0], m_data->y_decimals) : 0;
    if (!m_data->y_prefix.isEmpty() && m_yTickDecimals > 0) // money: $0.20 rather than $0.2
        m_yTickDecimals = std::max(m_yTickDecimals, std::min(2, m_data->y_decimals));

    double left = 0;
    for (const double tick : m_yTicks)
        left = std::max(left, labelSize(yTickText(tick), false).width());
    const double tick_width = labelSize(xText(m_data->x_max), false).width();
    double right = tick_width / 2;
    for (const ChartLine& line : m_data->lines) {
        if (!line.end_label.isEmpty() && endsAtRight(line))
            right = std::max(right, kLabelGap + labelSize(line.end_label, line.stroke != Stroke::Ceiling).width() + 2);
    }
    const double width = size.width() - left - kTickGap - right;
    const int most = std::max(2, static_cast<int>(width / (tick_width + 12)) + 1);
    m_xTicks = m_data->log_x ? octaveTicks(m_data->x_min, m_data->x_max, most)
                             : linearTicks(m_data->x_min, m_data->x_max, std::min(most, 9));
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

// Whether the label of the line belongs into the margin: it ends in view near the end of the axis.
bool PlotAnnotations::endsAtRight(const ChartLine& line) const
{
    if (line.points.empty() || !isVisible(line.points.back()))
        return false;
    const double x = line.points.back().x();
    const double left_over = m_data->log_x ? std::log(m_data->x_max / x) / std::log(m_data->x_max / m_data->x_min)
                                           : (m_data->x_max - x) / (m_data->x_max - m_data->x_min);
    return left_over < 0.06;
}

// Where the eye loses the line: its last point, or where it leaves the plot after its last point in view.
std::optional<QPointF> PlotAnnotations::visibleEnd(const ChartLine& line) const
{
    const auto& points = line.points;
    for (std::size_t i = points.size(); i-- > 0;) {
        if (!isVisible(points[i]))
            continue;
        const QPointF inside = pixel(points[i]);
        if (i + 1 == points.size())
            return inside;
        const QPointF way = pixel(points[i + 1]) - inside;
        const QRectF box = area();
        double share = 1;
        if (way.x() > 0)
            share = std::min(share, (box.right() - inside.x()) / way.x());
        if (way.y() < 0)
            share = std::min(share, (box.top() - inside.y()) / way.y());
        if (way.y() > 0)
            share = std::min(share, (box.bottom() - inside.y()) / way.y());
        return inside + std::clamp(share, 0.0, 1.0) * way;
    }
    return std::nullopt;
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
        const auto end = line.end_label.isEmpty() ? std::nullopt : visibleEnd(line);
        if (!end)
            continue;
        if (!endsAtRight(line)) {
            inner.push_back(innerLabel(line, *end));
            continue;
        }
        const bool is_bold = line.stroke != Stroke::Ceiling;
        QRectF rect(QPointF(box.right() + kLabelGap, 0), labelSize(line.end_label, is_bold));
        rect.moveCenter({rect.center().x(), end->y()});
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
    for (const ChartRule& rule : m_data->rules) {
        if (rule.label.isEmpty() || rule.y < m_data->y_min || rule.y > m_data->y_max)
            continue;
        const double y = mParentPlot->yAxis->coordToPixel(rule.y);
        QRectF rect(QPointF(box.left() + kRulePad, 0), labelSize(rule.label, false));
        rect.moveBottom(y - 1);
        const bool below = crossesACurve(rect); // then the label hangs under its line instead of standing on it
        labels.push_back({rule.label, rect, rule.series, false});
        centres.push_back(below ? y + m_textHeight / 2 + 1 : y - m_textHeight / 2 - 1);
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

QRectF PlotAnnotations::tagRect() const
{
    if (!m_data->cursor || *m_data->cursor < m_data->x_min || *m_data->cursor > m_data->x_max)
        return {};
    const QSizeF size = labelSize(xText(*m_data->cursor), true) + QSizeF(12, 2);
    const QRectF box = area();
    const double x = mParentPlot->xAxis->coordToPixel(*m_data->cursor);
    QRectF tag(QPointF(std::round(x - size.width() / 2), box.bottom() + kTickGap - 2), size);
    tag.moveRight(std::min(tag.right(), mParentPlot->viewport().right() + 1.0));
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
    for (const Label& label : labels)
        m_endLabelRects.push_back(label.rect);
    for (Label& label : ruleLabels())
        labels.push_back(std::move(label));
    for (Label& label : remarkLabels(labels))
        labels.push_back(std::move(label));
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
        const QString text = xText(tick);
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
        QPen pen(m_theme->series(rule.series), 1.5);
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
    painter.drawText(tag, Qt::AlignCenter, xText(*m_data->cursor));
}

void PlotAnnotations::drawMarkers(QPainter& painter) const
{
    for (const ChartMarker& marker : m_data->markers) {
        if (!isVisible(marker.at))
            continue;
        const QColor colour = m_theme->series(marker.series);
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
