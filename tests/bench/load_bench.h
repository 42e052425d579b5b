// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"

#include <QJsonObject>

namespace tiebreak {

// simulate_10k_ms: 10,000 requests near the limit of one contender; simulated_steps_per_s: steps of the server that the
// same run stands for; load_page_ms: the whole answer of three contenders, limits searched. Medians, of users and of
// requests a second the slower one.
void measure_load(QJsonObject& result, const Catalogue& catalogue);

} // namespace tiebreak
