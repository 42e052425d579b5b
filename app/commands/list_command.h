// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace tiebreak {

// The list of the user's own facts.
inline constexpr const char* library_list_name = "library";

// What `tiebreak list` can list: "models", "gpus" ... in the order of its help.
[[nodiscard]] const QStringList& list_names();

// "static or in-flight": what a field that is chosen takes in the default scenario; of many choices their number, and
// what lists them. Empty for other fields.
[[nodiscard]] QString told_choices(const Field& field, const Catalogue& catalogue);

// Prints one of those lists, as text with an entry a line or as one JSON object {"<name>": [entries]}. With
// --library the lists have what it adds, too.
[[nodiscard]] int run_list(const Options& options);

} // namespace tiebreak
