// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/rows/price_fields.h"

#include "models/engine/inputs/rows/field_row.h"

#include <array>

namespace tiebreak {

namespace {

constexpr std::string_view spot_group = "Spot prices";

// They move nothing alone: the prices that follow spot quotes do. The longest day of interruptions leaves 4 hours of
// work, so that the effective price is finite.
constexpr auto price_rows = std::to_array<Field>({
    field<&Scenario::spot, &Spot::interruptions_per_day>(
        "spot_interruptions_per_day", "Spot interruptions", "a day",
        "How often a day a provider takes back a GPU that is rented at a spot price.")
        .within(FieldKind::Number, 0, 20)
        .slider_to(10)
        .assumed(spot_group, neutral),
    field<&Scenario::spot, &Spot::minutes_lost>(
        "spot_minutes_lost", "Spot time lost", "min",
        "Minutes from an interruption of a spot server until another one works: finding it and loading the model.")
        .within(FieldKind::Number, 0, 60)
        .assumed(spot_group, "own choice; it counts once there are interruptions"),
});

} // namespace

std::span<const Field> price_fields()
{
    return price_rows;
}

} // namespace tiebreak
