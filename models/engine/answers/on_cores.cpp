// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/on_cores.h"

#include <algorithm>
#include <system_error>
#include <thread>
#include <vector>

namespace tiebreak {

void on_cores(std::size_t most, const std::function<void()>& work)
{
    const std::size_t threads = std::min<std::size_t>(most, std::thread::hardware_concurrency());
    std::vector<std::jthread> helpers;
    try {
        for (std::size_t i = 1; i < threads; ++i) {
            helpers.emplace_back(work);
        }
    } catch (const std::system_error&) { // NOLINT(bugprone-empty-catch): no more threads to be had, so fewer share it
    }
    work();
}

} // namespace tiebreak
