// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/map/winner_map.h"

#include <functional>

// Winner maps whose every cell is known.
namespace tiebreak {

inline constexpr int columns = 40;
inline constexpr int rows = 20;

inline MapCell cell(int winner, float saving)
{
    MapCell result;
    result.winner = static_cast<std::int8_t>(winner);
    result.saving = saving;
    return result;
}

inline WinnerMap mapOf(int width, int height, const std::function<MapCell(int column, int row)>& cell_at)
{
    WinnerMap map;
    map.x = {MapInput::Batch, 1, 256, true, 8};
    map.y = {MapInput::PriceRatio, 0.5, 4, true, 2};
    map.columns = width;
    map.rows = height;
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            map.cells.push_back(cell_at(column, row));
        }
    }
    return map;
}

// The lower half is contender 1's, the upper half contender 0's, each saving 5 % more with each row from the middle;
// the last quarter is nobody's.
inline MapCell halves(int column, int row)
{
    if (column >= columns * 3 / 4) {
        return {};
    }
    return row < rows / 2 ? cell(1, 0.05F * static_cast<float>(rows / 2 - row) - 0.02F)
                          : cell(0, 0.05F * static_cast<float>(row - rows / 2 + 1) - 0.02F);
}

} // namespace tiebreak
