// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/own_facts.h"

#include <QString>
#include <QStringList>

namespace tiebreak {

// The user's own level that the model's answer for that contender takes, or null: there is none, it is switched off, or
// nothing of the answer asks the model.
[[nodiscard]] const OwnLevel* levelBehind(const Analysis& analysis, const Catalogue& catalogue, std::size_t contender);

// What of the user's own the answer rests on, one phrase each: "the model Our-8B", "the price of the L40S (Acme)". A
// chart of something else than images asks no image pipeline.
[[nodiscard]] QStringList ownFactsBehind(const Analysis& analysis, const Catalogue& catalogue, bool asks_images = true);

// "Yours: the model Our-8B, the price of the L40S (Acme)."; nothing where it rests on none.
[[nodiscard]] QString ownFactsNote(const Analysis& analysis, const Catalogue& catalogue, bool asks_images = true);

// "1 model, 2 prices and 12 measurements", for questions; nothing without facts.
[[nodiscard]] QString countsOf(const OwnFacts& facts);

} // namespace tiebreak
