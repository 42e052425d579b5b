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

Span ySpan(const QRectF& view)
{
    return {view.top(), view.bottom()};
}

QRectF viewFrom(Span x, Span y, bool log_x)
{
    const double left = log_x ? std::exp2(x.low) : x.low;
    const double right = log_x ? std::exp2(x.high) : x.high;
    return {left, y.low, right - left, y.size()};
}

// What a view may span: from the data's natural beginning to one span beyond its end.
Span bounds(Span full)
{
    return {std::min(0.0, full.low), full.high + full.size()};
}

Span within(Span span, Span limits)
{
    const double size = std::min(span.size(), limits.size());
    const double low = std::clamp(span.low, limits.low, limits.high - size);
    return {low, low + size};
}

Span zoomedSpan(Span span, Span full, double least, double factor, double fixed)
{
    const double size = std::clamp(span.size() * factor, least, bounds(full).size());
    const double low = span.low + fixed * (span.size() - size);
    return within({low, low + size}, bounds(full));
}

template <typename Iterator>
std::optional<LineEnd> endFrom(const ChartData& data, Iterator begin, Iterator end)
{
    if (begin == end) {
        return std::nullopt;
    }
    const QRectF view = viewOf(data);
    QPointF outer = fractionAt(view, data.log_x, *begin);
    for (Iterator at = std::next(begin); at != end; ++at) {
        const QPointF inner = fractionAt(view, data.log_x, *at);
        if (const auto part = partInside(outer, inner)) {
            const bool is_first = at == std::next(begin) && part->front() <= 0;
            return LineEnd{is_first ? *begin : valueAt(view, data.log_x, outer + part->front() * (inner - outer)),
                           !is_first};
        }
        outer = inner;
    }
    return std::nullopt;
}

} // namespace

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

bool isUsable(const QRectF& view, bool log_x)
{
    constexpr double largest = 1e15;
    constexpr double finest = 1e-6; // of the values: finer steps between ticks would be lost in rounding
    const auto is_fine = [](double low, double high) {
        return std::isfinite(low) && std::isfinite(high) && low >= 0 && high <= largest && high - low > finest * high;
    };
    return is_fine(view.left(), view.right()) && is_fine(view.top(), view.bottom()) &&
           (!log_x || (view.left() >= 1 && view.right() / view.left() >= 1.5));
}

QRectF zoomed(const QRectF& view, const QRectF& full, bool log_x, double factor, QPointF fixed)
{
    const Span x = xSpan(full, log_x);
    const Span y = ySpan(full);
    return viewFrom(
        zoomedSpan(xSpan(view, log_x), x, log_x ? least_octaves : x.size() * least_share, factor, fixed.x()),
        zoomedSpan(ySpan(view), y, y.size() * least_share, factor, fixed.y()), log_x);
}

QRectF panned(const QRectF& view, const QRectF& full, bool log_x, QPointF by)
{
    const auto moved = [](Span span, Span all, double share) {
        const double way = share * span.size();
        return within({span.low + way, span.high + way}, bounds(all));
    };
    return viewFrom(moved(xSpan(view, log_x), xSpan(full, log_x), by.x()), moved(ySpan(view), ySpan(full), by.y()),
                    log_x);
}

QPointF fractionAt(const QRectF& view, bool log_x, QPointF value)
{
    const double x = log_x ? std::log(value.x() / view.left()) / std::log(view.right() / view.left())
                           : (value.x() - view.left()) / view.width();
    return {x, (value.y() - view.top()) / view.height()};
}

QPointF valueAt(const QRectF& view, bool log_x, QPointF fraction)
{
    const double x = log_x ? view.left() * std::pow(view.right() / view.left(), fraction.x())
                           : view.left() + fraction.x() * view.width();
    return {x, view.top() + fraction.y() * view.height()};
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
