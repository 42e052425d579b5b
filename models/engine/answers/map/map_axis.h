// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/facts/values.h"
#include "models/engine/inputs/fields.h"
#include "models/engine/inputs/scenario.h"

// The axes of a winner map: the range of each input, and the values of its cells.
namespace tiebreak {

struct MapAxis {
    MapInput input = MapInput::Batch;
    double low = 0;
    double high = 0; // above low
    bool logarithmic = false;
    double now = 0; // the scenario's own value, within the two
};

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

// The same in a scenario of one's own, of an input's field: allocates nothing, since it is called for every cell.
void put_map_value(Scenario& scenario, MapInput input, const Field& field, double value);

} // namespace tiebreak
