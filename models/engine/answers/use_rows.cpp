// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/use_rows.h"

#include "models/engine/uses/modelled_uses.h"

#include <algorithm>
#include <array>

namespace tiebreak {

namespace {

constexpr std::array all_use_rows{
    UseRow{
        Use::Images, Moves::Images, SensitivityOf::ImageCost,
        [](const Calibration& calibration, const ImagePipeline& pipeline, const Side& side, const Scenario& scenario) {
            return images_rate(calibration, pipeline, side.gpu, side.contender, scenario);
        },
        usd_per_thousand_images, [](const ContenderAnalysis& result) { return result.images.model.usd_per_thousand; }},
    UseRow{Use::Training, Moves::Training, SensitivityOf::TrainingCost,
           [](const Calibration& calibration, const ImagePipeline& /*unused*/, const Side& side,
              const Scenario& scenario) { return training_rate(calibration, side.model, side.gpu, scenario); },
           training_usd, [](const ContenderAnalysis& result) { return result.training.model.run_usd; }},
};

} // namespace

std::span<const UseRow> use_rows()
{
    return all_use_rows;
}

const UseRow* use_row(Use use)
{
    const auto* const found = std::ranges::find(all_use_rows, use, &UseRow::use);
    return found == all_use_rows.end() ? nullptr : found;
}

} // namespace tiebreak
