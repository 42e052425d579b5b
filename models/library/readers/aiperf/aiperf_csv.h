// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// profile_export_aiperf.csv of AIPerf and GenAI-Perf: several tables in one file.
[[nodiscard]] Format aiperf_csv_format();

} // namespace tiebreak
