// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tiebreak {

// How many random rounds a test plays of all that it is to play. The sanitizers look for what few rounds show as well,
// and take ten times as long over each.
constexpr int rounds(int all)
{
#ifdef __SANITIZE_ADDRESS__
    return all / 10;
#else
    return all;
#endif
}

// Of a long list of alike cases each one, or under the sanitizers, for the same reason, each of so many.
constexpr int each_of(int so_many)
{
#ifdef __SANITIZE_ADDRESS__
    return so_many;
#else
    static_cast<void>(so_many);
    return 1;
#endif
}

} // namespace tiebreak
