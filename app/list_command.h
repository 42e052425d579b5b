// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace tiebreak {

// What `tiebreak list` can list: "models", "gpus" ... in the order of its help.
[[nodiscard]] const QStringList& list_names();

// Prints one of those lists, as text with an entry a line or as one JSON object {"<name>": [entries]}.
[[nodiscard]] int run_list(const Options& options);

} // namespace tiebreak
