// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace tiebreak {

// Runs `tiebreak report`, with or without a display; returns the exit status.
[[nodiscard]] int run_report(const Options& options, int& argc, char** argv);

} // namespace tiebreak
