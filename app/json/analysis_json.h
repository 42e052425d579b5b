// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QJsonObject>

namespace tiebreak {

// The object that `tiebreak analyze --json` prints. A number that does not exist is null, and `note` says why.
// The claims are the catalogue's, whatever the scenario.
[[nodiscard]] QJsonObject analysis_to_json(const Analysis& analysis, const Catalogue& catalogue);

} // namespace tiebreak
