// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/calibration.h"
#include "models/fit/fit_inputs.h"

#include <string>
#include <vector>

// What is known of the throughput model's constants before any end-to-end measurement.
namespace tiebreak {

// What is known of a constant before the fit. The constant's logarithm gets a normal prior.
struct FitParameter {
    std::string key;    // of CalibrationField
    double prior = 1;   // median
    double sigma = 0.2; // of the logarithm
    double least = 0;   // bounds; shares of a peak stay below 1
    double most = 1;
    std::string source; // where the prior comes from
    double step = 1e-6; // of the logarithm, for derivatives
};

// The constants that are fitted, in the order of priors.csv.
[[nodiscard]] std::vector<FitParameter> parameters_from(const FitInputs& inputs);

// A calibration with every constant at its prior, and those without one as the tables say.
[[nodiscard]] Calibration prior_calibration(const FitInputs& inputs);

// Gives constants that are not fitted the values of those that priors.csv names for them.
void share_constants(Calibration& calibration, const FitInputs& inputs);

} // namespace tiebreak
