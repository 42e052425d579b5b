// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tiebreak {

// Problems of a file, or names in a sentence, that are told; more are counted. Nobody reads more, and finding the line
// of each takes a while.
inline constexpr int most_told = 20;

} // namespace tiebreak
