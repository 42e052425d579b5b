// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <vector>

namespace tiebreak {

// A price of the article that another source gives for another card.
struct PriceFinding {
    const PriceQuote* article = nullptr; // both live as long as the catalogue
    const PriceQuote* other = nullptr;
};

// Quotes from the source of the published figures beside those of other sources with the same provider, way of paying
// and price, but another card, each card once; in the order of the catalogue.
[[nodiscard]] std::vector<PriceFinding> price_findings(const Catalogue& catalogue);

} // namespace tiebreak
