// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/fields.h"
#include "models/tables/grid_model.h"

// Every input of a scenario with its default and source, to be read.
namespace tiebreak {

// What the inputs are until somebody changes them, for the cards that are compared now.
[[nodiscard]] Scenario defaultsFor(const Scenario& scenario, const Catalogue& catalogue);

// The inputs of the scenario itself, one row each: what they belong to, the input, its value, its default and where
// that comes from. Those that are not at their default are strong, and say "changed".
[[nodiscard]] Grid inputsGrid(const Analysis& analysis, const Catalogue& catalogue);

// The inputs of the contenders: one row for each input, one column for each contender. Changed ones are strong, and say
// from what.
[[nodiscard]] Grid contenderInputsGrid(const Analysis& analysis, const Catalogue& catalogue);

// How many inputs of both tables differ from their defaults.
[[nodiscard]] int changedInputs(const Analysis& analysis, const Catalogue& catalogue);

} // namespace tiebreak
