// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <span>

namespace tiebreak {

// What else cards are used for, how sure the inputs are, and what charts show.
[[nodiscard]] std::span<const Field> use_fields();

} // namespace tiebreak
