// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/residuals.h"

namespace tiebreak {

std::optional<Banded> predicted_value(const Calibration& calibration, const Observation& observation)
{
    const Prediction prediction = predict(calibration, *observation.gpu, *observation.model, observation.workload);
    return prediction.error == PredictError::None ? std::optional(value_of(prediction, observation.row.metric))
                                                  : std::nullopt;
}

std::vector<Residual> residuals_of(const Calibration& calibration, std::span<const Observation> observations)
{
    std::vector<Residual> residuals;
    for (const Observation& observation : observations)
        if (const std::optional<Banded> value = predicted_value(calibration, observation))
            residuals.push_back({&observation, value->value, value->low, value->high});
    return residuals;
}

const ResidualGroup* group_of(const Calibration& calibration, const Observation& observation)
{
    return band_of(calibration, *observation.gpu, observation.workload, observation.row.metric == "ttft_ms").group;
}

} // namespace tiebreak
