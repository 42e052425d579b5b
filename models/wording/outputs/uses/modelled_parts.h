// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/uses/modelled_uses.h"
#include "models/wording/outputs/output.h"

// What the outputs of the models of images and of training have in common.
namespace tiebreak {

[[nodiscard]] QString valueWithBand(const QString& value, const QString& low, const QString& high); // "3 (2 to 4)"
[[nodiscard]] QString shortNumber(double value);              // number() as a text of outputs
[[nodiscard]] QString bandRestsOn(const UseBandChoice& band); // what the band rests on, in sentences
[[nodiscard]] QString baselineHasNone(const OutputOf& of);    // why the first contender ties with nothing
[[nodiscard]] QString noneSaid(const OutputOf& of);           // of what always has a value

} // namespace tiebreak
