// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QString>

// What the memory chart says. All without a full stop.
namespace tiebreak {

// Of the contender that holds least, or which ones cannot hold the scenario at all.
[[nodiscard]] QString memoryTitle(const Analysis& analysis);
[[nodiscard]] QString memorySubtitle(const Analysis& analysis);

// "20.7 of 48.3 GB"; "needs 50.1 of 48.3 GB" when that does not fit.
[[nodiscard]] QString memoryUsed(const MemoryUse& memory);
// What a contender of the analysis has room for: "fits batch 12, or one of 4,000 tokens".
[[nodiscard]] QString memoryRoom(const Analysis& analysis, const ContenderAnalysis& contender);

} // namespace tiebreak
