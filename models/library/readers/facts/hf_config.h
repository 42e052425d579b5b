// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// config.json of a model from Hugging Face.
[[nodiscard]] Format hf_config_format();

} // namespace tiebreak
