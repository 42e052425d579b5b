// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// stage_N_lifecycle_metrics.json of kubernetes-sigs/inference-perf.
[[nodiscard]] Format inference_perf_format();

} // namespace tiebreak
