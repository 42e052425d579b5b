// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/entries/measurements.h"

#include <cmath>
#include <optional>
#include <span>
#include <vector>

// What the throughput model makes of measured rows.
namespace tiebreak {

// A prediction of a row, seen by the fit or not.
struct Residual {
    const Observation* observation = nullptr;
    double predicted = 0;
    double low = 0, high = 0;
    [[nodiscard]] double log_ratio() const { return std::log(observation->row.value / predicted); } // measured over it
    [[nodiscard]] bool inside() const { return observation->row.value >= low && observation->row.value <= high; }
};

// The value that an observation is compared with; nothing when it cannot be predicted.
[[nodiscard]] std::optional<Banded> predicted_value(const Calibration& calibration, const Observation& observation);

// Predicts the observations with a calibration; rows without a prediction are left out.
[[nodiscard]] std::vector<Residual> residuals_of(const Calibration& calibration,
                                                 std::span<const Observation> observations);

} // namespace tiebreak
