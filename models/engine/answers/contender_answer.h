// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/answers/side.h"

#include <vector>

// Internal to the answers: what analyze says of one contender alone.
namespace tiebreak {

// All but what takes the others in: leads, chances, ties and the bill of a load that is played. `batches` rise; they
// are those of the sweep.
[[nodiscard]] ContenderAnalysis analyze_contender(const Catalogue& catalogue, const Side& side,
                                                  const std::vector<double>& batches);

} // namespace tiebreak
