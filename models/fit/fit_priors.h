// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/calibration.h"
#include "models/fit/efficiency_tables.h"

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

// The parameters with priors from the tables: medians for the shares of peak rates, physical estimates for the rest.
[[nodiscard]] std::vector<FitParameter> parameters_from(const EfficiencyTables& tables);

// A calibration with every constant at its prior, and those without measurements read from the tables.
[[nodiscard]] Calibration prior_calibration(const EfficiencyTables& tables);

} // namespace tiebreak
