// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <span>

namespace tiebreak {

// What else a fleet may be: mixed for two kinds of request, owned, or an API in its place.
[[nodiscard]] std::span<const Field> fleet_fields();

} // namespace tiebreak
