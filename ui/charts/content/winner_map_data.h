// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/answers/map/winner_map.h"

#include <QPoint>
#include <QString>
#include <QStringList>

// What a winner map shows, without how: the widget on screen and the exports draw the same value.
namespace tiebreak {

struct WinnerMapData {
    QString title;    // the conclusion
    QString subtitle; // what the colours mean
    QString x_label;
    QString y_label;
    QStringList names; // of the contenders, by their position in the scenario; with an API, its name at api_winner
    WinnerMap map;
    QString no_data; // the sentence shown instead of a map; empty when there is one

    bool operator==(const WinnerMapData& other) const;
};

// `analysis` names the contenders; it may be a step ahead of the map, which takes longer.
[[nodiscard]] WinnerMapData winnerMapData(const WinnerMap& map, const Analysis& analysis);

// What the map says of a cell (column, row): where it is, and who wins there by how much.
struct MapReadout {
    QString place;   // "batch 16, price ratio 1.4"
    int winner = -1; // -1: nobody
    QString name;    // the winner's, or that there is none
    QString margin;  // "A100 PCIe costs 14 % more"
};
[[nodiscard]] MapReadout mapReadout(const WinnerMapData& data, QPoint cell);

// Strength of a tint by what the next costs over the winner: up to the first of map_contours, up to the second ...
inline constexpr int map_levels = 4;
[[nodiscard]] int mapLevel(double margin);

} // namespace tiebreak
