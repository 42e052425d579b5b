// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/uses/modelled_uses.h"

#include "models/engine/costs/billing.h"
#include "models/engine/costs/economics.h"
#include "models/engine/uses/use_jobs.h"

namespace tiebreak {

namespace {

// A cost at each end of a rate: more is less.
template <typename CostAt>
Estimate cost_of(const Banded& rate, const CostAt& cost_at)
{
    return {cost_at(rate.value), cost_at(rate.high), cost_at(rate.low)};
}

} // namespace

Estimate images_rate(const Calibration& calibration, const ImagePipeline& pipeline, const Gpu& gpu,
                     const Contender& contender, const Scenario& scenario)
{
    return estimate_of(predict_images(calibration.uses, pipeline, gpu, family_id(calibration, gpu),
                                      image_job(scenario, contender, pipeline))
                           .images_per_min);
}

Estimate training_rate(const Calibration& calibration, const LlmModel& model, const Gpu& gpu, const Scenario& scenario)
{
    const TrainingJob job = training_job(scenario);
    if (predict_training_memory(calibration.uses, model, gpu, job).parts.total_gb > gpu.usable_gb) {
        return {};
    }
    return estimate_of(predict_training(calibration.uses, model, gpu, family_id(calibration, gpu), job).tok_s);
}

double usd_per_thousand_images(const Contender& contender, const Scenario& scenario, double a_minute)
{
    const double at_work = paid_utilization(scenario.bill, billing_of(scenario, contender));
    return 1000 * contender.usd_per_gpu_hour / (60 * at_work) / a_minute;
}

double training_usd(const Contender& contender, const Scenario& scenario, double tok_s)
{
    return rent_usd(contender.usd_per_gpu_hour, scenario.training.gpus,
                    hours_for_tokens(scenario.training.tokens, tok_s));
}

ModelledImages model_images(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender,
                            const Scenario& scenario)
{
    const ImagePipeline& pipeline = *catalogue.pipeline_called(scenario.images.pipeline);
    const ImageSpeed now =
        predict_images(catalogue.calibration.uses, pipeline, gpu, family_id(catalogue.calibration, gpu),
                       image_job(scenario, contender, pipeline));
    ModelledImages images;
    images.images_per_min = estimate_of(now.images_per_min);
    images.seconds_per_image = 60 / now.images_per_min.value;
    images.limited_by = now.limited_by;
    images.band = now.band;
    images.joules_per_image = gpu.tdp_w * scenario.power.draw_fraction * images.seconds_per_image;
    const Billing billing = billing_of(scenario, contender);
    images.usd_per_thousand = cost_of(
        now.images_per_min, [&](double a_minute) { return usd_per_thousand_images(contender, scenario, a_minute); });
    const FleetPrice fleet =
        fleet_price(scenario.bill, billing, contender.usd_per_gpu_hour, 1, now.images_per_min.value / 60);
    images.gpus = fleet_replicas(fleet, scenario.images.per_month);
    images.usd_per_month = fleet_usd(fleet, scenario.images.per_month);
    return images;
}

ModelledTraining model_training(const Catalogue& catalogue, const Gpu& gpu, const Contender& contender,
                                const Scenario& scenario)
{
    const UseCalibration& known = catalogue.calibration.uses;
    const LlmModel& model = *catalogue.model(scenario.model);
    const TrainingJob job = training_job(scenario);
    const TrainingSpeed now = predict_training(known, model, gpu, family_id(catalogue.calibration, gpu), job);
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
        training.run_usd = cost_of(now.tok_s, [&](double tok_s) { return training_usd(contender, scenario, tok_s); });
    } else {
        training.limited_by = LimitedBy::Memory;
    }
    return training;
}

std::vector<TrainingWay> training_ways(const Catalogue& catalogue, const Gpu& gpu, const Scenario& scenario)
{
    const UseCalibration& known = catalogue.calibration.uses;
    const LlmModel& model = *catalogue.model(scenario.model);
    std::vector<TrainingWay> ways;
    for (const TrainingMethod method : {TrainingMethod::Full, TrainingMethod::Lora, TrainingMethod::Qlora}) {
        TrainingJob job = training_job(scenario);
        job.method = use_method(method);
        const TrainingNeed need = predict_training_memory(known, model, gpu, job);
        TrainingWay way{method, estimate_of(need.total_gb), gpu.usable_gb};
        way.fits = need.parts.total_gb <= gpu.usable_gb;
        way.may_not_fit = way.fits && need.total_gb.high > gpu.usable_gb;
        way.largest_batch = largest_training_batch(known, model, gpu, job);
        way.longest_sequence = longest_training_sequence(known, model, gpu, job);
        ways.push_back(way);
    }
    return ways;
}

} // namespace tiebreak
