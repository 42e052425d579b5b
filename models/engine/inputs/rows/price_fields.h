// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <span>

namespace tiebreak {

// What prices are worth that come with conditions.
[[nodiscard]] std::span<const Field> price_fields();

} // namespace tiebreak
