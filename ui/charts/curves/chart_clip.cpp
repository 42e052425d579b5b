// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/chart_clip.h"

#include "ui/charts/chart_math.h"
#include "ui/charts/curves/chart_view.h"
#include "ui/charts/curves/segment_clip.h"

#include <algorithm>

namespace tiebreak {

namespace {

using Points = std::vector<QPointF>;

bool isInside(const QRectF& view, const Points& points)
{
    return std::ranges::all_of(points, [&view](const QPointF& point) {
        return point.x() >= view.left() && point.x() <= view.right() && point.y() >= view.top() &&
               point.y() <= view.bottom();
    });
}

// The parts of a polyline that are in view.
std::vector<Points> piecesInView(const QRectF& view, AxisScales scales, const Points& points)
{
    std::vector<Points> pieces;
    bool is_open = false; // the last piece may go on
    for (std::size_t i = 1; i < points.size(); ++i) {
        const QPointF a = fractionAt(view, scales, points[i - 1]);
        const QPointF b = fractionAt(view, scales, points[i]);
        const auto part = partInside(a, b);
        if (!part) {
            is_open = false;
            continue;
        }
        const auto at = [&](double share) {
            if (share <= 0 || share >= 1) {
                return share <= 0 ? points[i - 1] : points[i];
            }
            const QPointF edge = valueAt(view, scales, a + share * (b - a)); // or beyond it, by a rounding
            return QPointF(std::clamp(edge.x(), view.left(), view.right()),
                           std::clamp(edge.y(), view.top(), view.bottom()));
        };
        if (!is_open || part->front() > 0) {
            pieces.push_back({at(part->front())});
        }
        pieces.back().push_back(at(part->back()));
        is_open = part->back() >= 1;
    }
    return pieces;
}

// x where the polyline crosses a height.
void addCrossings(std::vector<double>& xs, const QRectF& view, AxisScales scales, const Points& points, double y)
{
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double from = points[i - 1].y() - y;
        const double to = points[i].y() - y;
        if (from * to < 0) {
            const QPointF a = fractionAt(view, scales, points[i - 1]);
            const QPointF b = fractionAt(view, scales, points[i]);
            xs.push_back(valueAt(view, scales, a + from / (from - to) * (b - a)).x());
        }
    }
}

// A band that is cut by a straight edge follows it.
ChartBand bandInView(const QRectF& view, AxisScales scales, const ChartBand& band)
{
    std::vector<double> xs{view.left(), view.right()};
    for (const Points* edge : {&band.low, &band.high}) {
        for (const QPointF& point : *edge) {
            xs.push_back(point.x());
        }
        addCrossings(xs, view, scales, *edge, view.top());
        addCrossings(xs, view, scales, *edge, view.bottom());
    }
    std::ranges::sort(xs);
    xs.erase(std::unique(xs.begin(), xs.end()), xs.end());
    ChartBand result{band.series, {}, {}};
    for (const double x : xs) {
        const auto low = valueAt(ChartLine{0, {}, {}, Stroke::Solid, band.low}, x, scales.log_x);
        const auto high = valueAt(ChartLine{0, {}, {}, Stroke::Solid, band.high}, x, scales.log_x);
        if (low && high && x >= view.left() && x <= view.right()) {
            result.low.emplace_back(x, std::clamp(*low, view.top(), view.bottom()));
            result.high.emplace_back(x, std::clamp(*high, view.top(), view.bottom()));
        }
    }
    return result;
}

} // namespace

ChartData clippedToView(ChartData data)
{
    const QRectF view = viewOf(data);
    std::vector<ChartLine> lines;
    for (ChartLine& line : data.lines) {
        if (isInside(view, line.points)) {
            lines.push_back(std::move(line));
            continue;
        }
        const std::vector<Points> pieces = piecesInView(view, scalesOf(data), line.points);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            ChartLine piece = line;
            piece.points = pieces[i];
            piece.notes.clear(); // they count the points, and only read-outs use them
            if (i + 1 < pieces.size()) {
                piece.end_label.clear();
            }
            lines.push_back(std::move(piece));
        }
        if (pieces.empty() && !line.end_label.isEmpty()) { // another piece of the curve may carry the label
            line.points.clear();
            lines.push_back(std::move(line));
        }
    }
    data.lines = std::move(lines);
    for (ChartBand& band : data.bands) {
        if (!isInside(view, band.low) || !isInside(view, band.high)) {
            band = bandInView(view, scalesOf(data), band);
        }
    }
    for (ChartSide& side : data.sides) {
        if (!isInside(view, side.edge)) { // the side is what one curve leaves: it follows the same clip
            side.edge = bandInView(view, scalesOf(data), {side.series, side.edge, side.edge}).low;
        }
    }
    for (ChartPin& pin : data.pins) {
        std::vector<PinnedCurve> curves;
        for (const PinnedCurve& curve : pin.curves) {
            for (Points& piece : piecesInView(view, scalesOf(data), curve.points)) {
                curves.push_back({curve.series, std::move(piece)});
            }
        }
        pin.curves = std::move(curves);
    }
    return data;
}

} // namespace tiebreak
