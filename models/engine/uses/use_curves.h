// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"

#include <optional>
#include <string>
#include <vector>

// Images and training against the batch, with what was measured: what their charts show. Made when a chart is, since
// analyze has no need of it.
namespace tiebreak {

struct ImagePoint {
    double batch = 0;
    Estimate images_per_min; // of one GPU
};

// One measurement at the scenario's pipeline on the contender's card, of one GPU.
struct MeasuredImages {
    double batch = 0;
    double images_per_min = 0;
    bool same_settings = false; // size, steps and compiler as in the scenario
    std::string source;
};

struct ImageCurve {
    std::vector<ImagePoint> points; // batches 1, 2, 4 ... 128 and the scenario's
    std::vector<MeasuredImages> measured;
};

struct TrainingPoint {
    double batch = 0;
    Estimate tok_s; // of all the run's GPUs
    bool fits = false;
};

// One measurement of the scenario's method on the contender's card and as many of them, of the scenario's model or one
// of nearly as many parameters.
struct MeasuredTraining {
    double batch = 0; // of a GPU
    double tok_s = 0; // of all GPUs
    std::string model;
    bool same_settings = false; // model, sequence length, rank and checkpointing as in the scenario
    std::optional<int> sequence, lora_rank;
    std::optional<bool> checkpointing;
    std::string source;
};

struct TrainingCurve {
    std::vector<TrainingPoint> points; // batches 1, 2, 4 ... 64 and the scenario's
    std::vector<MeasuredTraining> measured;
};

// Models of parameters within that factor of each other are near.
inline constexpr double near_parameters = 1.25;

// The contender's GPU, the scenario's pipeline and its model must be in the catalogue.
[[nodiscard]] ImageCurve image_curve(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender);
[[nodiscard]] TrainingCurve training_curve(const Catalogue& catalogue, const Scenario& scenario,
                                           const Contender& contender);

} // namespace tiebreak
