// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <QString>

namespace tiebreak {

// The Markdown with each {{name}} replaced: lines {{inputs}}, {{results}}, {{formats}} and {{presets}} by those lists,
// {{chart:ID}} and {{page:ID}} by their labels. A name that means nothing stays, which a test looks for.
[[nodiscard]] QString withLists(QString markdown, const Catalogue& catalogue);

} // namespace tiebreak
