// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/residuals.h"

#include <functional>
#include <string>

namespace tiebreak {

// How a prediction did on a group of measurements. Errors are |predicted / measured - 1|.
struct Accuracy {
    std::size_t rows = 0;
    double median = 0, mean = 0, p90 = 0; // of the errors
    double bias = 0;                      // mean of ln(predicted / measured)
    double in_band = 0;                   // share of the measurements
};

using Filter = std::function<bool(const Observation&)>;

// Of the residuals whose observation belongs; nothing when none does.
[[nodiscard]] std::optional<Accuracy> accuracy_of(std::span<const Residual> residuals, const Filter& belongs);

// Of the ratio between two cards on the same work, for every pair of such rows; bias and band are not filled in.
[[nodiscard]] std::optional<Accuracy> ratio_accuracy_of(std::span<const Residual> residuals, const Filter& belongs);

// All of it as a text table: by kind of number, then by framework, card, number of GPUs and load, worst first.
[[nodiscard]] std::string accuracy_report(std::span<const Residual> residuals);

} // namespace tiebreak
