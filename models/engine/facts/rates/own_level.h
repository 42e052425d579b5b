// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/number_format.h"
#include "models/engine/facts/rates/bands.h"

#include <string>
#include <vector>

// The user's own calibration: how much faster or slower their servers are than the public calibration says. Levels
// shift, shapes stay: every step of such a server takes 1 / speed of the time. models/library/levels makes them of the
// user's runs; sessions and libraries keep them.
namespace tiebreak {

struct OwnLevel {
    std::string id;        // level_id() of the three below
    std::string framework; // Stack::name
    std::string gpu;       // Gpu::name
    Precision weight_precision = Precision::Fp16;
    double speed = 1;               // over the public calibration's; drawn towards 1 when runs are few
    double half_width = 0.1;        // 80 % of such runs are within this of the logarithm of their rate
    double public_half_width = 0.1; // what the public calibration said of the same runs
    int runs = 0;                   // that it rests on
    int models = 0;                 // of so many models
    std::string source;

    bool operator==(const OwnLevel&) const = default;
};

// "vLLM L40S FP16": there is one level for each.
[[nodiscard]] std::string level_id(const std::string& framework, const std::string& gpu, Precision weight_precision);

// Of the three, or null.
[[nodiscard]] const OwnLevel* level_of(const std::vector<OwnLevel>& levels, const std::string& framework,
                                       const std::string& gpu, Precision weight_precision);

// The band of a prediction with that level: what the runs took from or added to the variance of a rate, they take from
// or add to this one. No narrower than what the runs say of others like them, nor than `least`.
[[nodiscard]] BandChoice with_level(BandChoice band, const OwnLevel& level, double least);

} // namespace tiebreak
