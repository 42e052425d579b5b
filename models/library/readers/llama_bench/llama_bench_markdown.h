// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// The tables that llama-bench prints, with the lines on the GPUs before them.
[[nodiscard]] Format llama_bench_markdown_format();

} // namespace tiebreak
