// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <span>

namespace tiebreak {

// Of one contender.
[[nodiscard]] std::span<const Field> fields_of_contender();

} // namespace tiebreak
