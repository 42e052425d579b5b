// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars/drawn_hatchings.h"

#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QPainterPath>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

// Rising lines through multiples of the distance, so that neighbouring rectangles continue each other's.
QPainterPath diagonals(const QRectF& rect)
{
    constexpr double apart = 6;
    QPainterPath path;
    for (double sum = std::ceil((rect.left() + rect.top()) / apart) * apart; sum < rect.right() + rect.bottom();
         sum += apart) {
        path.moveTo(std::max(rect.left(), sum - rect.bottom()), std::min(rect.bottom(), sum - rect.left()));
        path.lineTo(std::min(rect.right(), sum - rect.top()), std::max(rect.top(), sum - rect.right()));
    }
    return path;
}

// In rows that are set off from each other.
QPainterPath dots(const QRectF& rect)
{
    constexpr double apart = 4;
    constexpr double side = 1.6;
    QPainterPath path;
    int row = 0;
    for (double y = rect.top() + side / 2; y + side <= rect.bottom(); y += apart / 2, ++row) {
        for (double x = rect.left() + (row % 2 == 0 ? side / 2 : (apart + side) / 2); x + side <= rect.right();
             x += apart) {
            path.addRect(x, y, side, side);
        }
    }
    return path;
}

} // namespace

DrawnHatchings::DrawnHatchings(const QGraphicsScene& scene)
{
    for (QGraphicsItem* const each : scene.items()) {
        auto* const item = qgraphicsitem_cast<QGraphicsRectItem*>(each);
        const auto hatching = item != nullptr ? hatchingOf(item->brush()) : std::nullopt;
        if (!hatching) {
            continue;
        }
        const bool is_lines = hatching->pattern == Qt::BDiagPattern;
        auto pattern =
            std::make_unique<QGraphicsPathItem>(is_lines ? diagonals(item->rect()) : dots(item->rect()), item);
        pattern->setPen(is_lines ? QPen(hatching->lines, 1, Qt::SolidLine, Qt::FlatCap) : QPen(Qt::NoPen));
        pattern->setBrush(is_lines ? QBrush(Qt::NoBrush) : QBrush(hatching->lines));
        m_drawn.push_back({item, item->brush(), std::move(pattern)});
        item->setBrush(hatching->back);
    }
}

DrawnHatchings::~DrawnHatchings()
{
    for (const Drawn& drawn : m_drawn) {
        drawn.item->setBrush(drawn.texture);
    }
}

} // namespace tiebreak
