// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <span>

namespace tiebreak {

// What the cards draw and what that costs.
[[nodiscard]] std::span<const Output> energyOutputs();

// How the energy of a token and of an image follow from the typical draw, where that stands beside them.
[[nodiscard]] QString tokenFromDraw(const OutputOf& of);
[[nodiscard]] QString imageFromDraw(const OutputOf& of);

} // namespace tiebreak
