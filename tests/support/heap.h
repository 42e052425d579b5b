// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sanitizers.h"

#include <malloc.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

namespace tiebreak {

// Bytes that the program has asked for and not given back. The sanitizers have an allocator of their own, which glibc
// knows nothing of.
inline std::optional<long long> heap_bytes()
{
    if (is_sanitized()) {
        return std::nullopt;
    }
    const struct mallinfo2 info = mallinfo2();
    return static_cast<long long>(info.uordblks + info.hblkhd);
}

// What a round of the work adds to the heap, on average behind one that fills caches; nothing where that cannot be
// told. The middle one of a few series: what leaks does so in each, what a thread keeps for its next allocations comes
// in one and goes in another.
inline std::optional<double> heap_growth(const std::function<void()>& round)
{
    constexpr int series = 3;
    constexpr int rounds = 4;
    if (!heap_bytes()) {
        return std::nullopt;
    }
    round();
    std::array<double, series> growths{};
    for (double& growth : growths) {
        const long long before = *heap_bytes();
        for (int j = 0; j < rounds; ++j) {
            round();
        }
        growth = static_cast<double>(*heap_bytes() - before) / rounds;
    }
    std::ranges::sort(growths);
    return growths[series / 2];
}

} // namespace tiebreak
