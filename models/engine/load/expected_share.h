// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace tiebreak {

// The share of the outputs asked for that SGLang expects to come: starts at 0.7, falls to 0.14 of that within 600
// steps, starts anew when idle, and is set from what was made when requests had to be taken back
// (sgl-project/sglang@00550cd1, python/sglang/srt/managers/schedule_policy.py).
class ExpectedShare {
public:
    [[nodiscard]] double value() const { return m_value; }
    void after(std::int64_t steps) { m_value = std::max(least, m_value - static_cast<double>(steps) * fall); }
    void idle() { m_value = start; }
    // Of all running ones: tokens made, how many they are, tokens asked for.
    void taken_back(std::int64_t made, int running, std::int64_t asked)
    {
        constexpr std::int64_t steps_ahead = 20;
        const auto expected = static_cast<double>(made + steps_ahead * running);
        m_value = std::min(1.0, expected / static_cast<double>(std::max<std::int64_t>(asked, 1)));
    }

private:
    static constexpr double start = 0.7;
    static constexpr double least = 0.14 * start;
    static constexpr double fall = (start - least) / 600;
    double m_value = start;
};

} // namespace tiebreak
