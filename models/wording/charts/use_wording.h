// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/wording/charts/curve_wording.h"

#include <QString>
#include <QStringList>

// What the charts of images and of training say.
namespace tiebreak {

[[nodiscard]] CurveWords imagesWords(const Analysis& analysis);
[[nodiscard]] CurveWords trainingWords(const Analysis& analysis);
[[nodiscard]] QString trainingGap(const Analysis& analysis); // why there is no curve
[[nodiscard]] QString measuredImagesTooltip(const QString& name, const MeasuredImages& row);

[[nodiscard]] QString trainingMemoryTitle(const Analysis& analysis);
[[nodiscard]] QString trainingMemorySubtitle(const Analysis& analysis);
[[nodiscard]] QStringList trainingMemoryParts();                      // three parts and what is free
[[nodiscard]] QString trainingRoom(const ModelledTraining& training); // what would fit

} // namespace tiebreak
