// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// `llama-bench -o csv`.
[[nodiscard]] Format llama_bench_csv_format();

} // namespace tiebreak
