// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/article/audit_formulas.h"

#include <span>

namespace tiebreak {

// Claims on serving: prices, throughput, cost of tokens, fleets.
[[nodiscard]] std::span<const ClaimFormula> serving_claims();

} // namespace tiebreak
