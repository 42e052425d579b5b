// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <memory>

// Analyses whose bill is that of a load that is played.
namespace tiebreak {

// Gives an analysis the load of its scenario, played to its end: fleets, bills, ties and the verdict on bills are then
// that load's everywhere. Of a batch nothing else changes.
void attach_load(Analysis& analysis, const Catalogue& catalogue, std::shared_ptr<const LoadAnalysis> load);

// analyze with the load of its scenario, played here: what files and the command line show.
[[nodiscard]] Analysis analyze_with_load(const Catalogue& catalogue, const Scenario& scenario);

} // namespace tiebreak
