// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/uses/use_jobs.h"

namespace tiebreak {

std::string family_id(const Calibration& calibration, const Gpu& gpu)
{
    const CardClass* const family = calibration.card_class(gpu.architecture);
    return family == nullptr ? std::string() : family->id;
}

UseMethod use_method(TrainingMethod method)
{
    return method == TrainingMethod::Full   ? UseMethod::Full
           : method == TrainingMethod::Lora ? UseMethod::Lora
                                            : UseMethod::Qlora;
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
    job.method = use_method(scenario.training.method);
    job.sequence = scenario.training.sequence;
    job.batch = scenario.training.batch;
    job.lora_rank = scenario.training.lora_rank;
    job.checkpointing = scenario.training.activation_checkpointing;
    job.gpus = scenario.training.gpus;
    return job;
}

} // namespace tiebreak
