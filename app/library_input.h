// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "models/engine/inputs/own_facts.h"

namespace tiebreak {

// The folder that --library names; the user's own without one.
[[nodiscard]] QString library_folder_of(const LibraryOptions& options);

// What the library says, when the options ask for it; writes problems of its files to standard error. Else nothing.
[[nodiscard]] OwnFacts library_facts_of(const LibraryOptions& options, const Catalogue& catalogue);

} // namespace tiebreak
