// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"
#include "models/engine/inputs/problem.h"

#include <string>
#include <string_view>
#include <vector>

// Internal to the edits of fields: one value against what its field takes.
namespace tiebreak {

// Kind, range and choice; `key` is what the problem calls the field.
[[nodiscard]] Problem check_value(const std::string& key, const Field& field, const Catalogue& catalogue,
                                  const Scenario& scenario, const FieldValue& value);

[[nodiscard]] std::string in_quotes(std::string_view text);              // with " around it
[[nodiscard]] std::string joined(const std::vector<std::string>& names); // "a, b, c"

} // namespace tiebreak
