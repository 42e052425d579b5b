// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/describe/command_text.h"

namespace tiebreak {

// Scripts that complete the command line: commands, options, their choices, files and folders, and the keys of --set.
[[nodiscard]] std::string bash_completion(const std::vector<CommandText>& commands);
[[nodiscard]] std::string zsh_completion(const std::vector<CommandText>& commands);
[[nodiscard]] std::string fish_completion(const std::vector<CommandText>& commands);

} // namespace tiebreak
