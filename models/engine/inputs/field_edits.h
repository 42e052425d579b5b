// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"
#include "models/engine/inputs/problem.h"

#include <optional>
#include <string>
#include <string_view>

// The ways to change an input, and what is checked then.
namespace tiebreak {

// Puts `value` into the field after checking kind, range and choice. Setting a contender's GPU makes its price follow
// that GPU's first quote unless the price was the user's own, and of a card without a quote it takes the price away
// (lacks_price: validate() refuses it until a price is set); setting a price makes it the user's own; setting a price
// source takes that quote's price. contenders.N with N one past the last adds a contender when its gpu is set.
// On a problem nothing changes.
[[nodiscard]] Problem set_field(Scenario& scenario, const Catalogue& catalogue, FieldRef ref, const FieldValue& value);

// The finite number that a person wrote: "0.79", "$0.79" for money, "50 %" for a share, "2k", "100 M", "1.5 B" for
// other numbers. Empty when it is none.
[[nodiscard]] std::optional<double> number_in_text(std::string_view text, FieldKind kind);

// The same from a key and text, as `--set key=value` gives them: "0.5" or "50%" for a share, "2k", "100M", "$0.79",
// "none" for an empty value. Also takes "contenders" (how many to keep) and "prices.ID" (a quote of the price table).
[[nodiscard]] Problem set_from_text(Scenario& scenario, const Catalogue& catalogue, std::string_view key,
                                    std::string_view text);

// Changes one quote of the price table, and the contenders whose price follows it.
[[nodiscard]] Problem set_quote(Scenario& scenario, const Catalogue& catalogue, std::string_view quote_id, double usd);

// What no single field can tell: a precision that the card lacks, weights that a tensor-parallel split cannot take,
// names that the catalogue lacks, values out of range. Empty: the scenario may be analysed.
[[nodiscard]] Problem validate(const Scenario& scenario, const Catalogue& catalogue);

} // namespace tiebreak
