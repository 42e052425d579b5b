// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fit/left_out.h"

#include <string>
#include <vector>

namespace tiebreak {

inline constexpr double parent_counts = 4; // sources: what a group's parent is worth

// Rows that err together: those of one source or, in the documentation of TensorRT-LLM, of one release.
[[nodiscard]] std::string error_group(const LeftOutRow& row);

// The bands that residuals of rows left out make. A group's half-width is the 80 % quantile of their sizes, shrunk
// towards its parent group, which counts as four sources: h^2 = (n own^2 + 4 parent^2) / (n + 4). Rows of one source
// count together as at most three, and each step that a release is older than its framework's newest counts 0.7.
[[nodiscard]] Bands bands_from(const std::vector<LeftOutRow>& rows, const FitInputs& inputs);

} // namespace tiebreak
