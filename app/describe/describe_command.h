// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace tiebreak {

// What `tiebreak describe` can print: "man", "bash" ... in the order of its help.
[[nodiscard]] const QStringList& description_names();

// Prints the command line as that.
[[nodiscard]] int run_describe(const Options& options);

} // namespace tiebreak
