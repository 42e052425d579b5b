// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/engine/answers/winner_map.h"

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
    QString margin;  // "12 % under A100 PCIe"
};
[[nodiscard]] MapReadout mapReadout(const WinnerMapData& data, QPoint cell);

// Savings are shown in steps of 5 %, from 50 % on alike.
inline constexpr int map_levels = 11;
[[nodiscard]] int mapLevel(const MapCell& cell);

} // namespace tiebreak
