// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/describe/command_text.h"

namespace tiebreak {

// tiebreak(1) in the language of man.
[[nodiscard]] std::string man_page(const std::vector<CommandText>& commands);

} // namespace tiebreak
