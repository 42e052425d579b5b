// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/problem.h"
#include "models/engine/inputs/scenario.h"

#include <cstddef>
#include <string>

// Edits of whole contenders, which several inputs follow.
namespace tiebreak {

// Gives the contender another card. Number formats that the framework does not serve on it become the FP16 that every
// card has. Of a card without a quote the price is gone (lacks_price): somebody must say it. On a problem nothing
// changes.
[[nodiscard]] Problem choose_card(Scenario& scenario, const Catalogue& catalogue, std::size_t contender,
                                  const std::string& gpu);

// One more contender with that card. Its price is its first quote, else that of the contender with the same card, else
// gone as above.
[[nodiscard]] Problem add_card(Scenario& scenario, const Catalogue& catalogue, const std::string& gpu);

} // namespace tiebreak
