// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// profile_export_aiperf.json of AIPerf, and GenAI-Perf's of the same shape.
[[nodiscard]] Format aiperf_json_format();

} // namespace tiebreak
