// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/inputs/problem.h"
#include "models/engine/inputs/scenario.h"

#include <span>
#include <vector>

// What the user knows beside the catalogue, or better than it.
namespace tiebreak {

struct OwnFacts {
    std::vector<Gpu> gpus;
    std::vector<LlmModel> models;
    std::vector<PriceQuote> prices;
    std::vector<Measurement> measurements;
    std::vector<Trace> traces = {};
    std::vector<OwnLevel> levels = {}; // the user's own calibration
    std::vector<ImagePipeline> pipelines = {};

    [[nodiscard]] bool empty() const;
    bool operator==(const OwnFacts&) const = default;
};

// The catalogue with the user's facts in it. A fact takes the place of the catalogue's of the same name (of quotes and
// measurements: the same id), and its source says so; the others stand behind the catalogue's, whose `own`
// names all of them. Own levels go into the calibration, beside what it was fitted to.
[[nodiscard]] Catalogue merged(Catalogue catalogue, const OwnFacts& own);

// Puts the other facts among these, in place of those of the same name.
void add_facts(OwnFacts& facts, const OwnFacts& others);

// What keeps the facts from being merged: a name that is missing or stands twice, a card of an unknown family, a
// quantity that must be above 0, a card, model or framework that neither the catalogue nor the facts have, a trace
// whose requests are fewer than two, empty or not in the order of their times, a level that is not near 1, a number of
// an image pipeline beyond `pipeline_numbers`. Its place is such as "facts.gpus.0.architecture".
[[nodiscard]] Problem check(const OwnFacts& own, const Catalogue& catalogue);

// Of the facts those that the scenarios need or lean on: their models, cards, quotes, traces and image pipelines, and
// the measurements of these models on these cards, with the cards that the quotes and measurements are of, and the
// levels of these cards.
[[nodiscard]] OwnFacts used_by(const OwnFacts& own, std::span<const Scenario* const> scenarios);

} // namespace tiebreak
