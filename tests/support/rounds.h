// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sanitizers.h"

namespace tiebreak {

// How many random rounds a test plays of all that it is to play. The sanitizers look for what few rounds show as well,
// and take ten times as long over each.
inline int rounds(int all)
{
    return is_sanitized() ? all / 10 : all;
}

// Of a long list of alike cases each one, or under the sanitizers, for the same reason, each of so many.
inline int each_of(int so_many)
{
    return is_sanitized() ? so_many : 1;
}

} // namespace tiebreak
