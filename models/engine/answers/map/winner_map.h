// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/map/map_axis.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <vector>

// Who is cheaper, and by how much, over two chosen inputs.
namespace tiebreak {

inline constexpr int winner_map_size = 200;

// Behind the last that a contender may have.
inline constexpr std::int8_t api_winner = max_contenders;

// The answer at one point to the question of map_question().
struct MapCell {
    std::int8_t winner = -1; // index of the cheapest contender, or api_winner; -1: none has a value
    float saving = 0;        // of the winner against the next cheapest; 0 to 1; 1 when nobody else has a value
    float log_ratio = 0;     // ln(cost of the cheapest other, API included / cost of the baseline): 0 where they tie
    bool has_ratio = false;
    bool beyond_context = false; // of the model: both lengths together are longer
};

struct WinnerMap {
    MapAxis x;
    MapAxis y;
    int columns = 0;
    int rows = 0;
    Question question = Question::CostPerToken;
    Use use = Use::Serving;     // of images and training the question is what they cost
    std::vector<MapCell> cells; // rows from the lowest y, each from the lowest x

    [[nodiscard]] const MapCell& at(int column, int row) const
    {
        return cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                     static_cast<std::size_t>(column)];
    }
};

// The scenario's question; but always the bill when one axis is the utilization or the tokens per month, which move the
// cost per token of all contenders alike. An API competes in the bill, as everywhere; a bill of a load that is played
// has no map, since each of its points would have to be played: nobody wins there.
[[nodiscard]] Question map_question(const Scenario& scenario);

// Which use of the cards the map is about: that which an axis moves. Empty where the axes move different ones, of which
// there is no map; inputs of serving beside the price and the utilization have nothing to do with images and training.
[[nodiscard]] std::optional<Use> map_use(const Scenario& scenario);

// Pure and deterministic, spread over the machine's cores. The scenario must be valid and its axes different (equal
// axes give an empty map). Gives up early, with an empty map, when `cancelled` becomes true.
[[nodiscard]] WinnerMap winner_map(const Catalogue& catalogue, const Scenario& scenario, int columns = winner_map_size,
                                   int rows = winner_map_size, const std::atomic<bool>* cancelled = nullptr);

} // namespace tiebreak
