// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/inputs/scenario.h"

#include <string_view>
#include <vector>

namespace tiebreak {

// Whether a contender's price follows the quote.
[[nodiscard]] bool is_followed(const Scenario& scenario, const PriceQuote& quote);

// Whether some contender's price follows a spot quote.
[[nodiscard]] bool follows_spot(const Catalogue& catalogue, const Scenario& scenario);

// Rented by the hour without conditions, so that the prices of several providers are comparable.
[[nodiscard]] bool is_usual(QuoteBilling billing);

// What people are shown of the quotes for a card: of each provider those that are followed, else the lowest that it
// asks by the hour (is_usual) as the scenario has it; of every other way of paying those that are followed, else the
// lowest of all providers. The lowest first.
[[nodiscard]] std::vector<const PriceQuote*> shown_quotes(const Catalogue& catalogue, const Scenario& scenario,
                                                          std::string_view gpu);

} // namespace tiebreak
