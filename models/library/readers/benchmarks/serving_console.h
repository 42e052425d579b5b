// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// The block that vLLM's and SGLang's serving benchmarks print, alone or within a log.
[[nodiscard]] Format serving_console_format();

} // namespace tiebreak
