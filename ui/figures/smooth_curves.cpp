// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/smooth_curves.h"

#include <math.h> // Boost 1.74 asks for ::isnan

#include <boost/math/interpolators/pchip.hpp>

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

using Points = std::vector<QPointF>;

constexpr int pieces = 4; // between two points

Points smoothed(const Points& points, bool log_y)
{
    constexpr std::size_t least = 4; // that the library takes
    const auto rises = [](const QPointF& a, const QPointF& b) { return a.x() >= b.x(); };
    if (points.size() < least || std::ranges::adjacent_find(points, rises) != points.end() || points.front().x() <= 0) {
        return points;
    }
    std::vector<double> x;
    std::vector<double> y;
    for (const QPointF& point : points) {
        x.push_back(std::log(point.x()));
        y.push_back(log_y ? std::log(point.y()) : point.y());
    }
    const std::vector<double> at = x;
    const boost::math::interpolators::pchip curve(std::move(x), std::move(y));
    Points result{points.front()};
    for (std::size_t i = 1; i < points.size(); ++i) {
        for (int piece = 1; piece < pieces; ++piece) {
            const double between = std::lerp(at[i - 1], at[i], static_cast<double>(piece) / pieces);
            result.emplace_back(std::exp(between), log_y ? std::exp(curve(between)) : curve(between));
        }
        result.push_back(points[i]);
    }
    return result;
}

} // namespace

ChartData withSmoothCurves(ChartData data)
{
    if (!data.log_x) {
        return data;
    }
    for (ChartLine& line : data.lines) {
        line.points = smoothed(line.points, data.log_y);
        line.notes.clear(); // they count the points, and only read-outs use them
    }
    for (ChartBand& band : data.bands) {
        band.low = smoothed(band.low, data.log_y);
        band.high = smoothed(band.high, data.log_y);
    }
    for (ChartSide& side : data.sides) {
        side.edge = smoothed(side.edge, data.log_y);
    }
    for (ChartPin& pin : data.pins) {
        for (PinnedCurve& curve : pin.curves) {
            curve.points = smoothed(curve.points, data.log_y);
        }
    }
    return data;
}

} // namespace tiebreak
