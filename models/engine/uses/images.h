// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"
#include "models/engine/uses/modelled_uses.h"

#include <optional>
#include <string>

// Image generation on one GPU, from the article's Stable Diffusion 1.5 figures (512 x 512). They hold for the card they
// are published for; another form factor of it has none.
namespace tiebreak {

struct Images {
    std::optional<double> images_per_minute;       // as published, with the contender's throughput gain
    std::optional<double> usd_per_thousand_images; // price / (60 x rate x utilization) x 1000
    std::optional<double> joules_per_image;        // of the card alone: TDP x draw / (rate / 60)
    std::optional<double> usd_per_month;           // images_per_month at that cost
    Gap gap = Gap::None;                           // GpuNotPublished
    std::string source;                            // of the rate; empty without one
    ModelledImages model;                          // what the model says of the scenario's pipeline
};

[[nodiscard]] Images analyze_images(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender,
                                    const Scenario& scenario);

} // namespace tiebreak
