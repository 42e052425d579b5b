// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/uses/use_curves.h"
#include "models/wording/charts/curve_wording.h"

#include <QString>
#include <QStringList>

// What the charts of images and of training say.
namespace tiebreak {

[[nodiscard]] CurveWords imagesWords(const Analysis& analysis);
// `has_others`: some of its marks are of other settings.
[[nodiscard]] CurveWords trainingWords(const Analysis& analysis, bool has_others);
[[nodiscard]] QString trainingGap(const Analysis& analysis); // why there is no curve
[[nodiscard]] QString measuredImagesTooltip(const QString& name, const MeasuredImages& row);
// It says what the row has otherwise than the scenario.
[[nodiscard]] QString measuredTrainingTooltip(const QString& name, const MeasuredTraining& row,
                                              const Scenario& scenario);

[[nodiscard]] QString trainingMemoryTitle(const Analysis& analysis);
[[nodiscard]] QString trainingMemorySubtitle(const Analysis& analysis);
[[nodiscard]] QStringList trainingMemoryParts();                      // three parts and what is free
[[nodiscard]] QString trainingRoom(const ModelledTraining& training); // what would fit

} // namespace tiebreak
