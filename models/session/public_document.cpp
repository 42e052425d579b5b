// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/public_document.h"

#include "models/engine/inputs/field_edits.h"

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

bool stands_alone(Scenario& scenario, const Catalogue& catalogue)
{
    for (Contender& contender : scenario.contenders) {
        if (catalogue.price(contender.price_source) == nullptr) {
            contender.price_source.clear();
        }
    }
    std::erase_if(scenario.price_edits, [&](const PriceEdit& edit) { return catalogue.price(edit.quote) == nullptr; });
    if (scenario.load.kind != LoadOf::Trace && catalogue.trace(scenario.load.trace) == nullptr) {
        scenario.load.trace = catalogue.traces.empty() ? std::string() : catalogue.traces.front().name; // nobody asks
    }
    return validate(scenario, catalogue).empty();
}

} // namespace

std::optional<Document> without_own_facts(Document document, const Catalogue& catalogue)
{
    if (document.facts.empty()) {
        return document;
    }
    document.facts = {};
    bool stands = stands_alone(document.scenario, catalogue);
    for (Pin& pin : document.pins) {
        stands = stands_alone(pin.scenario, catalogue) && stands;
    }
    return stands ? std::optional(std::move(document)) : std::nullopt;
}

} // namespace tiebreak
