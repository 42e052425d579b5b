// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

namespace tiebreak {

// Counts the processor's time of this program since it was made: what else the machine does makes no test fail.
class CpuTimer {
public:
    [[nodiscard]] long long elapsed_ms() const { return 1000LL * (std::clock() - m_start) / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

} // namespace tiebreak
