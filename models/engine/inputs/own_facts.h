// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/inputs/problem.h"

#include <vector>

// What the user knows beside the catalogue, or better than it.
namespace tiebreak {

struct OwnFacts {
    std::vector<Gpu> gpus;
    std::vector<LlmModel> models;
    std::vector<PriceQuote> prices;
    std::vector<Measurement> measurements;

    [[nodiscard]] bool empty() const;
    bool operator==(const OwnFacts&) const = default;
};

// The catalogue with the user's facts in it. A fact takes the place of the catalogue's of the same name (of quotes and
// measurements: the same id), and its source says so; the others stand behind the catalogue's. The calibration stays
// as it is.
[[nodiscard]] Catalogue merged(Catalogue catalogue, const OwnFacts& own);

// What keeps the facts from being merged: a name that is missing or stands twice, a card of an unknown family, a
// quantity that must be above 0, a card, model or framework that neither the catalogue nor the facts have. Its place
// is such as "facts.gpus.0.architecture".
[[nodiscard]] Problem check(const OwnFacts& own, const Catalogue& catalogue);

} // namespace tiebreak
