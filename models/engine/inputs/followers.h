// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <string_view>

// Inputs that follow another one when it is edited.
namespace tiebreak {

// Whether inputs of the whole scenario follow that one: of several edits it must come first, or it would undo others.
[[nodiscard]] bool leads(std::string_view key);

// Brings the scenario into line after `edited` was set; `before` is the scenario without that. A framework comes with
// its newest release, since numbers of another framework's mean other software, and with its own way of batching where
// that of the framework before stood. A model without figures in the article takes evidence from the article to the
// model. What the tornado asks about follows the question, unless it is about owning.
void follow(Scenario& scenario, const Scenario& before, const Field& edited, const Catalogue& catalogue);

// The same for one contender: its price and purchase price follow the card unless they are the user's own, and a price
// that was set follows no quote.
void follow(Contender& contender, const Contender& before, const Field& edited, const Catalogue& catalogue);

} // namespace tiebreak
