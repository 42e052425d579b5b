// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// Mooncake's traces: JSON lines with timestamp (ms), input_length, output_length.
[[nodiscard]] Format mooncake_trace_format();

} // namespace tiebreak
