// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"
#include "models/engine/uses/image_model.h"
#include "models/engine/uses/training_model.h"

#include <string>

// What a scenario asks the models of images and of training for.
namespace tiebreak {

// The card's family as calibrations name it; empty: none.
[[nodiscard]] std::string family_id(const Calibration& calibration, const Gpu& gpu);

// The pipeline of the scenario on one GPU of that contender.
[[nodiscard]] ImageJob image_job(const Scenario& scenario, const Contender& contender, const ImagePipeline& pipeline);
[[nodiscard]] TrainingJob training_job(const Scenario& scenario);

[[nodiscard]] UseMethod use_method(TrainingMethod method);

[[nodiscard]] inline Estimate estimate_of(const Banded& value)
{
    return {value.value, value.low, value.high};
}

} // namespace tiebreak
