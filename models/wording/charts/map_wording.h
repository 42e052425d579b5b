// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/answers/map/winner_map.h"

#include <QString>
#include <QStringList>

#include <vector>

// What the winner map says. `names` are the contenders', by position in the scenario; cells and maps name none beyond
// them.
namespace tiebreak {

// Where the winner changes along an axis through the scenario, or what share of the map its most frequent winner has.
[[nodiscard]] QString mapTitle(const WinnerMap& map, const QStringList& names);
// What colours mean: the cheapest for a token, or for a fleet.
[[nodiscard]] QString mapSubtitle(const WinnerMap& map);
[[nodiscard]] QString mapAxisLabel(MapInput input, const QStringList& names);

// What stands instead of a map that nobody wins, or of one input alone; empty when there is one.
struct MapGap {
    QString title;
    QString reason; // a whole sentence
};
[[nodiscard]] MapGap mapGap(const WinnerMap& map, const Analysis& analysis);

// A value of an axis: on ticks ("16", "50 %", "1 k"), and in a sentence ("batch 16", "a price ratio of 1.26").
[[nodiscard]] QString mapValueText(MapInput input, double value);
[[nodiscard]] QString mapValuePhrase(MapInput input, double value);

[[nodiscard]] QString mapPlace(const WinnerMap& map, int column, int row);      // "batch 16, price ratio 1.4"
[[nodiscard]] QString mapWinner(const MapCell& cell, const QStringList& names); // or that there is none
[[nodiscard]] QString mapMargin(const MapCell& cell, const QStringList& names); // "A100 PCIe costs 14 % more"

// The legend beside the names.
[[nodiscard]] QString mapNoValue();
[[nodiscard]] QString mapBorderKey();
[[nodiscard]] QString mapScenarioKey();
// Of lines along which the next cheapest costs so much more, as shares of the winner's cost.
[[nodiscard]] QString mapContourKey(const std::vector<double>& margins);
[[nodiscard]] QString mapContourText(double margin); // "10 %"

} // namespace tiebreak
