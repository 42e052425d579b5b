// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"
#include "models/engine/inputs/problem.h"

// The longest that a model takes: prompt and output together are at most its context.
namespace tiebreak {

[[nodiscard]] bool is_within_context(const LlmModel& model, const Request& request);

// Prompts and outputs beyond the context of their model, the second kind's where there is one. Names must be known.
[[nodiscard]] Problem check_context(const Scenario& scenario, const Catalogue& catalogue);

// Shortens what check_context() refuses: the longer of prompt and output gives way, and both where each is more than
// half of the context. Whether it had to.
bool cut_to_context(Scenario& scenario, const Catalogue& catalogue);

// The highest value of the field that leaves the rest as it is: of a length, what the context has room for.
[[nodiscard]] double highest(const Field& field, const Scenario& scenario, const Catalogue& catalogue);

} // namespace tiebreak
