// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "models/engine/answers/analysis.h"

#include <QString>

namespace tiebreak {

// What `tiebreak analyze` prints for people: the verdict, then the results as an aligned table, then what is missing.
[[nodiscard]] QString analysis_as_text(const Analysis& analysis, const Catalogue& catalogue);

// Runs `tiebreak analyze`; returns the exit status.
[[nodiscard]] int run_analyze(const Options& options);

} // namespace tiebreak
