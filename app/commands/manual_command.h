// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace tiebreak {

// Writes the manual as HTML with its pictures into a folder.
[[nodiscard]] int run_manual(const Options& options, int& argc, char** argv);

} // namespace tiebreak
