// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/reading.h"

namespace tiebreak {

// Adds the price; refuses what no GPU costs.
void add_price(Reading& reading, const PriceRecord& price, int line);

} // namespace tiebreak
