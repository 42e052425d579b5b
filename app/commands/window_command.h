// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace tiebreak {

// Opens the window, or writes the picture of it that --screenshot asks for; returns the exit status.
[[nodiscard]] int run_window(const Options& options, int& argc, char** argv);

} // namespace tiebreak
