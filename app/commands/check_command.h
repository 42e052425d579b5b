// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace tiebreak {

// Runs `tiebreak check`: says of each file on standard output that it is a valid session, or on standard error what is
// wrong with it; or prints the schema of sessions. Returns the exit status: Done when all files are valid.
[[nodiscard]] int run_check(const Options& options);

} // namespace tiebreak
