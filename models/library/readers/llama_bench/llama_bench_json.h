// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// `llama-bench -o json` and `-o jsonl`.
[[nodiscard]] Format llama_bench_json_format();

} // namespace tiebreak
