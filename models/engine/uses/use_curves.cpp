// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/uses/use_curves.h"

#include "models/engine/facts/model_shape.h"
#include "models/engine/uses/use_jobs.h"

#include <algorithm>

namespace tiebreak {

namespace {

// 1, 2, 4 ... and the scenario's, in order.
std::vector<double> batches_to(double most, double asked)
{
    std::vector<double> batches;
    while (batches.empty() || 2 * batches.back() <= std::max(most, asked)) {
        batches.push_back(batches.empty() ? 1 : 2 * batches.back());
    }
    if (std::ranges::find(batches, asked) == batches.end()) {
        batches.insert(std::ranges::upper_bound(batches, asked), asked);
    }
    return batches;
}

bool is_near(const Catalogue& catalogue, const LlmModel& model, const std::string& name)
{
    const LlmModel* const other = catalogue.model(name);
    if (other == nullptr) {
        return false;
    }
    const double ratio = total_params(other->shape) / total_params(model.shape);
    return ratio <= near_parameters && ratio >= 1 / near_parameters;
}

// A row that does not say a setting is not of the same settings.
bool is_same(const TrainingRow& row, const LlmModel& model, const TrainingJob& job)
{
    const bool ranked = job.method == UseMethod::Full || row.lora_rank == job.lora_rank;
    return row.model == model.name && row.sequence == job.sequence && row.checkpointing == job.checkpointing && ranked;
}

} // namespace

ImageCurve image_curve(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender)
{
    constexpr double largest_batch = 128;
    const Gpu& gpu = *catalogue.gpu(contender.gpu);
    const ImagePipeline& pipeline = *catalogue.pipeline_called(scenario.images.pipeline);
    const std::string family = family_id(catalogue.calibration, gpu);
    const ImageJob job = image_job(scenario, contender, pipeline);
    ImageCurve curve;
    for (const double batch : batches_to(largest_batch, job.batch)) {
        ImageJob other = job;
        other.batch = batch;
        const ImageSpeed speed = predict_images(catalogue.calibration.uses, pipeline, gpu, family, other);
        curve.points.push_back({batch, estimate_of(speed.images_per_min)});
    }
    for (const ImageRow& row : catalogue.image_rows) {
        if (row.gpu != gpu.name || row.pipeline != pipeline.name || !row.left_out.empty() || !row.batch ||
            row.gpus > *row.batch) { // several GPUs share an image
            continue;
        }
        const ImageJob of_row = job_of(row, pipeline);
        const bool same = of_row.image_px == job.image_px && of_row.steps == job.steps &&
                          of_row.compiled == job.compiled && of_row.eight_bit == job.eight_bit;
        curve.measured.push_back({of_row.batch, row.value / row.gpus, same, row.source});
    }
    return curve;
}

TrainingCurve training_curve(const Catalogue& catalogue, const Scenario& scenario, const Contender& contender)
{
    constexpr double largest_batch = 64;
    const UseCalibration& known = catalogue.calibration.uses;
    const Gpu& gpu = *catalogue.gpu(contender.gpu);
    const LlmModel& model = *catalogue.model(scenario.model);
    const std::string family = family_id(catalogue.calibration, gpu);
    const TrainingJob job = training_job(scenario);
    const int most = largest_training_batch(known, model, gpu, job);
    TrainingCurve curve;
    for (const double batch : batches_to(largest_batch, job.batch)) {
        TrainingJob other = job;
        other.batch = batch;
        const TrainingSpeed speed = predict_training(known, model, gpu, family, other);
        curve.points.push_back({batch, estimate_of(speed.tok_s), batch <= most});
    }
    for (const TrainingRow& row : catalogue.training_rows) {
        if (row.is_memory || row.gpu != gpu.name || row.method != job.method || !row.left_out.empty() || !row.batch ||
            row.gpus.value_or(1) != job.gpus || !is_near(catalogue, model, row.model)) {
            continue;
        }
        curve.measured.push_back({static_cast<double>(*row.batch), row.value, row.model, is_same(row, model, job),
                                  row.sequence, row.lora_rank, row.checkpointing, row.source});
    }
    return curve;
}

} // namespace tiebreak
