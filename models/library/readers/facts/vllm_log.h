// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// The log of a start of vLLM.
[[nodiscard]] Format vllm_log_format();

} // namespace tiebreak
