// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/labels/plot_labels.h"

#include "ui/charts/chart_math.h"
#include "ui/charts/curves/labels/mark_labels.h"
#include "ui/charts/curves/marker_shape.h"
#include "ui/charts/curves/segment_clip.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

constexpr double rule_pad = 6;   // of a rule's label from the axis
constexpr double remark_pad = 8; // of remarks from the edges of the plot

} // namespace

PlotLabels::PlotLabels(const ChartData& data, const LabelFonts& fonts, QRectF area,
                       std::function<QPointF(QPointF)> pixel)
    : m_data(data), m_fonts(fonts), m_area(area), m_pixel(std::move(pixel))
{
}

std::optional<LineEnd> labelledEnd(const ChartData& data, const ChartLine& line)
{
    if (line.end_label.isEmpty()) {
        return std::nullopt;
    }
    auto end = rightEnd(data, line.points);
    for (auto piece = data.lines.rbegin(); !end && piece != data.lines.rend(); ++piece) {
        if (piece->series == line.series && piece->name == line.name && piece->stroke != Stroke::Ceiling) {
            end = rightEnd(data, piece->points);
        }
    }
    return end;
}

bool isAtRight(const ChartData& data, const LineEnd& end)
{
    const double x = fractionAt(viewOf(data), scalesOf(data), end.at).x();
    return end.is_cut ? x > 1 - 1e-6 : x > 0.94;
}

PlotLabel PlotLabels::innerLabel(const ChartLine& line, QPointF end) const
{
    const QRectF box = m_area;
    const bool is_bold = line.stroke != Stroke::Ceiling;
    QRectF rect(QPointF(), m_fonts.sizeOf(line.end_label, is_bold));
    const bool leaves_at_top = end.y() <= box.top() + 1;
    const bool has_room = end.x() + label_gap + rect.width() <= box.right();
    rect.moveCenter({0, leaves_at_top ? box.top() + m_fonts.height / 2 + 1 : end.y()});
    if (has_room) {
        rect.moveLeft(end.x() + label_gap);
        if (!leaves_at_top && crossesACurve(rect)) { // of another contender, mostly the one below
            rect.moveBottom(end.y());
        }
    } else if (leaves_at_top) {
        rect.moveRight(end.x() - label_gap);
    } else {
        rect.moveRight(std::min(box.right(), end.x() + rect.width() / 2));
        rect.translate(0, -m_fonts.height);
    }
    rect.moveLeft(std::max(rect.left(), box.left() + 2));
    return {line.end_label, rect, line.series, is_bold};
}

std::vector<PlotLabel> PlotLabels::endLabels() const
{
    const QRectF box = m_area;
    std::vector<PlotLabel> margin;
    std::vector<PlotLabel> inner;
    for (const ChartLine& line : m_data.lines) {
        const auto end = labelledEnd(m_data, line);
        if (!end) {
            continue;
        }
        if (!isAtRight(m_data, *end)) {
            inner.push_back(innerLabel(line, m_pixel(end->at)));
            continue;
        }
        const bool is_bold = line.stroke != Stroke::Ceiling;
        QRectF rect(QPointF(box.right() + label_gap, 0), m_fonts.sizeOf(line.end_label, is_bold));
        rect.moveCenter({rect.center().x(), m_pixel(end->at).y()});
        margin.push_back({line.end_label, rect, line.series, is_bold});
    }

    std::vector<PlotLabel> result;
    for (std::vector<PlotLabel>* group : {&margin, &inner}) {
        std::vector<double> centres;
        for (const PlotLabel& label : *group) {
            centres.push_back(label.rect.center().y());
        }
        const double half = m_fonts.height / 2;
        const bool is_margin = group == &margin;
        const auto places = spreadApart(centres, m_fonts.height, box.top() + (is_margin ? 0 : half),
                                        box.bottom() - (is_margin ? 0 : half));
        for (std::size_t i = 0; i < group->size(); ++i) {
            (*group)[i].rect.moveTop(std::round(places[i] - half));
            result.push_back((*group)[i]);
        }
    }
    return result;
}

bool PlotLabels::crossesACurve(const QRectF& rect) const
{
    const auto is_inside = [&](const QPointF& point) { return rect.contains(m_pixel(point)); };
    return std::any_of(m_data.lines.begin(), m_data.lines.end(), [&](const ChartLine& line) {
        return line.stroke != Stroke::Ceiling && std::any_of(line.points.begin(), line.points.end(), is_inside);
    });
}

std::vector<PlotLabel> PlotLabels::ruleLabels() const
{
    const QRectF box = m_area;
    std::vector<PlotLabel> labels;
    std::vector<double> centres;
    std::vector<const ChartRule*> rules; // from the top
    for (const ChartRule& rule : m_data.rules) {
        if (!rule.label.isEmpty() && rule.y >= m_data.y_min && rule.y <= m_data.y_max) {
            rules.push_back(&rule);
        }
    }
    std::ranges::stable_sort(rules, std::greater(), &ChartRule::y);
    const auto is_said = [](const ChartRule* a, const ChartRule* b) { return a->y == b->y && a->label == b->label; };
    rules.erase(std::unique(rules.begin(), rules.end(), is_said), rules.end()); // equal ones share one label
    for (const ChartRule* const each : rules) {
        const ChartRule& rule = *each;
        const double y = m_pixel(QPointF(m_data.x_min, rule.y)).y();
        QRectF rect(QPointF(box.left() + rule_pad, 0), m_fonts.sizeOf(rule.label, false));
        rect.moveBottom(y - 1);
        const bool below = crossesACurve(rect); // then the label hangs under its line instead of standing on it
        labels.push_back({rule.label, rect, rule.series, false});
        centres.push_back(below ? y + m_fonts.height / 2 + 1 : y - m_fonts.height / 2 - 1);
        const std::size_t last = centres.size() - 1;
        if (last > 0 && centres[last] < centres[last - 1]) { // labels in another order than their lines would lie
            const double above = m_pixel(QPointF(m_data.x_min, rules[last - 1]->y)).y();
            centres[last - 1] = std::min(centres[last - 1], above - m_fonts.height / 2 - 1);
            centres[last] = y + m_fonts.height / 2 + 1;
        }
    }
    const auto places =
        spreadApart(centres, m_fonts.height + 2, box.top() + m_fonts.height / 2, box.bottom() - m_fonts.height / 2);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        labels[i].rect.moveTop(std::round(places[i] - m_fonts.height / 2));
    }
    return labels;
}

