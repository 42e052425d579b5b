// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <span>

namespace tiebreak {

// What a million prompt, generated and all tokens cost.
[[nodiscard]] std::span<const Output> tokenOutputs();

} // namespace tiebreak
