// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/reading.h"

namespace tiebreak {

// Adds the price; refuses what no GPU costs.
void add_price(Reading& reading, const PriceRecord& price, int line);

// A day, a month or a year: "2026-11-29", "2026-11", "2026".
[[nodiscard]] bool is_price_date(const QString& text);

} // namespace tiebreak
