// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace tiebreak {

// `tiebreak import`: prints what is understood of each file, as sentences or as JSON; what is wrong with a file goes to
// standard error. Returns the exit status: InputWrong when one of the files or names is wrong.
[[nodiscard]] int run_import(const Options& options);

} // namespace tiebreak
