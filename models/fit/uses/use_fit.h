// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/fit/fit_inputs.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// Fits the models of images and of training to the catalogue's measurements of them.
namespace tiebreak {

// One measured row of either kind, as a number that the constants make.
struct UseObservation {
    UseKind kind = UseKind::Images;
    std::string id;
    std::string source;
    std::string card;
    std::string of;    // pipeline or method
    std::string model; // pipeline or language model
    double measured = 0;
    std::function<double(const UseCalibration&)> predict;
};

// The rows that are fitted and judged: all but those left out. The catalogue must outlive them.
[[nodiscard]] std::vector<UseObservation> use_observations(const Catalogue& catalogue);

// The constants that best explain the observations: as fit_constants, with numeric derivatives, where the rows of one
// source and kind count together as at most a few. Deterministic. Starts from `start` or the priors.
[[nodiscard]] Constants fit_use_constants(const std::vector<const UseObservation*>& observations,
                                          const std::vector<Constant>& priors, const Constants* start = nullptr);

// What is left out together.
enum class UseFold { Source, Model, Card };

struct LeftOutUse {
    const UseObservation* observation = nullptr;
    double predicted = 0;
    double low = 0; // of the band that the other sources make; 0: not asked for
    double high = 0;
};

// Each fold left out in turn and predicted from the rest.
[[nodiscard]] std::vector<LeftOutUse> left_out_uses(const std::vector<UseObservation>& observations, UseFold fold,
                                                    const std::vector<Constant>& priors, const Constants& start);

// Constants, bands and residuals.
[[nodiscard]] UseCalibration calibrate_uses(const Catalogue& catalogue, const FitInputs& inputs);

} // namespace tiebreak
