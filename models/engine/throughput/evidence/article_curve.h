// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

namespace tiebreak {

struct CurvePoint {
    double batch = 0;
    double tok_s = 0;
};

// A monotone curve exactly through published points: piecewise cubic Hermite of log rate in log batch with the slopes
// of Fritsch and Butland ("A method for constructing local monotone piecewise cubic interpolants", SIAM J. Sci. Stat.
// Comput. 5, 1984) inside and one-sided three-point slopes at the ends, both limited so that the time of a step,
// batch / rate, has no dip between points from which it rises. Two points give a power of the batch, one point a value
// at its own batch only.
class ArticleCurve {
public:
    // Batches positive and strictly rising, rates positive; may be empty.
    explicit ArticleCurve(std::vector<CurvePoint> points);

    // Tokens/s at a batch; empty outside the published batches: never extrapolated.
    [[nodiscard]] std::optional<double> at(double batch) const;
    [[nodiscard]] const std::vector<CurvePoint>& points() const { return m_points; }

private:
    std::vector<CurvePoint> m_points;
    std::function<double(double)> m_log_tok_s_at_log_batch; // set when there are two points or more
};

} // namespace tiebreak
