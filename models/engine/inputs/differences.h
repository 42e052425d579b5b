// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <optional>
#include <span>
#include <vector>

// How scenarios differ, and which of their contenders belong together.
namespace tiebreak {

// The inputs that are not the same in all of the scenarios, in the order of fields.h: first those of the scenario, then
// those of each contender, by position. Scenarios with fewer contenders are left out of what the others' have, but the
// GPU of a contender that not all of them have is always listed. Edited quotes of the price table are no fields.
[[nodiscard]] std::vector<FieldRef> differing_fields(std::span<const Scenario* const> scenarios);
[[nodiscard]] std::vector<FieldRef> differing_fields(const Scenario& a, const Scenario& b);

// The position in `other` of the contender that stands for the same card, wherever it was moved: of several of one GPU
// the first belongs to the first, the second to the second. Empty when `other` has none.
[[nodiscard]] std::optional<std::size_t> counterpart(const Scenario& scenario, std::size_t contender,
                                                     const Scenario& other);

} // namespace tiebreak
