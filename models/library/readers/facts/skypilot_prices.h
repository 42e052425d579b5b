// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// vms.csv of a cloud in SkyPilot's catalogue.
[[nodiscard]] Format skypilot_prices_format();

} // namespace tiebreak
