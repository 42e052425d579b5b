// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"

#include <optional>
#include <string>
#include <vector>

// Which input moves the answer most, each over its own range: a tornado.
namespace tiebreak {

// The answer at one end of an input's range; empty: there is none there.
struct SensitivityEnd {
    double input = 0; // in the field's unit; a value that the field accepts
    std::optional<double> answer;
};

struct SensitivityBar {
    std::string key;                      // full key of the input, "batch" or "contenders.1.usd_per_gpu_hour"
    std::optional<std::size_t> contender; // whose input it is
    bool is_throughput = false; // the contender's rate over its band; key is contenders.N.throughput_gain then
    SensitivityEnd low;
    SensitivityEnd high;
    double swing = 0;     // distance between the answer now and the farther answer of the ends
    bool flips = false;   // the answer changes sign within the range
    std::string range_of; // why this range, in a few words: "80 % of prices", "half to double"
};

// The answer is, by the scenario's `sensitivity_of`: the baseline's saving against the cheapest other contender, in
// cost per token, or in the bill of a month against the cheapest other contender or the API (1 - baseline / other;
// positive: the baseline is cheaper), or the month from
// which owning the baseline's GPU beats renting it (0: from the start), or the saving in what images or the training
// run cost. Of the last two the gain of a contender stands for the band of its model. Which contender is the cheapest
// other one is asked again at each end.
struct Sensitivity {
    Gap gap = Gap::None; // why there is no answer to move
    std::optional<double> answer;
    std::optional<std::size_t> against; // the cheapest other contender now; empty for the API and the month of owning
    // Largest swing first. Inputs that do not move the answer are left out, and those that leave none at either end.
    std::vector<SensitivityBar> bars;
    bool against_api = false; // its bill is the least of the others now
};

// Whether the answer has the other sign at that end of a bar than now. There must be an answer now.
[[nodiscard]] bool is_flipped(const Sensitivity& sensitivity, const SensitivityBar& bar, const SensitivityEnd& end);

// Which use of the cards the answer is about.
[[nodiscard]] Use sensitivity_use(const Scenario& scenario);

[[nodiscard]] Sensitivity analyze_sensitivity(const Catalogue& catalogue, const Scenario& asked);

} // namespace tiebreak
