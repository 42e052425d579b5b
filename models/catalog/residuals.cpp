// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/residuals.h"

namespace tiebreak {

std::optional<Banded> predicted_value(const Calibration& calibration, const Observation& observation)
{
    const ModelAnswer answer = answer_of(calibration, observation);
    return answer.error == PredictError::None && answer.value.value > 0 ? std::optional(answer.value) : std::nullopt;
}

std::vector<Residual> residuals_of(const Calibration& calibration, std::span<const Observation> observations)
{
    std::vector<Residual> residuals;
    for (const Observation& observation : observations) {
        if (const std::optional<Banded> value = predicted_value(calibration, observation)) {
            residuals.push_back({&observation, value->value, value->low, value->high});
        }
    }
    return residuals;
}

} // namespace tiebreak
