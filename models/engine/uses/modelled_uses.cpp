// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/uses/modelled_uses.h"

#include "models/engine/costs/billing.h"
#include "models/engine/costs/economics.h"

#include <algorithm>

namespace tiebreak {

namespace {

std::string family_id(const Catalogue& catalogue, const Gpu& gpu)
{
    const CardClass* const family = catalogue.calibration.card_class(gpu.architecture);
    return family == nullptr ? std::string() : family->id;
}

Estimate estimate_of(const Banded& value)
{
    return {value.value, value.low, value.high};
}

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

ImageJob image_job(const Scenario& scenario, const Contender& contender, const ImagePipeline& pipeline)
{
    ImageJob job;
    job.image_px = scenario.images.px ? static_cast<int>(*scenario.images.px) : pipeline.image_px;
    job.steps = scenario.images.steps ? static_cast<int>(*scenario.images.steps) : pipeline.steps;
    job.batch = scenario.images.batch;
    job.compiled = scenario.images.compiled;
    job.eight_bit = bytes_per_element(contender.weight_precision) == 1;
    return job;
}

TrainingJob training_job(const Scenario& scenario)
{
    TrainingJob job;
    job.method = scenario.training.method == TrainingMethod::Full   ? UseMethod::Full
                 : scenario.training.method == TrainingMethod::Lora ? UseMethod::Lora
                                                                    : UseMethod::Qlora;
    job.sequence = scenario.training.sequence;
    job.batch = scenario.training.batch;
    job.lora_rank = scenario.training.lora_rank;
    job.checkpointing = scenario.training.activation_checkpointing;
    job.gpus = scenario.training.gpus;
    return job;
}

} // namespace

ModelledImages model_images(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender,
                            const Scenario& scenario)
{
    constexpr double largest_batch = 128;
    const ImagePipeline& pipeline = *catalogue.pipeline_called(scenario.images.pipeline);
    const std::string family = family_id(catalogue, gpu);
    const auto speed = [&](const ImageJob& job) {
        return predict_images(catalogue.calibration.uses, pipeline, gpu, family, job);
    };
    const ImageJob job = image_job(scenario, contender, pipeline);
    const ImageSpeed now = speed(job);
    ModelledImages images;
    images.images_per_min = estimate_of(now.images_per_min);
    images.seconds_per_image = 60 / now.images_per_min.value;
    images.limited_by = now.limited_by;
    images.band = now.band;
    images.joules_per_image = gpu.tdp_w * scenario.power.draw_fraction * images.seconds_per_image;
    const Billing billing = billing_of(scenario, contender);
    const double hourly = 1000 * contender.usd_per_gpu_hour / (60 * paid_utilization(scenario.bill, billing));
    images.usd_per_thousand = {hourly / now.images_per_min.value, hourly / now.images_per_min.high,
                               hourly / now.images_per_min.low};
    const FleetPrice fleet =
        fleet_price(scenario.bill, billing, contender.usd_per_gpu_hour, 1, now.images_per_min.value / 60);
    images.gpus = fleet_replicas(fleet, scenario.images.per_month);
    images.usd_per_month = fleet_usd(fleet, scenario.images.per_month);
    for (const double batch : batches_to(largest_batch, job.batch)) {
        ImageJob other = job;
        other.batch = batch;
        images.sweep.push_back({batch, estimate_of(speed(other).images_per_min)});
    }
    for (const ImageRow& row : catalogue.image_rows) {
        if (row.gpu != gpu.name || row.pipeline != pipeline.name || !row.left_out.empty() || !row.batch ||
            row.gpus > *row.batch) { // several GPUs share an image
            continue;
        }
        const ImageJob of_row = job_of(row, pipeline);
        const bool same = of_row.image_px == job.image_px && of_row.steps == job.steps &&
                          of_row.compiled == job.compiled && of_row.eight_bit == job.eight_bit;
        images.measured.push_back({static_cast<double>(*row.batch), row.value / row.gpus, same, row.source});
    }
    return images;
}

ModelledTraining model_training(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender,
                                const Scenario& scenario)
{
    constexpr double largest_batch = 64;
    const UseCalibration& known = catalogue.calibration.uses;
    const LlmModel& model = *catalogue.model(scenario.model);
    const std::string family = family_id(catalogue, gpu);
    const TrainingJob job = training_job(scenario);
    const TrainingSpeed now = predict_training(known, model, gpu, family, job);
    const TrainingNeed need = predict_training_memory(known, model, gpu, job);
    ModelledTraining training;
    training.tok_s = estimate_of(now.tok_s);
    training.limited_by = now.limited_by;
    training.band = now.band;
    training.parts = need.parts;
    training.total_gb = estimate_of(need.total_gb);
    training.fits = need.parts.total_gb <= gpu.usable_gb;
    training.may_not_fit = training.fits && need.total_gb.high > gpu.usable_gb;
    training.largest_batch = largest_training_batch(known, model, gpu, job);
    training.longest_sequence = longest_training_sequence(known, model, gpu, job);
    if (training.fits) {
        training.run_hours = hours_for_tokens(scenario.training.tokens, now.tok_s.value);
        training.run_usd = rent_usd(contender.usd_per_gpu_hour, job.gpus, *training.run_hours);
    } else {
        training.limited_by = LimitedBy::Memory;
    }
    for (const double batch : batches_to(largest_batch, job.batch)) {
        TrainingJob other = job;
        other.batch = batch;
        training.sweep.push_back({batch, estimate_of(predict_training(known, model, gpu, family, other).tok_s),
                                  batch <= training.largest_batch});
    }
    return training;
}

} // namespace tiebreak
