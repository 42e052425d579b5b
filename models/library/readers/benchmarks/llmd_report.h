// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// The benchmark report 0.1 of llm-d-benchmark: YAML.
[[nodiscard]] Format llmd_report_format();

} // namespace tiebreak
