// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/inputs/fields.h"

#include <QString>

// Sentences for people about inputs that changed without having been edited. Empty when none did.
namespace tiebreak {

// What followed the edit of a field in the same step: evidence, release, batching, lengths beyond the model's context.
[[nodiscard]] QString edit_notice(const Scenario& before, const Scenario& after, const Field& edited,
                                  const Catalogue& catalogue);

// Lengths that were cut to what the model takes, and what they are now.
[[nodiscard]] QString cut_notice(const Scenario& before, const Scenario& after, const Catalogue& catalogue);

} // namespace tiebreak
