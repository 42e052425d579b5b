// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// Reports of trtllm-bench: JSON of --report_json, or the text that it prints.
[[nodiscard]] Format trtllm_bench_format();

} // namespace tiebreak
