// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// Results of `python -m sglang.bench_serving --output-file`: one JSON a line.
[[nodiscard]] Format sglang_bench_format();

} // namespace tiebreak
