// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "ui/charts/bar_data.h"

namespace tiebreak {

// The analysis' sensitivity as a tornado: at most the twelve inputs that move the answer most. Savings are in percent,
// times of owning in months.
[[nodiscard]] TornadoData tornado(const Analysis& analysis);

} // namespace tiebreak
