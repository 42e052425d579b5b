// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/facts/catalogue.h"

#include <QString>

namespace tiebreak {

// How each number of the verdict came about, a line each: cost or bill of those whom it names, by how much the next is
// over the least, the chance, and the price at which the answer turns. Empty where nobody has a cost. `catalogue` is
// the one that was analysed.
[[nodiscard]] QString verdictSources(const Analysis& analysis, const Catalogue& catalogue, Question question);
// The same of images or training.
[[nodiscard]] QString useVerdictSources(const Analysis& analysis, const Catalogue& catalogue, Use use);

} // namespace tiebreak
