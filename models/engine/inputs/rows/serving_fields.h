// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <span>

namespace tiebreak {

// What is served, how, and what a month asks for.
[[nodiscard]] std::span<const Field> serving_fields();

} // namespace tiebreak
