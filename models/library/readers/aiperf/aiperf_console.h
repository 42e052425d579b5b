// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// The table that AIPerf and GenAI-Perf print.
[[nodiscard]] Format aiperf_console_format();

} // namespace tiebreak
