// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/throughput/evidence/article_curve.h"

#include <boost/math/interpolators/cubic_hermite.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace tiebreak {

namespace {

// Slope at the end of an interval of width h0 and secant d0, whose neighbour has width h1 and secant d1; limited so
// that the curve stays monotone.
double end_slope(double h0, double h1, double d0, double d1)
{
    const double slope = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
    if (slope * d0 <= 0) {
        return 0;
    }
    if (d0 * d1 < 0 && std::abs(slope) > 3 * std::abs(d0)) {
        return 3 * d0;
    }
    return slope;
}

double inner_slope(double h0, double h1, double d0, double d1)
{
    if (d0 * d1 <= 0) {
        return 0;
    }
    const double w0 = 2 * h1 + h0;
    const double w1 = h1 + 2 * h0;
    return (w0 + w1) / (w0 / d0 + w1 / d1);
}

// The slopes at which a cubic Hermite of that secant rises with its points: at most three times the secant (Fritsch and
// Carlson's box). Where the time of a step, batch / rate, rises from point to point, too, it does so in between: its
// slope is 1 less that of the rate.
struct Slopes {
    double least = 0;
    double most = 0;
};

Slopes monotone_range(double secant)
{
    constexpr double box = 3;
    Slopes range{std::min(0.0, box * secant), std::max(0.0, box * secant)};
    if (secant >= 0 && secant <= 1) {
        range.least = std::max(range.least, 1 - box * (1 - secant));
        range.most = std::min(range.most, 1.0);
    }
    return range;
}

// Boost's pchip() asks for four points, the article has three; so the slopes are ours and the cubic is Boost's.
std::vector<double> monotone_slopes(const std::vector<double>& x, const std::vector<double>& y)
{
    const std::size_t intervals = x.size() - 1;
    std::vector<double> widths(intervals);
    std::vector<double> secants(intervals);
    for (std::size_t i = 0; i < intervals; ++i) {
        widths[i] = x[i + 1] - x[i];
        secants[i] = (y[i + 1] - y[i]) / widths[i];
    }
    if (intervals == 1) {
        return {secants[0], secants[0]};
    }
    std::vector<double> slopes(x.size());
    slopes.front() = end_slope(widths[0], widths[1], secants[0], secants[1]);
    slopes.back() =
        end_slope(widths[intervals - 1], widths[intervals - 2], secants[intervals - 1], secants[intervals - 2]);
    for (std::size_t i = 1; i < intervals; ++i) {
        slopes[i] = inner_slope(widths[i - 1], widths[i], secants[i - 1], secants[i]);
    }
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        for (std::size_t interval = i == 0 ? 0 : i - 1; interval < std::min(i + 1, intervals); ++interval) {
            const Slopes range = monotone_range(secants[interval]);
            slopes[i] = std::clamp(slopes[i], range.least, range.most);
        }
    }
    return slopes;
}

} // namespace

ArticleCurve::ArticleCurve(std::vector<CurvePoint> points) : m_points(std::move(points))
{
    if (m_points.size() < 2) {
        return;
    }
    std::vector<double> x;
    std::vector<double> y;
    for (const CurvePoint& point : m_points) {
        x.push_back(std::log(point.batch));
        y.push_back(std::log(point.tok_s));
    }
    std::vector<double> slopes = monotone_slopes(x, y);
    m_log_tok_s_at_log_batch =
        boost::math::interpolators::cubic_hermite<std::vector<double>>(std::move(x), std::move(y), std::move(slopes));
}

std::optional<double> ArticleCurve::at(double batch) const
{
    const auto point = std::ranges::find(m_points, batch, &CurvePoint::batch);
    if (point != m_points.end()) {
        return point->tok_s;
    }
    const bool covered = m_points.size() > 1 && batch > m_points.front().batch && batch < m_points.back().batch;
    return covered ? std::optional(std::exp(m_log_tok_s_at_log_batch(std::log(batch)))) : std::nullopt;
}

} // namespace tiebreak
