// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/scenario.h"

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// The one list of a scenario's inputs; rows/ holds its rows. Adding an input means adding a member to Scenario and a
// row there; `--set`, session files, sliders, undo texts, captions, sensitivities and the tests that walk all fields
// follow from that row.
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

// In a namespace of its own, so that its operators hide nobody else's.
namespace inputs {

// What an input moves. A figure, a caption or an answer names what it leans on (any_of), and its inputs follow. What
// costs and fleets lean on through the rate is not said again.
enum class Moves : unsigned {
    Nothing = 0,
    Rate = 1U << 0U,         // throughput, whatever the evidence
    ModelledRate = 1U << 1U, // throughput of the model and of measurements; the article's figures know nothing of it
    Price = 1U << 2U,        // of a GPU-hour, and so costs held against each other
    Fleet = 1U << 3U,        // the GPUs and the bill of a month
    Cost = 1U << 4U,         // of all contenders alike, so that it cancels out of their ratio
    Memory = 1U << 5U,       // of a GPU
    Energy = 1U << 6U,       // of a token
    Owning = 1U << 7U,       // rent against purchase
    Api = 1U << 8U,
    SecondKind = 1U << 9U, // mixed fleets
    Images = 1U << 10U,
    Training = 1U << 11U,
    Odds = 1U << 12U,      // how sure an answer is
    Checklist = 1U << 13U, // which of the article's rules are needed
    Views = 1U << 14U,     // what charts show
    Load = 1U << 15U,      // percentiles, the fleet and its bill under a load of users, requests or a trace
};

[[nodiscard]] constexpr Moves operator|(Moves a, Moves b)
{
    return static_cast<Moves>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

[[nodiscard]] constexpr Moves operator&(Moves a, Moves b)
{
    return static_cast<Moves>(static_cast<unsigned>(a) & static_cast<unsigned>(b));
}

[[nodiscard]] constexpr bool any_of(Moves moves, Moves wanted)
{
    return (moves & wanted) != Moves::Nothing;
}

} // namespace inputs

using inputs::any_of;
using inputs::Moves;

// What of the rate that evidence listens to; an input that moves ModelledRate only is ignored by the article's figures.
[[nodiscard]] constexpr Moves rate_of(Evidence evidence)
{
    return evidence == Evidence::Article ? Moves::Rate : Moves::Rate | Moves::ModelledRate;
}

// How far an input is moved to see how much an answer depends on it.
struct Swing {
    enum Kind {
        None, // an input that is chosen, not doubted, or no number
        HalfToDouble,
        PriceSpread,       // the scenario's
        UtilizationSpread, // the scenario's
        RateBand,          // of the contender's rate: its evidence's, else the scenario's spread
        Between,           // low and high, and as far beyond as the value itself lies
        UpToDouble,        // the same, and up to double the value
        NoneToOneMore,     // 0 to the value and one
    };

    Kind kind = None;
    double low = 0; // in the field's unit
    double high = 0;
    std::string_view in_words; // why this range: "half to double"; of RateBand the rate says it
};

// What of an input may bring back an answer that there is none of.
struct Remedial {
    enum Kind {
        Never,
        Value,          // this one
        Empty,          // none, as of a limit
        AnyChoice,      // each of its names
        NearestBatches, // those that are published, and the most that fits
    };

    Kind kind = Never;
    std::string_view value;
};

[[nodiscard]] constexpr unsigned load_bit(LoadOf load)
{
    return 1U << static_cast<unsigned>(load);
}

// A batch is not played: it asks for its own inputs.
inline constexpr unsigned played_loads = load_bit(LoadOf::Users) | load_bit(LoadOf::Requests) | load_bit(LoadOf::Trace);

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
    bool takes_releases = false; // a Choice that any release of the framework may stand for, too
    Moves moves = Moves::Nothing;
    unsigned asking_loads = played_loads; // of what moves a load: the kinds that ask for it, as load_bit() counts them
    Swing swing;
    Remedial remedial;
    FieldValue (*get)(const Scenario&, std::size_t contender) = nullptr;
    void (*set)(Scenario&, std::size_t contender, const FieldValue&) = nullptr;
    // For Choice; some follow from the rest of the scenario.
    std::vector<std::string> (*choices)(const Catalogue&, const Scenario&) = nullptr;
    // The choice that another writing means; empty: none. Null: choices are written in one way only.
    std::string_view (*meaning)(std::string_view text) = nullptr;
};

// One field of one scenario; `contender` counts for contender fields only.
struct FieldRef {
    const Field* field = nullptr;
    std::size_t contender = 0;
};

// Keys within a contender are written contenders.N.gpu.
inline constexpr std::string_view contender_prefix = "contenders.";

[[nodiscard]] std::span<const Field> scenario_fields();
[[nodiscard]] std::span<const Field> contender_fields();

// The field of a key such as "batch" or "contenders.1.gpu"; null field when there is none.
[[nodiscard]] FieldRef find_field(std::string_view key);
[[nodiscard]] std::string full_key(FieldRef ref);
[[nodiscard]] bool chooses_model(const Field& field); // one of the catalogue's models
[[nodiscard]] FieldValue get_field(const Scenario& scenario, FieldRef ref);

// Whether it is one of contender_fields(); the answer counts for elements of the two lists only.
[[nodiscard]] bool is_contender_field(const Field& field);

// Whether the evidence lets the input alone: what it moves of the rate is not asked for, though the memory is.
[[nodiscard]] bool is_ignored(const Field& field, Evidence evidence);

// Whether the answer to a load of that kind (analyze_load) depends on the input. A batch has no such answer.
[[nodiscard]] bool is_asked_by(const Field& field, LoadOf load);

// The input that says how much of the load there is: users, requests a second or, of a batch, a month's tokens.
[[nodiscard]] std::string_view load_key(const Scenario& scenario);

// The field that an axis of the winner map edits; of a price ratio, the price of the second contender.
[[nodiscard]] const Field& field_of(MapInput input);

} // namespace tiebreak
