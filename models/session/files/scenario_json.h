// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/field_edits.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace tiebreak {

// Every field of the scenario under its `--set` key; empty fields are null, numbers are JSON numbers.
[[nodiscard]] QJsonObject scenario_to_json(const Scenario& scenario);

// The opposite: starts from `scenario` and puts every field of `json` into it. Unknown keys and values that do not fit
// are a problem, and then the scenario is unchanged. Lengths beyond the model's context, which were allowed once, are
// cut; `notice` then says so.
[[nodiscard]] Problem scenario_from_json(Scenario& scenario, const Catalogue& catalogue, const QJsonObject& json,
                                         QString* notice = nullptr);

// Where in the JSON the thing is that such a problem begins with, such as {"contenders", "1", "gpu"}; empty when it
// speaks of the scenario as a whole.
[[nodiscard]] QStringList path_of_problem(const Problem& problem);

} // namespace tiebreak
