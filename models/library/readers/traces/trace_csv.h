// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// A log of requests as CSV with columns for arrival, prompt and output tokens, such as Azure's traces of 2023.
[[nodiscard]] Format trace_csv_format();

} // namespace tiebreak
