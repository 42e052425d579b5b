// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/labels/pin_labels.h"

#include "ui/charts/curves/chart_view.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace tiebreak {

namespace {

// Of the plot, at most; the second where the first finds no place.
constexpr std::array<double, 2> pin_widths{0.5, 0.28};
constexpr double side_gap = 4; // between a curve's end and a label that starts there
constexpr double ink_gap = 8;  // at most between points that stand for a curve
constexpr int most_steps = 64;
constexpr double marker_gap = 6;

// Right ends first: there the eye looks for names.
std::vector<QRectF> candidates(const ChartData& data, const PinLabelSpace& space, const ChartPin& pin, QSizeF size)
{
    std::vector<QRectF> places;
    for (const bool is_right : {true, false}) {
        for (const PinnedCurve& curve : pin.curves) {
            const auto end = is_right ? rightEnd(data, curve.points) : leftEnd(data, curve.points);
            if (!end) {
                continue;
            }
            const QPointF at = space.pixel(end->at);
            const double left = is_right ? at.x() - side_gap - size.width() : at.x() + side_gap;
            for (const double lift : {1.1, 1.7, -0.1, -0.7}) { // above, then below; near, then farther
                places.emplace_back(QPointF(left, std::round(at.y() - lift * size.height())), size);
            }
        }
    }
    return places;
}

} // namespace

std::vector<QPointF> inkOf(const ChartData& data, const PinLabelSpace& space)
{
    std::vector<QPointF> ink;
    const auto add = [&](const std::vector<QPointF>& points) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const QPointF at = space.pixel(points[i]);
            const QPointF way = i > 0 ? at - ink.back() : QPointF();
            const QPointF from = at - way;
            const int steps = std::clamp(static_cast<int>(std::max(std::abs(way.x()), std::abs(way.y())) / ink_gap), 0,
                                         most_steps); // many in a small part of the axes
            for (int step = 1; step < steps; ++step) {
                ink.push_back(from + way * step / steps);
            }
            ink.push_back(at);
        }
    };
    for (const ChartLine& line : data.lines) {
        add(line.points);
    }
    for (const ChartPin& pin : data.pins) {
        for (const PinnedCurve& curve : pin.curves) {
            add(curve.points);
        }
    }
    for (const ChartMarker& marker : data.markers) {
        const QPointF at = space.pixel(marker.at);
        for (const QPointF& corner :
             {QPointF(-marker_gap, 0), QPointF(marker_gap, 0), QPointF(0, -marker_gap), QPointF(0, marker_gap)}) {
            ink.push_back(at + corner);
        }
    }
    return ink;
}

std::vector<PinLabel> placePinLabels(const ChartData& data, const PinLabelSpace& space)
{
    const QFontMetricsF metrics(space.font);
    const std::vector<QPointF> ink = inkOf(data, space);
    const QRectF room = space.area.adjusted(1, 1, -1, -1);
    std::vector<PinLabel> labels;
    const auto is_free = [&](const QRectF& rect) {
        const auto meets = [&rect](const QRectF& other) { return other.intersects(rect); };
        return room.contains(rect) && std::ranges::none_of(space.taken, meets) &&
               std::ranges::none_of(labels, meets, &PinLabel::rect) &&
               std::ranges::none_of(ink, [&rect](const QPointF& point) { return rect.contains(point); });
    };
    for (const ChartPin& pin : data.pins) {
        if (pin.name.isEmpty()) {
            continue;
        }
        for (const double share : pin_widths) {
            const QString text = metrics.elidedText(pin.name, Qt::ElideRight, room.width() * share);
            const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 1, space.height);
            const std::vector<QRectF> places = candidates(data, space, pin, size);
            const auto place = std::ranges::find_if(places, is_free);
            if (place != places.end()) {
                labels.push_back({text, *place});
                break;
            }
        }
    }
    return labels;
}

} // namespace tiebreak
