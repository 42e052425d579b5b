// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/scenario.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// The one list of a scenario's inputs. Adding an input means adding a member to Scenario and a row here; `--set`,
// session files, sliders, undo texts and the tests that walk all fields follow from that row.
namespace tiebreak {

// monostate: the field is empty (only where Field::may_be_empty). Numbers are in the field's unit; shares are 0 to 1.
using FieldValue = std::variant<std::monostate, double, std::string>;

enum class FieldKind {
    Integer, // whole number
    Number,
    Share,  // 0 to 1, shown and typed as a percentage
    Money,  // US dollars
    Choice, // one of a list of names
};

struct Field {
    std::string_view key; // "batch"; within a contender "gpu", written contenders.N.gpu
    std::string_view label;
    std::string_view unit;
    std::string_view help;   // what it means, in one sentence
    std::string_view source; // where its default comes from
    std::string_view group;  // of the Assumptions; empty: it has a control of its own in the what-if panel
    FieldKind kind = FieldKind::Number;
    double minimum = 0; // both ends allowed
    double maximum = 0;
    double slider_maximum = 0; // where a slider ends, up to the maximum; larger values can be typed
    bool logarithmic = false;  // the natural scale of a slider
    bool may_be_empty = false;
    FieldValue (*get)(const Scenario&, std::size_t contender) = nullptr;
    void (*set)(Scenario&, std::size_t contender, const FieldValue&) = nullptr;
    std::vector<std::string> (*choices)(const Catalogue&) = nullptr; // for Choice
};

// One field of one scenario; `contender` counts for contender fields only.
struct FieldRef {
    const Field* field = nullptr;
    std::size_t contender = 0;
};

// What is wrong with a value, and what would be right; empty when all is well.
using Problem = std::string;

[[nodiscard]] std::span<const Field> scenario_fields();
[[nodiscard]] std::span<const Field> contender_fields();

// The field of a key such as "batch" or "contenders.1.gpu"; null field when there is none.
[[nodiscard]] FieldRef find_field(std::string_view key);
[[nodiscard]] std::string full_key(FieldRef ref);
[[nodiscard]] FieldValue get_field(const Scenario& scenario, FieldRef ref);

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
