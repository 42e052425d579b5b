// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <span>

namespace tiebreak {

// What arrives at the servers and how long it may take.
[[nodiscard]] std::span<const Field> load_fields();

} // namespace tiebreak
