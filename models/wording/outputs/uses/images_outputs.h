// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <span>

// Image generation, as the article measured it.
namespace tiebreak {

[[nodiscard]] std::span<const Output> imagesOutputs();

// Where images cost least, and how much less than at the next: the conclusion, without a full stop.
[[nodiscard]] QString imagesTitle(const Analysis& analysis);

// Why the contender has no image rate and what to choose instead, in one sentence; empty when it has one.
[[nodiscard]] QString imagesGapText(const ContenderAnalysis& contender, const Catalogue& catalogue);

} // namespace tiebreak
