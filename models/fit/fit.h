// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/residuals.h"
#include "models/fit/efficiency_tables.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

// Fits the throughput model's constants to public measurements, and says how well it does on rows left out.
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
[[nodiscard]] Calibration fit_constants(std::span<const Observation> observations, const EfficiencyTables& tables,
                                        const FitOptions& options);

// The constants and, with options.bands, the residual bands: about ten seconds.
[[nodiscard]] Calibration fit(std::span<const Observation> observations, const EfficiencyTables& tables,
                              const FitOptions& options);

// The name of the fold an observation is left out with; empty: never left out.
using FoldOf = std::function<std::string(const Observation&)>;

// Leaves each fold out in turn, fits the rest, and predicts it. Bands come from leaving out inside the rest, unless
// options.bands is off.
[[nodiscard]] std::vector<Residual> cross_validate(std::span<const Observation> observations,
                                                   const EfficiencyTables& tables, const FitOptions& options,
                                                   const FoldOf& fold_of);

// Folds: whole TensorRT-LLM releases, and whole models.
[[nodiscard]] std::string release_fold(const Observation& observation);
[[nodiscard]] std::string model_fold(const Observation& observation);

// One fold: the newest TensorRT-LLM release among the observations.
[[nodiscard]] FoldOf newest_release_fold(std::span<const Observation> observations);

} // namespace tiebreak
