// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curves/chart_view.h"

#include "ui/charts/curves/segment_clip.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tiebreak {

namespace {

constexpr double least_share = 1.0 / 20; // of the data's span that can fill the axis
constexpr double least_octaves = 1;

// One axis in units in which equal pixels are equal differences.
struct Span {
    double low = 0;
    double high = 1;
    [[nodiscard]] double size() const { return high - low; }
};

Span xSpan(const QRectF& view, bool log_x)
{
    return log_x ? Span{std::log2(view.left()), std::log2(view.right())} : Span{view.left(), view.right()};
}

Span ySpan(const QRectF& view, bool log_y)
{
    return log_y ? Span{std::log2(view.top()), std::log2(view.bottom())} : Span{view.top(), view.bottom()};
}

QRectF viewFrom(Span x, Span y, AxisScales scales)
{
    const double left = scales.log_x ? std::exp2(x.low) : x.low;
    const double right = scales.log_x ? std::exp2(x.high) : x.high;
    const double low = scales.log_y ? std::exp2(y.low) : y.low;
    const double high = scales.log_y ? std::exp2(y.high) : y.high;
    return {left, low, right - left, high - low};
}

// What a view may span: from the data's natural beginning to one span beyond its end.
Span bounds(Span full)
{
    return {std::min(0.0, full.low), full.high + full.size()};
}

// A logarithmic y axis has no natural beginning.
Span yBounds(Span full, bool log_y)
{
    return log_y ? Span{full.low - full.size(), full.high + full.size()} : bounds(full);
}

Span within(Span span, Span limits)
{
    const double size = std::min(span.size(), limits.size());
    const double low = std::clamp(span.low, limits.low, limits.high - size);
    return {low, low + size};
}

Span zoomedSpan(Span span, Span limits, double least, double factor, double fixed)
{
    const double size = std::clamp(span.size() * factor, std::min(least, limits.size()), limits.size());
    const double low = span.low + fixed * (span.size() - size);
    return within({low, low + size}, limits);
}

template <typename Iterator>
std::optional<LineEnd> endFrom(const ChartData& data, Iterator begin, Iterator end)
{
    if (begin == end) {
        return std::nullopt;
    }
    const QRectF view = viewOf(data);
    QPointF outer = fractionAt(view, scalesOf(data), *begin);
    for (Iterator at = std::next(begin); at != end; ++at) {
        const QPointF inner = fractionAt(view, scalesOf(data), *at);
        if (const auto part = partInside(outer, inner)) {
            const bool is_first = at == std::next(begin) && part->front() <= 0;
            return LineEnd{is_first ? *begin : valueAt(view, scalesOf(data), outer + part->front() * (inner - outer)),
                           !is_first};
        }
        outer = inner;
    }
    return std::nullopt;
}

} // namespace

AxisScales scalesOf(const ChartData& data)
{
    return {data.log_x, data.log_y};
}

ChartAxes axesOf(const ChartData& data)
{
    return {data.x_min, data.x_max, data.y_min, data.y_max};
}

void setAxes(ChartData& data, const ChartAxes& axes)
{
    data.x_min = axes.x_min;
    data.x_max = axes.x_max;
    data.y_min = axes.y_min;
    data.y_max = axes.y_max;
}

QRectF viewOf(const ChartData& data)
{
    return {data.x_min, data.y_min, data.x_max - data.x_min, data.y_max - data.y_min};
}

void setView(ChartData& data, const QRectF& view)
{
    setAxes(data, {view.left(), view.right(), view.top(), view.bottom()});
}

std::optional<QRectF> viewFromJson(const QJsonValue& ends)
{
    const QJsonArray array = ends.toArray();
    const auto end = [&array](qsizetype i) { return array.at(i).toDouble(); };
    return array.size() == 4 ? std::optional(QRectF(QPointF(end(0), end(1)), QPointF(end(2), end(3)))) : std::nullopt;
}

QJsonArray viewToJson(const QRectF& view)
{
    return {view.left(), view.top(), view.right(), view.bottom()};
}

bool isUsable(const QRectF& view, AxisScales scales)
{
    constexpr double least_ratio = 1.02; // of the ends of a logarithmic y axis
    constexpr double largest = 1e15;
    constexpr double finest = 1e-6; // of the values: finer steps between ticks would be lost in rounding
    const auto is_fine = [](double low, double high) {
        return std::isfinite(low) && std::isfinite(high) && low >= 0 && high <= largest && high - low > finest * high;
    };
    return is_fine(view.left(), view.right()) && is_fine(view.top(), view.bottom()) &&
           (!scales.log_x || (view.left() >= 1 && view.right() / view.left() >= 1.5)) &&
           (!scales.log_y || (view.top() > 0 && view.bottom() / view.top() >= least_ratio));
}

QRectF zoomed(const QRectF& view, const QRectF& full, AxisScales scales, double factor, QPointF fixed)
{
    constexpr double least_log_y = 0.1; // octaves: costs that differ by a few percent fill the axis
    const Span x = xSpan(full, scales.log_x);
    const Span y = ySpan(full, scales.log_y);
    return viewFrom(zoomedSpan(xSpan(view, scales.log_x), bounds(x),
                               scales.log_x ? least_octaves : x.size() * least_share, factor, fixed.x()),
                    zoomedSpan(ySpan(view, scales.log_y), yBounds(y, scales.log_y),
                               scales.log_y ? least_log_y : y.size() * least_share, factor, fixed.y()),
                    scales);
}

QRectF panned(const QRectF& view, const QRectF& full, AxisScales scales, QPointF by)
{
    const auto moved = [](Span span, Span limits, double share) {
        const double way = share * span.size();
        return within({span.low + way, span.high + way}, limits);
    };
    const Span y = ySpan(full, scales.log_y);
    return viewFrom(moved(xSpan(view, scales.log_x), bounds(xSpan(full, scales.log_x)), by.x()),
                    moved(ySpan(view, scales.log_y), yBounds(y, scales.log_y), by.y()), scales);
}

QPointF fractionAt(const QRectF& view, AxisScales scales, QPointF value)
{
    const double x = scales.log_x ? std::log(value.x() / view.left()) / std::log(view.right() / view.left())
                                  : (value.x() - view.left()) / view.width();
    const double y = scales.log_y ? std::log(value.y() / view.top()) / std::log(view.bottom() / view.top())
                                  : (value.y() - view.top()) / view.height();
    return {x, y};
}

QPointF valueAt(const QRectF& view, AxisScales scales, QPointF fraction)
{
    const double x = scales.log_x ? view.left() * std::pow(view.right() / view.left(), fraction.x())
                                  : view.left() + fraction.x() * view.width();
    const double y = scales.log_y ? view.top() * std::pow(view.bottom() / view.top(), fraction.y())
                                  : view.top() + fraction.y() * view.height();
    return {x, y};
}

std::optional<LineEnd> rightEnd(const ChartData& data, const std::vector<QPointF>& points)
{
    return endFrom(data, points.rbegin(), points.rend());
}

std::optional<LineEnd> leftEnd(const ChartData& data, const std::vector<QPointF>& points)
{
    return endFrom(data, points.begin(), points.end());
}

} // namespace tiebreak
