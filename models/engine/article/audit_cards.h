// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/article/audit_formulas.h"

#include <span>

namespace tiebreak {

// Claims on cards: datasheets, memory, training, power, owning.
[[nodiscard]] std::span<const ClaimFormula> card_claims();

} // namespace tiebreak
