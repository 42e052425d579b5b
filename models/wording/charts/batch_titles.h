// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QString>

// The conclusion of each live chart along batches, on the scenario's question, short enough to be its title.
namespace tiebreak {

[[nodiscard]] QString throughputTitle(const Analysis& analysis);
[[nodiscard]] QString costTitle(const Analysis& analysis);
[[nodiscard]] QString breakevenTitle(const Analysis& analysis);

} // namespace tiebreak
