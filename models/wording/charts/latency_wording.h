// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/wording/charts/curve_wording.h"

#include <QString>

// What the latency charts say: the time per token (TPOT) and that to the first token (TTFT).
namespace tiebreak {

// Which contender is the quickest at the scenario's batch, or that none keeps to the limit.
[[nodiscard]] QString tpotTitle(const Analysis& analysis);
[[nodiscard]] QString ttftTitle(const Analysis& analysis);

[[nodiscard]] CurveWords tpotWords(const Analysis& analysis);
[[nodiscard]] CurveWords ttftWords(const Analysis& analysis);

// Why there is no curve, for an analysis without any: the reason of all numbers, or that this evidence has no
// latencies.
[[nodiscard]] QString tpotGap(const Analysis& analysis);
[[nodiscard]] QString ttftGap(const Analysis& analysis);

// On the line of a limit: "limit 20 ms"; "limit 500 ms after a cold start" of what a cold start of so many ms leaves.
[[nodiscard]] QString latencyLimit(double ms, bool after_cold_start);
// The subtitle, and what thin lines mean; and that the limit is not in sight.
[[nodiscard]] QString withCutMeaning(const QString& subtitle);
[[nodiscard]] QString withFarLimit(const QString& subtitle, double ms);

} // namespace tiebreak
