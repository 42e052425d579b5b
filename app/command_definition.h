// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): as CLI11 calls itself
class App;
} // namespace CLI

namespace tiebreak {

struct CommandRow {
    CLI::App* app = nullptr; // a part of the whole
    Command command = Command::Window;
};

// The one list of commands and options, with their helps: parsing, manual page and completions follow from it. Gives
// `app` all of them and returns the commands in the order of the help; what is parsed goes to `options`. Both must
// outlive the rows.
[[nodiscard]] std::vector<CommandRow> define_command_line(CLI::App& app, Options& options);

} // namespace tiebreak
