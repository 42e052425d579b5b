// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_data.h"

#include <array>
#include <vector>

// The geometry of a tornado that needs no pixels on a screen.
namespace tiebreak {

enum TornadoSide : std::size_t { LowSide, HighSide, SideCount };
// The sets that a row is stacked from, in this order. Where both ends lie on one side of the middle, the nearer one
// comes first; the first and the last set look the same, so that either end may be the nearer one.
enum TornadoSet : std::size_t { LowSet, HighSet, FarLowSet, SetCount };

// What a row adds to each set, counted from the middle.
[[nodiscard]] std::array<double, SetCount> stackedLengths(const TornadoBar& bar, double middle);

// Where an end's text stands: `offset` from the middle, outwards to `direction` (-1 or 1).
struct EndSpot {
    double offset = 0;
    int direction = -1;
    bool tells_answer = false; // the end is not where its text is, or nowhere
};
using EndSpots = std::array<EndSpot, SideCount>;

// The farther end has its text behind it, the other one on the other side of the middle.
[[nodiscard]] EndSpots endSpots(const TornadoBar& bar, double middle);

// How far a row reaches to its left and to its right.
struct RowReach {
    std::array<double, 2> offset{}; // of its ends from the middle, not negative, in units of the axis
    std::array<double, 2> text{};   // beyond them, in pixels
};
struct TornadoScale {
    double origin = 0; // pixel of the middle
    double scale = 1;  // pixels for one unit of the axis

    [[nodiscard]] double pixel(double offset) const { return origin + scale * offset; }
};

// The largest scale at which every row has its place between the two pixels, and the middle that goes with it.
[[nodiscard]] TornadoScale fitRows(const std::vector<RowReach>& rows, double from, double to);

} // namespace tiebreak
