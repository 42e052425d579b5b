// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/formats.h"

namespace tiebreak {

// A price list of one's own: CSV with the columns gpu and usd_per_gpu_hour; provider, region, gpus_per_node and
// spot_usd_per_gpu_hour may stand beside them.
[[nodiscard]] Format own_prices_format();

} // namespace tiebreak
