// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QJsonObject>

namespace tiebreak {

// `load` of one contender as `analyze --json` prints it; null when there is none, and load_note says why.
[[nodiscard]] QJsonValue load_json(const Analysis& analysis, std::size_t contender);

// The answer to the load over all contenders: what it is, who has the least bill, and by how much.
[[nodiscard]] QJsonValue load_verdict_json(const Analysis& analysis, const Catalogue& catalogue);

} // namespace tiebreak
