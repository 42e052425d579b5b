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
};

// Of all the run's GPUs, but for memory.
struct ModelledTraining {
    Estimate tok_s;
    LimitedBy limited_by = LimitedBy::Unknown;
    UseBandChoice band;
    TrainingParts parts; // of one GPU
    Estimate total_gb;
    bool fits = false;
    bool may_not_fit = false;                   // the high end of the band does not
    int largest_batch = 0;                      // 0: not even one sequence
    int longest_sequence = 0;                   // tokens; 0: none
    std::optional<double> run_hours;            // for training_tokens; empty when it does not fit
    Estimate run_usd;                           // more tokens a second are less cost, so the band turns round
    std::optional<double> tie_usd_per_gpu_hour; // at which the run costs as much as the baseline's; set by analyze
};

// One way of training on one contender, whatever way the scenario chooses; of one GPU of the run.
struct TrainingWay {
    TrainingMethod method = TrainingMethod::Full;
    Estimate total_gb;
    double capacity_gb = 0;
    bool fits = false;
    bool may_not_fit = false;
    int largest_batch = 0;    // at the scenario's sequence length
    int longest_sequence = 0; // at the scenario's batch
};

// All below: the pipeline's name must be in the catalogue, as the scenario's model for training.
[[nodiscard]] ModelledImages model_images(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender,
                                          const Scenario& scenario);
[[nodiscard]] ModelledTraining model_training(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender,
                                              const Scenario& scenario);

// Rates of one contender alone, of one GPU in images a minute and of the whole run in tokens a second; empty where the
// run does not fit. For answers that ask for nothing else.
[[nodiscard]] Estimate images_rate(const Calibration& calibration, const ImagePipeline& pipeline, const Gpu& gpu,
                                   const Contender& contender, const Scenario& scenario);
[[nodiscard]] Estimate training_rate(const Calibration& calibration, const LlmModel& model, const Gpu& gpu,
                                     const Scenario& scenario);

// What they cost at such a rate: $ per 1,000 images, by the billing, and rent of the run. The rate is above 0.
[[nodiscard]] double usd_per_thousand_images(const Contender& contender, const Scenario& scenario, double a_minute);
[[nodiscard]] double training_usd(const Contender& contender, const Scenario& scenario, double tok_s);

// Every way of training, in the order of their names.
[[nodiscard]] std::vector<TrainingWay> training_ways(const Catalogue& catalogue, const Gpu& gpu,
                                                     const Scenario& scenario);

} // namespace tiebreak
