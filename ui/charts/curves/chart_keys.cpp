// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/chart_keys.h"

#include "ui/charts/chart_math.h"
#include "ui/charts/curves/chart_view.h"

#include <QKeyEvent>

#include <algorithm>
#include <vector>

namespace tiebreak {

namespace {

constexpr double key_zoom = 0.8; // of the axes that remain in view
constexpr double key_pan = 0.1;  // of the axes

// Where keys zoom: the cursor, at the height of the curves there; the middle of what is in view without one.
QPointF cursorFraction(const ChartData& data)
{
    const QRectF axes = viewOf(data);
    const bool has_cursor = data.cursor && *data.cursor >= data.x_min && *data.cursor <= data.x_max;
    if (!has_cursor) {
        return {0.5, 0.5};
    }
    double sum = 0;
    const std::vector<ReadoutRow> rows = readoutRows(data, *data.cursor);
    for (const ReadoutRow& row : rows) {
        sum += row.y;
    }
    const double y = rows.empty() ? axes.center().y() : sum / static_cast<double>(rows.size());
    const QPointF at = fractionAt(axes, scalesOf(data), {*data.cursor, y});
    return {at.x(), std::clamp(at.y(), 0.0, 1.0)};
}

} // namespace

std::optional<AskedView> viewAskedBy(const QKeyEvent& event, const ChartData& data, const QRectF& full)
{
    const QRectF axes = viewOf(data);
    if (event.modifiers() & Qt::ControlModifier) {
        QPointF by;
        switch (event.key()) {
        case Qt::Key_Left:
            by = {-key_pan, 0};
            break;
        case Qt::Key_Right:
            by = {key_pan, 0};
            break;
        case Qt::Key_Down:
            by = {0, -key_pan};
            break;
        case Qt::Key_Up:
            by = {0, key_pan};
            break;
        default:
            return std::nullopt;
        }
        return AskedView{panned(axes, full, scalesOf(data), by)};
    }
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the plus of keyboards that want Shift for it
        return AskedView{zoomed(axes, full, scalesOf(data), key_zoom, cursorFraction(data))};
    case Qt::Key_Minus:
        return AskedView{zoomed(axes, full, scalesOf(data), 1 / key_zoom, cursorFraction(data))};
    case Qt::Key_Home:
        return AskedView{std::nullopt};
    default:
        return std::nullopt;
    }
}

} // namespace tiebreak
