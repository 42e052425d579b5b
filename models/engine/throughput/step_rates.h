// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/constants.h"
#include "models/engine/throughput/step_model.h"

#include <span>
#include <string_view>
#include <vector>

namespace tiebreak {

// One rate of the step model: the name that rules and files give it, its unit, and what it is.
struct StepRateRow {
    std::string_view name;
    std::string_view unit;
    std::string_view text;
    double StepRates::*member = nullptr;
};

// All of them, one row each.
[[nodiscard]] std::span<const StepRateRow> step_rate_rows();

// The rates that the rules make of the constants. One without a rule keeps the value that StepRates begins with; one
// whose constants do not stand is 1.
[[nodiscard]] StepRates rates_of(const Constants& constants, const std::vector<RateRule>& rules,
                                 const RateNames& names);

} // namespace tiebreak
