// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

#include <vector>

// The one list of outputs. A new one is a row in a file of this folder.
namespace tiebreak {

[[nodiscard]] const std::vector<Output>& outputs();

// The output of that key, which must exist.
[[nodiscard]] const Output& outputOf(std::string_view key);

[[nodiscard]] QString labelOf(const Output& output, const Analysis& analysis); // "Cost per M", "against L40S"
[[nodiscard]] QString helpOf(const Output& output, const Analysis& analysis);

// The same for several analyses at once.
[[nodiscard]] QString comparedLabel(const Output& output);
[[nodiscard]] QString comparedHelp(const Output& output);

} // namespace tiebreak
