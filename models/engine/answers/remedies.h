// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/inputs/fields.h"

#include <functional>
#include <vector>

namespace tiebreak {

// One edit that gives an answer where there is none.
struct Remedy {
    FieldRef ref;
    FieldValue value;
};

// Of the scenario that was analysed: single edits after which `is_answered`, at most so many, the nearest to what is
// asked first. Each was tried: other evidence, batches that fit or are published, limits that are lifted, weights and
// GPUs that fit, ways of training that take less memory, and back to the default one input at a time. Takes an analyze
// for each that is tried, of which there are at most a few dozen. A load is not played for it.
[[nodiscard]] std::vector<Remedy> remedies(const Analysis& analysis, const Catalogue& catalogue,
                                           const std::function<bool(const Analysis&)>& is_answered, std::size_t most);

} // namespace tiebreak
