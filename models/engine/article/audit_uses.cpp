// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/article/audit_uses.h"

#include "models/engine/uses/modelled_uses.h"

#include <algorithm>
#include <array>

namespace tiebreak {

namespace {

using In = const ArticleInputs&;
using R = Recomputation;

constexpr std::string_view pipeline_name = "SD-1.5";
constexpr int published_px = 512;

// One at a time, as published, in as many steps as are usual: the article does not say how many.
R image_rate(In in, Card card)
{
    Scenario scenario;
    scenario.images.pipeline = pipeline_name;
    scenario.images.px = published_px;
    scenario.images.batch = 1;
    const Estimate rate =
        images_rate(in.facts().calibration, in.pipeline(pipeline_name), in.gpu(card), Contender(), scenario);
    const double seconds = 60 / *rate.value;
    return limited(worded(60 / seconds, "60 / {seconds an image, by the model}", {seconds}), *rate.low);
}

// At the published size, one at a time, whatever steps and compiler.
R slowest_images(In in, Card card)
{
    std::optional<double> least;
    for (const ImageRow& row : in.facts().image_rows) {
        if (row.gpu == card.gpu && row.pipeline == pipeline_name && row.image_px == published_px && row.batch == 1 &&
            row.gpus == 1 && row.left_out.empty()) {
            least = std::min(least.value_or(row.value), row.value);
        }
    }
    const double slowest = known(least, AuditGap::ImageMeasurement, card.gpu);
    return worded(slowest, "{slowest public measurement}", {slowest});
}

// Of the default scenario's run, by QLoRA of a 7B model: the article says no sequence length.
ModelledTraining tuning_run(In in, Card card)
{
    Scenario scenario;
    scenario.model = in.model("Llama-2-7B").name;
    scenario.training.method = TrainingMethod::Qlora;
    return model_training(in.facts(), in.gpu(card), Contender(), scenario);
}

R fine_tuning_rate(In in, Card card)
{
    const ModelledTraining run = tuning_run(in, card);
    const double seconds = 1 / *run.tok_s.value;
    return limited(worded(1 / seconds, "1 / {seconds a token, by the model}", {seconds}), *run.tok_s.low);
}

R fine_tuning_memory(In in, Card card)
{
    const ModelledTraining run = tuning_run(in, card);
    const TrainingParts& parts = run.parts;
    return limited(worded(parts.total_gb,
                          "{weights} + {adapters} + {gradients} + {optimizer} + {activations} + {logits} + {reserve}",
                          {parts.weights_gb, parts.adapters_gb, parts.gradients_gb, parts.optimizer_gb,
                           parts.activations_gb, parts.logits_gb, parts.reserve_gb}),
                   *run.total_gb.low);
}

constexpr std::array one_image{Change{"image_pipeline", pipeline_name}, Change{"image_px", "512"},
                               Change{"image_batch", "1"}};
constexpr std::array tuning{Change{"model", "Llama-2-7B"}, Change{"training_method", "QLoRA"}};

using enum ClaimCheck;
constexpr auto of_uses = std::to_array<ClaimFormula>({
    {"sd-l40s", ModelBand, "images", one_image, [](In in) { return image_rate(in, l40s); }},
    {"sd-a100", ModelBand, "images", one_image, [](In in) { return image_rate(in, pcie); }},
    {"sd-a100-measured", LowerBound, "images", one_image, [](In in) { return slowest_images(in, sxm); }},
    {"ft-rate-a100", ModelBand, "training", tuning, [](In in) { return fine_tuning_rate(in, pcie); }},
    {"ft-4bit-peak", ModelBand, "training", tuning, [](In in) { return fine_tuning_memory(in, l40s); }},
});

} // namespace

std::span<const ClaimFormula> use_claims()
{
    return of_uses;
}

} // namespace tiebreak
