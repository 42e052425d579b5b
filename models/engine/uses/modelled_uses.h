// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"
#include "models/engine/uses/image_model.h"
#include "models/engine/uses/training_model.h"

#include <optional>
#include <vector>

// What the models of images and of training say of one contender in a scenario, beside the article's figures, and what
// it costs under the scenario's billing. They hold whatever the evidence is, which is of serving.
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

// Of one GPU.
struct ModelledImages {
    Estimate images_per_min;
    double seconds_per_image = 0;
    LimitedBy limited_by = LimitedBy::Unknown;
    UseBandChoice band;
    Estimate usd_per_thousand;   // more images are less cost, so the band turns round
    double joules_per_image = 0; // of the card alone: TDP x draw x seconds
    double gpus = 0;             // whole ones for the images of a month at the peak rate, spares included
    double usd_per_month = 0;    // their bill
    std::optional<double> tie_usd_per_gpu_hour; // at which an image costs as much as the baseline's; set by analyze
    std::vector<ImagePoint> sweep;              // batches 1, 2, 4 ... 128 and the scenario's
    std::vector<MeasuredImages> measured;
};

struct TrainingPoint {
    double batch = 0;
    Estimate tok_s;
    bool fits = false;
};

// Of all the run's GPUs, but for memory.
struct ModelledTraining {
    Estimate tok_s;
    LimitedBy limited_by = LimitedBy::Unknown;
    UseBandChoice band;
    TrainingParts parts; // of one GPU
    Estimate total_gb;
    bool fits = false;
    bool may_not_fit = false;        // the high end of the band does not
    int largest_batch = 0;           // 0: not even one sequence
    int longest_sequence = 0;        // tokens; 0: none
    std::optional<double> run_hours; // for training_tokens; empty when it does not fit
    std::optional<double> run_usd;
    std::vector<TrainingPoint> sweep; // batches 1, 2, 4 ... 64 and the scenario's
};

// The pipeline's name must be in the catalogue, as the scenario's model for training.
[[nodiscard]] ModelledImages model_images(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender,
                                          const Scenario& scenario);
[[nodiscard]] ModelledTraining model_training(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender,
                                              const Scenario& scenario);

} // namespace tiebreak
