// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QString>

namespace tiebreak {

// Why the contender has no answer and what would help, in one or two sentences; empty when it has one. The analysis
// must have its load.
[[nodiscard]] QString loadGapSentence(const Analysis& analysis, std::size_t contender);

} // namespace tiebreak
