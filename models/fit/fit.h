// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/catalog/entries/measurements.h"
#include "models/fit/fit_inputs.h"

#include <span>
#include <vector>

// Fits the throughput model's constants to public measurements.
namespace tiebreak {

// Those that are fitted and judged: not left out, with a rate or a latency, and not refused by the model.
[[nodiscard]] std::vector<const Observation*> usable(std::span<const Observation> observations,
                                                     const FitInputs& inputs);

// The constants that best explain the observations: maximum a posteriori of the logarithms under a pseudo-Huber loss,
// with the priors. Runs are played with the constants of each round and keep their schedule within it, since a schedule
// has no derivative. Starts from `start`, whose rows are the priors', or from the priors. Deterministic: fixed order,
// six significant digits. Seconds.
[[nodiscard]] Constants fit_constants(std::span<const Observation* const> observations, const FitInputs& inputs,
                                      const Constants* start = nullptr);

// The calibration of those constants, without bands.
[[nodiscard]] Calibration with_constants(const FitInputs& inputs, Constants constants);

[[nodiscard]] double six_digits(double value);

} // namespace tiebreak
