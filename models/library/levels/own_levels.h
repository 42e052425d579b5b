// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <span>
#include <string>
#include <vector>

// A calibration of the user's own: from measured runs to one level for each framework, card and weights.
namespace tiebreak {

// What one run says of the level.
struct LevelRun {
    std::string framework; // Stack::name
    std::string gpu;
    Precision weight_precision = Precision::Fp16;
    std::string model;
    double log_speed = 0;         // ln(predicted time / measured time), by the public calibration
    double public_half_width = 0; // of the band of that prediction
};

// The levels that the runs give, by their ids. In each group of n runs with log speeds x the level is the mean of the
// normal posterior
//
//   level = mean(x) n / (n + s^2 / t^2)      speed = exp(level)
//
// The prior is the public calibration, level 0. Its own spread over unseen runs has the variance v (of the runs' bands,
// half width / 1.2816 for 80 %), of which o = min(scatter, v / 2) is the runs' among themselves and t^2 = v - o that of
// levels. `scatter` is how the public measurements of one framework, card and format scatter about their mean
// (run_scatter). The runs' own scatter counts as it becomes known: s^2 = (4 o + sum (x - mean)^2) / (4 + n - 1), o
// being worth four runs. The band of an unseen run is 1.2816 sqrt(t^2 s^2 / (s^2 + n t^2) + s^2): with no runs the
// public one. One run thus moves the level about half the way, ten nearly all of it. Runs of one model err together,
// which the band does not know: how many models there are is told beside it.
[[nodiscard]] std::vector<OwnLevel> own_levels(std::span<const LevelRun> runs, double scatter);

// How far each run is from what the others of its group say, ln(predicted / measured) of its rate: what such levels
// would have done for a run that they had not seen. A run alone in its group is as far off as without them.
[[nodiscard]] std::vector<double> left_out_errors(std::span<const LevelRun> runs, double scatter);

// Variance of ln(measured / predicted) of the public rates and times per token about the mean of their framework, card
// and format; at least 0.02^2.
[[nodiscard]] double run_scatter(const Catalogue& catalogue);

} // namespace tiebreak
