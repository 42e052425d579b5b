// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/article/audit_formulas.h"

#include <span>

namespace tiebreak {

// The article's rates of images and of fine-tuning and its memory of the latter, against measurements and the models
// that are calibrated with them.
[[nodiscard]] std::span<const ClaimFormula> use_claims();

} // namespace tiebreak
