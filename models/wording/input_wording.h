// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/inputs/fields.h"

#include <QString>
#include <QStringList>

namespace tiebreak {

// The field's value in the scenario with its unit, as people read it: "$0.79/h", "87.5 %", "512 tok", "none". Prices
// have all their decimals.
[[nodiscard]] QString inputText(FieldRef ref, const Scenario& scenario, const Catalogue& catalogue);

// A choice of the field as people read it beside the rest of the scenario: "newest (1.x)", "RunPod".
[[nodiscard]] QString choiceOf(const Field& field, const std::string& choice, const Scenario& scenario,
                               const Catalogue& catalogue);

// What differs in the scenario from the default one, as people read it, at most so many and then how many more:
// {"Batch size 32 seq", "price $0.71/h", "4 more"}.
[[nodiscard]] QStringList replacedInputs(const Scenario& scenario, const Catalogue& catalogue, qsizetype most);

// What the evidence makes of an input that it ignores, and what to do; empty for all others. `api`: the bill of an API
// that charges for prompts may count it all the same.
[[nodiscard]] QString whyIgnored(const Field& field, Evidence evidence, const Api& api = {});

} // namespace tiebreak
