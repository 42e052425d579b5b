// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_places.h"

#include "ui/charts/map/map_math.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace tiebreak {

namespace {

constexpr double tick_apart = 9; // pixels at least between tick labels

} // namespace

QVector<double> roomyTicks(const MapAxis& axis, const std::function<double(double)>& extent,
                           const std::function<double(double)>& place)
{
    const std::vector<QVector<double>> choices = tickChoices(axis);
    const auto has_room = [&](const QVector<double>& ticks) {
        for (qsizetype i = 1; i < ticks.size(); ++i) {
            const double apart = std::abs(place(ticks[i]) - place(ticks[i - 1]));
            if (apart < (extent(ticks[i]) + extent(ticks[i - 1])) / 2 + tick_apart) {
                return false;
            }
        }
        return true;
    };
    const auto found = std::ranges::find_if(choices, has_room);
    QVector<double> ticks = found == choices.end() ? choices.back() : *found;
    if (ticks.isEmpty() || ticks.back() < axis.high) { // where the axis ends is said, too, if there is room
        ticks.append(axis.high);
        if (!has_room(ticks)) {
            ticks.removeLast();
        }
    }
    return ticks;
}

bool passes(const QPolygonF& line, const QRectF& rect)
{
    const std::array sides{QLineF(rect.topLeft(), rect.topRight()), QLineF(rect.topRight(), rect.bottomRight()),
                           QLineF(rect.bottomRight(), rect.bottomLeft()), QLineF(rect.bottomLeft(), rect.topLeft())};
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF piece(line[i - 1], line[i]);
        if (rect.contains(piece.p1()) || std::ranges::any_of(sides, [&piece](const QLineF& side) {
                return side.intersects(piece, nullptr) == QLineF::BoundedIntersection;
            })) {
            return true;
        }
    }
    return false;
}

std::vector<QRectF> placesOnLine(const QPolygonF& line, QSizeF size)
{
    std::vector<double> along{0}; // how far each point is from the line's beginning
    for (qsizetype i = 1; i < line.size(); ++i) {
        along.push_back(along.back() + QLineF(line[i - 1], line[i]).length());
    }
    constexpr double least_length = 2; // of the text's width
    std::vector<QRectF> places;
    if (along.back() < least_length * size.width()) {
        return places;
    }
    constexpr double step = 6; // pixels
    const double middle = along.back() / 2;
    for (int i = 0; i * step <= along.back() - size.width(); ++i) {
        const double at = middle + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * step;
        const auto next = std::ranges::lower_bound(along, at);
        const auto end = std::clamp<qsizetype>(std::distance(along.begin(), next), 1, line.size() - 1);
        const auto before = static_cast<std::size_t>(end - 1);
        const double length = along[before + 1] - along[before];
        const double share = length > 0 ? (at - along[before]) / length : 0;
        QRectF rect(QPointF(), size + QSizeF(2, 0));
        rect.moveCenter(QLineF(line[end - 1], line[end]).pointAt(share));
        places.push_back(rect);
    }
    return places;
}

} // namespace tiebreak
