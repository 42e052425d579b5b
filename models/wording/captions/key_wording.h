// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/scenario.h"

#include <QString>
#include <QStringList>

// The pieces of a caption that say what a chart's marks mean, for those who have no tool tips.
namespace tiebreak {

[[nodiscard]] QString dashKey(Evidence evidence);       // of a curve between figures
[[nodiscard]] QString figuresKey(bool is_measured);     // filled marks
[[nodiscard]] QString hollowKey();                      // of published figures
[[nodiscard]] QString loadKey(double tokens_per_month); // of fleets
[[nodiscard]] QString ownershipTieKey();
[[nodiscard]] QString highestLoadKey(bool has_now); // with that of now
[[nodiscard]] QString largestBatchKey();
// Of images and training; hollow ones are of other settings.
[[nodiscard]] QString measuredKey(bool has_filled, bool has_hollow);
[[nodiscard]] QString bandKey();
[[nodiscard]] QString tieBandKey();                       // of prices that hold two rates against each other
[[nodiscard]] QString stripKey(const QString& leads);     // under an axis: who leads in what
[[nodiscard]] QString keyOf(const QStringList& meanings); // all of them in one; empty when there are none
// A pin and the lines or dots that its curves are, counted from 0 among those that are shown: "Pale dots: Large (batch
// 32)".
[[nodiscard]] QString pinKey(std::size_t pin, const QString& told);

} // namespace tiebreak