// Remarks give way downwards to the labels that belong to a line.
std::vector<PlotLabel> PlotLabels::remarkLabels(const std::vector<PlotLabel>& others) const
{
    const QRectF box = m_area;
    const QFontMetricsF metrics(m_fonts.plain);
    std::vector<PlotLabel> remarks;
    for (const ChartText& remark : m_data.remarks) {
        const QPointF at = box.topLeft() + QPointF(remark.at.x() * box.width(), remark.at.y() * box.height());
        const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        QRectF place =
            metrics.boundingRect(QRectF(0, 0, box.width() - 2 * remark_pad, box.height()), flags, remark.text);
        place = place.adjusted(0, 0, 1, 0); // or rounding wraps its last word
        place.moveTopLeft(at);
        place.moveLeft(std::clamp(place.left(), box.left() + remark_pad,
                                  std::max(box.left() + remark_pad, box.right() - remark_pad - place.width())));
        for (const std::vector<PlotLabel>* group : {&others, &std::as_const(remarks)}) {
            for (const PlotLabel& label : *group) {
                if (label.rect.intersects(place)) {
                    place.moveTop(label.rect.bottom() + 2);
                }
            }
        }
        place.moveTop(std::clamp(place.top(), box.top(), std::max(box.top(), box.bottom() - place.height())));
        remarks.push_back({remark.text, place, -1, false});
    }
    return remarks;
}

PinLabelSpace PlotLabels::spaceBeside(const std::vector<PlotLabel>& others) const
{
    PinLabelSpace space{m_area, m_fonts.plain, m_fonts.height, {}, m_pixel};
    for (const PlotLabel& label : others) {
        space.taken.push_back(label.rect);
    }
    if (m_data.cursor) {
        space.taken.emplace_back(m_pixel(QPointF(*m_data.cursor, m_data.y_max)).x() - 1, m_area.top(), 3,
                                 m_area.height());
    }
    return space;
}

std::vector<PlotLabel> PlotLabels::pinLabels(const std::vector<PlotLabel>& others) const
{
    std::vector<PlotLabel> labels;
    if (m_data.pins.empty()) {
        return labels;
    }
    for (PinLabel& label : placePinLabels(m_data, spaceBeside(others))) {
        labels.push_back({std::move(label.text), label.rect, -1, false});
    }
    return labels;
}

std::vector<PlotLabel> PlotLabels::markLabels(const std::vector<PlotLabel>& others) const
{
    std::vector<PlotLabel> labels;
    const auto has_label = [](const ChartMarker& marker) { return !marker.label.isEmpty(); };
    if (m_data.sides.empty() && std::ranges::none_of(m_data.markers, has_label)) {
        return labels;
    }
    PinLabelSpace space = spaceBeside(others);
    for (MarkLabel& label : placeMarkLabels(m_data, space)) {
        space.taken.push_back(label.rect);
        labels.push_back({std::move(label.text), label.rect, label.series, false});
    }
    for (MarkLabel& label : placeSideLabels(m_data, space)) { // on nothing but their tint
        labels.push_back({std::move(label.text), label.rect, label.series, false, false});
    }
    return labels;
}

QRectF PlotLabels::yNamePlace(const std::vector<PlotLabel>& others, double end) const
{
    constexpr double inset = 2;
    constexpr double step = 8;
    const QRectF first(m_area.topLeft() + QPointF(inset, inset), m_fonts.sizeOf(m_data.y_label, false));
    QRectF place = first;
    while (!isFree(place, others) && place.right() + step < end) {
        place.translate(step, 0);
    }
    if (!isFree(place, others)) { // lines shine through; labels are not covered
        place = first;
        for (const PlotLabel& label : others) {
            if (label.rect.intersects(place)) {
                place.setRight(std::max(place.left(), std::min(place.right(), label.rect.left() - label_gap)));
            }
        }
    }
    return place;
}

// Of labels, and of lines with their markers.
bool PlotLabels::isFree(const QRectF& place, const std::vector<PlotLabel>& others) const
{
    const QRectF room = place.adjusted(-half_marker, 0, half_marker, half_marker);
    const auto covers = [&room](const PlotLabel& label) { return label.rect.intersects(room); };
    if (std::ranges::any_of(others, covers)) {
        return false;
    }
    return std::ranges::none_of(m_data.lines, [&](const ChartLine& line) {
        for (std::size_t i = 1; i < line.points.size(); ++i) {
            const QPointF a = m_pixel(line.points[i - 1]);
            const QPointF b = m_pixel(line.points[i]);
            const auto in_room = [&room](QPointF point) {
                return QPointF((point.x() - room.left()) / room.width(), (point.y() - room.top()) / room.height());
            };
            if (partInside(in_room(a), in_room(b))) {
                return true;
            }
        }
        return false;
    });
}

} // namespace tiebreak
