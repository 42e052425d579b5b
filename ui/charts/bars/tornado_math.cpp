// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars/tornado_math.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tiebreak {

namespace {

constexpr double least_reach = 20; // pixels from the middle to the farthest end, however narrow the card is

std::array<double, SideCount> offsetsOf(const TornadoBar& bar, double middle)
{
    return {bar.low.answer.value_or(middle) - middle, bar.high.answer.value_or(middle) - middle};
}

} // namespace

std::array<double, SetCount> stackedLengths(const TornadoBar& bar, double middle)
{
    const auto [low, high] = offsetsOf(bar, middle);
    if (low * high <= 0) {
        return {low, high, 0};
    }
    return std::abs(low) <= std::abs(high) ? std::array{low, high - low, 0.0} : std::array{0.0, high, low - high};
}

EndSpots endSpots(const TornadoBar& bar, double middle)
{
    const std::array<double, SideCount> offsets = offsetsOf(bar, middle);
    const std::array<bool, SideCount> has_answer{bar.low.answer.has_value(), bar.high.answer.has_value()};
    const std::size_t far = std::abs(offsets[LowSide]) > std::abs(offsets[HighSide]) ? LowSide : HighSide;
    const std::size_t near = 1 - far;
    const int direction = offsets[far] < 0 ? -1 : 1;
    const bool is_opposite = has_answer[near] && offsets[near] * direction <= 0;
    EndSpots spots;
    spots[far] = {offsets[far], direction, !has_answer[far]};
    spots[near] = {is_opposite ? offsets[near] : 0, -direction, !is_opposite};
    return spots;
}

TornadoScale fitRows(const std::vector<RowReach>& rows, double from, double to)
{
    constexpr std::size_t left = 0;
    constexpr std::size_t right = 1;
    double farthest = 0;
    double scale = std::numeric_limits<double>::max();
    for (const RowReach& a : rows) {
        for (const RowReach& b : rows) { // one may reach farthest to the left, another to the right
            const double reach = a.offset[left] + b.offset[right];
            farthest = std::max({farthest, a.offset[left], b.offset[right]});
            if (reach > 0) {
                scale = std::min(scale, (to - from - a.text[left] - b.text[right]) / reach);
            }
        }
    }
    scale = farthest > 0 ? std::max(scale, least_reach / farthest) : 1;
    double origin = rows.empty() ? (from + to) / 2 : from;
    for (const RowReach& row : rows) {
        origin = std::max(origin, from + row.text[left] + scale * row.offset[left]);
    }
    return {origin, scale};
}

} // namespace tiebreak
