// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <malloc.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>

namespace tiebreak {

// Bytes that the program has asked for and not given back. The sanitizers have an allocator of their own, which glibc
// knows nothing of.
inline std::optional<long long> heap_bytes()
{
#ifdef __SANITIZE_ADDRESS__
    return std::nullopt;
#else
    const struct mallinfo2 info = mallinfo2();
    return static_cast<long long>(info.uordblks + info.hblkhd);
#endif
}

// What each round of the work adds to the heap, nothing where that cannot be told. The least of several, behind one
// that fills caches: what leaks does so in every round, and what a cache takes it takes once.
inline std::optional<long long> heap_growth(const std::function<void()>& round)
{
    constexpr int rounds = 4;
    round();
    long long least = std::numeric_limits<long long>::max();
    for (int i = 0; i < rounds; ++i) {
        const auto before = heap_bytes();
        if (!before) {
            return std::nullopt;
        }
        round();
        least = std::min(least, *heap_bytes() - *before);
    }
    return least;
}

} // namespace tiebreak
