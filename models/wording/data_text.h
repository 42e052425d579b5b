// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace tiebreak {

// A text of the catalogue's files (what a claim says, a note, a unit) in the language of the window. It stays as it is
// where no translation knows it: names, sources, another catalogue. The built-in catalogue's are those of
// resources/translations/catalogue_LANGUAGE.ts.
[[nodiscard]] QString dataText(std::string_view text);

} // namespace tiebreak
