// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <span>

namespace tiebreak {

// What buying a GPU, or an API, would cost instead.
[[nodiscard]] std::span<const Output> owningOutputs();

} // namespace tiebreak
