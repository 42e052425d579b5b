// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace tiebreak {

// `tiebreak export`: one chart or all of them as files, made without a window or a display. Returns an ExitStatus.
[[nodiscard]] int run_export(const Options& options, int& argc, char** argv);

} // namespace tiebreak
