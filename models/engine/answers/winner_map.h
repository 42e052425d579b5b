// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/facts/values.h"
#include "models/engine/inputs/scenario.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <vector>

// Who is cheaper, and by how much, over two chosen inputs.
namespace tiebreak {

inline constexpr int winner_map_size = 200;

struct MapAxis {
    MapInput input = MapInput::Batch;
    double low = 0;
    double high = 0; // above low
    bool logarithmic = false;
    double now = 0; // the scenario's own value, within the two
};

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

// The axis' range for the scenario, within what the input's field allows and wide enough for its present value: batch 1
// to 64 or as far as the evidence goes, prompt and output tokens 16 to 8,192, price ratio 0.5 to 4, utilization 5 % to
// 100 %, tokens per month from a tenth to a hundred times the present ones; of images 256 to 2,048 px, 1 to 100 steps,
// 1 to 64 at once; of training batch 1 to 64, sequences of 256 to 16,384 tokens. The scenario must be valid.
[[nodiscard]] MapAxis map_axis(const Catalogue& catalogue, const Scenario& scenario, MapInput input);

// The value at a cell's middle, 0 <= index < count, and the place of a value on the axis: 0 at its low end, count at
// its high end, and no further for values outside.
[[nodiscard]] double axis_value(const MapAxis& axis, int index, int count);
[[nodiscard]] double axis_place(const MapAxis& axis, double value, int count);

// The value at which a cell was computed: that at its middle, whole where the input is. Neighbours may have the same.
[[nodiscard]] double computed_value(const MapAxis& axis, int index, int count);

// The scenario with that value put in: whole numbers are rounded, and a price ratio makes the second contender's price
// that many times the baseline's, as the user's own price. A valid scenario stays valid whatever the value.
[[nodiscard]] Scenario at_map_value(const Scenario& scenario, MapInput input, double value);

// Pure and deterministic, spread over the machine's cores. The scenario must be valid and its axes different (equal
// axes give an empty map). Gives up early, with an empty map, when `cancelled` becomes true.
[[nodiscard]] WinnerMap winner_map(const Catalogue& catalogue, const Scenario& scenario, int columns = winner_map_size,
                                   int rows = winner_map_size, const std::atomic<bool>* cancelled = nullptr);

} // namespace tiebreak
