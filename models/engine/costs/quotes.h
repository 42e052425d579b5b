// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/inputs/scenario.h"

#include <string_view>
#include <vector>

namespace tiebreak {

// Whether a contender's price follows the quote.
[[nodiscard]] bool is_followed(const Scenario& scenario, const PriceQuote& quote);

// What people are shown of the quotes for a card: of each provider those that are followed, else its lowest as the
// scenario has it; the lowest first.
[[nodiscard]] std::vector<const PriceQuote*> shown_quotes(const Catalogue& catalogue, const Scenario& scenario,
                                                          std::string_view gpu);

} // namespace tiebreak
