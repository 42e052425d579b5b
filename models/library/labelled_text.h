// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <string_view>

namespace tiebreak {

// Lines "label: value" of a printed report, by label in lower case without spaces at its ends; the first of equal
// labels counts. Reads at most 1000 lines.
[[nodiscard]] std::map<QString, QString> labelled_lines(std::string_view text);

} // namespace tiebreak
