// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/marker_shape.h"

namespace tiebreak {

QPainterPath markerPath(Marker shape, QPointF at)
{
    QPainterPath path;
    switch (shape) {
    case Marker::Disc:
        path.addEllipse(at, half_marker, half_marker);
        break;
    case Marker::Square:
        path.addRect(
            QRectF(at.x() - half_marker + 0.5, at.y() - half_marker + 0.5, 2 * half_marker - 1, 2 * half_marker - 1));
        break;
    case Marker::Diamond: {
        const double r = half_marker + 1;
        path.addPolygon(QPolygonF({at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r), at + QPointF(-r, 0)}));
        path.closeSubpath();
        break;
    }
    case Marker::Triangle: {
        const double r = half_marker + 1;
        path.addPolygon(QPolygonF({at + QPointF(0, -r), at + QPointF(r, r * 0.8), at + QPointF(-r, r * 0.8)}));
        path.closeSubpath();
        break;
    }
    }
    return path;
}

} // namespace tiebreak
