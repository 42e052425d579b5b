// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/labels/mark_labels.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

constexpr double mark_gap = 8; // from a marker's middle to its label
constexpr double side_pad = 6; // of a side's name from the axes

QSizeF sizeOfLabel(const PinLabelSpace& space, const QString& text)
{
    return {std::ceil(QFontMetricsF(space.font).horizontalAdvance(text)) + 1, space.height};
}

// Whether nothing stands there.
class FreePlaces {
public:
    FreePlaces(const ChartData& data, const PinLabelSpace& space)
        : m_space(space), m_ink(inkOf(data, space)), m_room(space.area.adjusted(1, 1, -1, -1))
    {
        for (const ChartRule& rule : data.rules) {
            m_rules.push_back(space.pixel({data.x_min, rule.y}).y());
        }
    }

    [[nodiscard]] bool has(const QRectF& rect, const std::vector<MarkLabel>& labels) const
    {
        const auto meets = [&rect](const QRectF& other) { return other.intersects(rect); };
        return m_room.contains(rect) && std::ranges::none_of(m_space.taken, meets) &&
               std::ranges::none_of(labels, meets, &MarkLabel::rect) &&
               std::ranges::none_of(m_ink, [&rect](const QPointF& point) { return rect.contains(point); }) &&
               std::ranges::none_of(m_rules, [&rect](double y) { return y > rect.top() && y < rect.bottom(); });
    }

private:
    const PinLabelSpace& m_space;
    std::vector<QPointF> m_ink;
    QRectF m_room;
    std::vector<double> m_rules;
};

// Whether all of the rectangle is on that side of the curve, which must pass above or below all of its width.
bool isOnSide(const ChartSide& side, const std::vector<QPointF>& edge, const QRectF& rect)
{
    if (edge.front().x() > rect.left() || edge.back().x() < rect.right()) {
        return false;
    }
    const auto clears = [&](double y) { return side.is_above ? y >= rect.bottom() : y <= rect.top(); };
    for (std::size_t i = 1; i < edge.size(); ++i) {
        const bool is_beside = edge[i].x() < rect.left() || edge[i - 1].x() > rect.right();
        if (!is_beside && (!clears(edge[i].y()) || !clears(edge[i - 1].y()))) {
            return false;
        }
    }
    return true;
}

} // namespace

std::vector<MarkLabel> placeMarkLabels(const ChartData& data, const PinLabelSpace& space)
{
    std::vector<MarkLabel> labels;
    const auto has_label = [](const ChartMarker& marker) { return !marker.label.isEmpty(); };
    if (std::ranges::none_of(data.markers, has_label)) {
        return labels;
    }
    constexpr double neighbours = 70; // pixels
    std::vector<std::pair<QString, QPointF>> said;
    const FreePlaces places(data, space);
    for (const ChartMarker& marker : data.markers) {
        const QPointF at = space.pixel(marker.at);
        const bool is_said = std::ranges::any_of(said, [&](const std::pair<QString, QPointF>& other) {
            return other.first == marker.label && std::abs(other.second.x() - at.x()) < neighbours &&
                   std::abs(other.second.y() - at.y()) < neighbours;
        });
        if (!has_label(marker) || is_said || !space.area.adjusted(-1, -1, 1, 1).contains(at)) {
            continue;
        }
        const QSizeF size = sizeOfLabel(space, marker.label);
        const double right = at.x() + mark_gap;
        const double left = at.x() - mark_gap - size.width();
        const double middle = at.x() - size.width() / 2;
        std::vector<QRectF> candidates;
        for (const double lift :
             {0.5, 1.2, -0.2, 1.7, -0.7, 2.4, -1.4, 3.1, -2.1}) { // beside, then above and below, farther
            const double top = std::round(at.y() - lift * size.height());
            for (const double x : {right, left, middle}) {
                candidates.emplace_back(QPointF(std::round(x), top), size);
            }
        }
        const auto place =
            std::ranges::find_if(candidates, [&](const QRectF& rect) { return places.has(rect, labels); });
        if (place != candidates.end()) {
            labels.push_back({marker.label, *place, marker.series});
            said.emplace_back(marker.label, at);
        }
    }
    return labels;
}

std::vector<MarkLabel> placeSideLabels(const ChartData& data, const PinLabelSpace& space)
{
    std::vector<MarkLabel> labels;
    if (data.sides.empty()) {
        return labels;
    }
    const FreePlaces places(data, space);
    constexpr int columns = 8;
    constexpr int rows = 12;
    for (const ChartSide& side : data.sides) {
        if (side.edge.empty() || side.name.isEmpty()) {
            continue;
        }
        std::vector<QPointF> edge;
        for (const QPointF& point : side.edge) {
            edge.push_back(space.pixel(point));
        }
        const QSizeF size = sizeOfLabel(space, side.name);
        const QSizeF way = space.area.size() - size - 2 * QSizeF(side_pad, side_pad);
        // From the outside inwards, where curves are farthest.
        for (int row = 0, found = 0; row < rows && found == 0; ++row) {
            const double down = static_cast<double>(row) / (rows - 1) * way.height();
            const double top = side.is_above ? space.area.top() + side_pad + down
                                             : space.area.bottom() - side_pad - size.height() - down;
            for (int column = 0; column < columns && found == 0; ++column) {
                const double left =
                    space.area.left() + side_pad + static_cast<double>(column) / (columns - 1) * way.width();
                const QRectF rect(QPointF(std::round(left), std::round(top)), size);
                if (isOnSide(side, edge, rect) && places.has(rect, labels)) {
                    labels.push_back({side.name, rect, side.series});
                    found = 1;
                }
            }
        }
    }
    return labels;
}

} // namespace tiebreak
