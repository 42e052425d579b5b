// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace tiebreak {

// What of the texts around a plot has stepped aside for it, each with those before it.
enum class Aside {
    Nothing,
    LongSubtitle, // one line of it stays
    Subtitle,
    Keys,      // of an axis and of a legend: what colours and the read-out say, too
    AxisNames, // beside the plot
    LongTitle, // two lines of it stay
    Title      // one line of it stays
};
inline constexpr std::array all_asides{Aside::Nothing,   Aside::LongSubtitle, Aside::Subtitle, Aside::Keys,
                                       Aside::AxisNames, Aside::LongTitle,    Aside::Title};

} // namespace tiebreak
