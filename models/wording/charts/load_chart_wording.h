// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/wording/charts/curve_wording.h"

#include <QString>

// What the charts of a load say. The analysis must have its load (Analysis::load), and a contender with an answer to
// it, wherever neither is what is asked for.
namespace tiebreak {

// Why there is no chart: the scenario runs a batch, the load is still being played, or no contender has an answer, and
// why the first has none. Empty when there is a chart.
[[nodiscard]] QString loadChartGap(const Analysis& analysis);
[[nodiscard]] QString loadGapTitle(const Analysis& analysis); // the same in a title

// First token and token to token against the load of one replica, and the frontier.
[[nodiscard]] CurveWords loadTtftWords(const Analysis& analysis);
[[nodiscard]] CurveWords loadTpotWords(const Analysis& analysis);
[[nodiscard]] CurveWords frontierWords(const Analysis& analysis);

// Where answers have one token only.
[[nodiscard]] QString noTimeBetweenTokens();

// Tool tips of marks; `name` is the contender's.
[[nodiscard]] QString highestLoadTooltip(const Analysis& analysis, std::size_t contender);
[[nodiscard]] QString loadNowTooltip(const Analysis& analysis, std::size_t contender);
// Of a point of the frontier at that load of one replica.
[[nodiscard]] QString frontierTooltip(const Analysis& analysis, std::size_t contender, double load);

// On the line of a limit: "limit 50 ms a token".
[[nodiscard]] QString tokenLimitLabel(double ms);

// How much was played, and that all contenders got the same; empty when nothing was.
[[nodiscard]] QString playedSentence(const Analysis& analysis, const Catalogue& catalogue);

} // namespace tiebreak
