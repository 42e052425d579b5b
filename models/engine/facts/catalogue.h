// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/facts.h"
#include "models/engine/facts/rates/calibration.h"
#include "models/engine/facts/trace.h"
#include "models/engine/facts/use_facts.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tiebreak {

// Names of what the user brought, as inputs call it; of quotes and measurements their ids.
struct OwnNames {
    std::set<std::string> gpus, models, prices, measurements, traces, pipelines;
};

// Everything that is known, read-only while the program runs.
struct Catalogue {
    std::vector<Gpu> gpus;
    std::vector<LlmModel> models;
    std::vector<PriceQuote> prices;
    std::vector<PublishedRate> published;
    std::vector<Measurement> measurements;
    std::vector<Claim> claims;
    std::vector<Parameter> parameters;
    std::vector<Trace> traces;
    std::vector<ImagePipeline> pipelines;
    std::vector<ImageRow> image_rows;
    std::vector<TrainingRow> training_rows;
    Calibration calibration;
    OwnNames own; // among all of these

    // The entry of that name, or null: an unknown name is never replaced by a near one.
    [[nodiscard]] const Gpu* gpu(std::string_view name) const;
    [[nodiscard]] const LlmModel* model(std::string_view name) const;
    // The model that people or files mean: by its name or one of its Hugging Face ids, case aside; or null.
    [[nodiscard]] const LlmModel* model_called(std::string_view name) const;
    // Names of models that look most like that name or id.
    [[nodiscard]] std::vector<std::string> models_near(std::string_view name) const;
    // By its name, else by that or one of its other writings, case aside; or null.
    [[nodiscard]] const ImagePipeline* pipeline_called(std::string_view name) const;
    [[nodiscard]] const Trace* trace(std::string_view name) const;
    [[nodiscard]] const PriceQuote* price(std::string_view id) const;
};

// Whether the article has serving rates of the model, on some card.
[[nodiscard]] bool is_published(const Catalogue& catalogue, std::string_view model);

} // namespace tiebreak
