// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "ui/charts/chart_data.h"

#include <functional>
#include <string_view>
#include <vector>

namespace tiebreak {

// The value curves of a pinned scenario's chart, without its bands, limits and markers. Pins seldom change: make this
// once for each pin and add it to the chart of every later scenario.
[[nodiscard]] ChartPin chartPin(const ChartData& pinned, const QString& name);

// Those of the session's pins that are shown, on the chart that `chart_of` makes of what `analysis_of` gives.
using ChartOf = std::function<ChartData(const Analysis&)>;
// The key of the input that a chart's cursor edits, by the scenario.
using CursorOf = std::string_view (*)(const Scenario&);
using PinAnalysisOf = const Analysis& (Session::*)(std::size_t pin) const;
[[nodiscard]] std::vector<ChartPin> shownPins(const Session& session, const ChartOf& chart_of,
                                              PinAnalysisOf analysis_of = &Session::pinAnalysis);

// Adds them to a chart of the same kind and widens its axes so that they are seen, except where a pin is so far above
// that the chart's own curves would lie flat. Curves that are in the chart already are left out: dashes on dashes would
// look solid; so are those of pins with something else along the x axis, as users are no requests a second. A chart
// without data stays as it is.
void addPins(ChartData& chart, const std::vector<ChartPin>& pins);

} // namespace tiebreak
