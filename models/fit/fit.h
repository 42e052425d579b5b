// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/residuals.h"
#include "models/fit/fit_inputs.h"

#include <functional>
#include <span>
#include <string>

// Fits the throughput model's constants to public measurements.
namespace tiebreak {

struct FitOptions {
    std::string date;            // written to the calibration
    double one_gpu_scale = 0.02; // of the robust loss, in ln(predicted / measured): the noise between releases
    double several_scale = 0.05;
    bool bands = true;                   // also leave rows out for the residual bands; takes about twenty fits
    std::function<void()> progress = {}; // called after each of those fits
};

// The constants that best explain the observations: least squares of ln(predicted / measured) under a Cauchy loss, and
// the priors. Deterministic: one thread, fixed order, rounded to six significant digits. Observations that cannot be
// predicted are skipped. About half a second. The bands stay as they are by default.
[[nodiscard]] Calibration fit_constants(std::span<const Observation> observations, const FitInputs& inputs,
                                        const FitOptions& options);

} // namespace tiebreak
