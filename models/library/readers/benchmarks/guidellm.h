// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// Reports of GuideLLM: JSON with one benchmark for each load.
[[nodiscard]] Format guidellm_format();

} // namespace tiebreak
