// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// Results of vLLM's benchmark_serving.py and `vllm bench serve`: JSON, or one JSON a line with --append-result.
[[nodiscard]] Format vllm_bench_format();

} // namespace tiebreak
