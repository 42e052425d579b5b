// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What is wrong with an input, and what would be right, as a value: the engine says it in English, and
// models/catalog/problem_text.h in the reader's language.
namespace tiebreak {

// A sentence or a part of one, with places for others: "a whole number from %1 to %2". A key, number or name is a
// phrase without places.
struct Phrase {
    Phrase() = default;
    Phrase(std::string_view words) : text(words) {}
    Phrase(std::string words) : text(std::move(words)) {}
    Phrase(const char* words) : text(words) {}
    Phrase(std::string_view words, std::vector<Phrase> in_places) : text(words), values(std::move(in_places)) {}

    std::string text;
    std::vector<Phrase> values; // for %1, %2 ...
};

// Up to nine values; a % without a place's digit behind it stands for itself.
[[nodiscard]] std::string english(const Phrase& phrase);

// Every text that has places or is asked of the reader.
namespace phrases {

inline constexpr std::string_view wrong = "%1 is %2; it must be %3";
inline constexpr std::string_view whole_number = "a whole number from %1 to %2";
inline constexpr std::string_view number = "a number from %1 to %2";
inline constexpr std::string_view share = "a share from %1 to %2, or %3% to %4%";
inline constexpr std::string_view with_unit = "%1 (%2)";
inline constexpr std::string_view or_none = "%1, or none";
inline constexpr std::string_view one_of = "one of: %1";
inline constexpr std::string_view one_of_or_none = "one of: %1, none";
inline constexpr std::string_view one_of_many = "one of %1 names; the nearest are %2";
inline constexpr std::string_view no_name = "no name";
inline constexpr std::string_view empty = "empty";
inline constexpr std::string_view other_cards_price = "%1, a price for %2";
inline constexpr std::string_view dollars = "a number of dollars for one GPU-hour";
inline constexpr std::string_view how_many_to_keep = "how many to keep, %1 to %2 (contenders.%2.gpu=NAME adds one)";
inline constexpr std::string_view price_to_pay = "what you pay for a GPU-hour: the catalogue has no price of the %1";
inline constexpr std::string_view served_on = "one that %2 serves on the %1: %3";
inline constexpr std::string_view or_release = "%1, or another release";
inline constexpr std::string_view release_of = "a release of %1: %2, or another from %3 on";
inline constexpr std::string_view divisor_of_heads = "a divisor of the %1 attention heads of %2";
inline constexpr std::string_view beyond_context =
    "%1 takes at most %2 tokens; prompt and output are %3. Shorten them, or choose a model with a longer context, such "
    "as %4";
inline constexpr std::string_view beyond_every_context =
    "%1 takes at most %2 tokens; prompt and output are %3. Shorten them: no model takes that many";
inline constexpr std::string_view no_input = "%1 is no input; the inputs are: %2";
inline constexpr std::string_view no_numbered_input =
    "%1: contenders are numbered 0 to %2, and %1 is no input; the inputs are: %3";
inline constexpr std::string_view no_contender =
    "%1: there is no contender %2; they are numbered 0 to %3, and contenders.%4.gpu=NAME adds one";
inline constexpr std::string_view no_price = "prices.%1 is no price of the catalogue; its ids are: %2";
inline constexpr std::string_view wrong_count = "contenders has %1 entries; it must have %2 to %3";
inline constexpr std::string_view name_of_its_own = "a name that no other entry has";
inline constexpr std::string_view above_zero = "above 0";
inline constexpr std::string_view known_family = "a family of cards that Tiebreak knows";
inline constexpr std::string_view known_card = "a card of the catalogue or of your own";
inline constexpr std::string_view known_model = "a model of the catalogue or of your own";
inline constexpr std::string_view known_framework = "a framework of the catalogue";
inline constexpr std::string_view a_log = "two requests or more, not all at once";
inline constexpr std::string_view a_request =
    "seconds since the start, not before the line above, and tokens of prompt and answer, each 1 or more";
inline constexpr std::string_view level_name = "its framework, card and weights, such as vLLM L40S FP16";
inline constexpr std::string_view a_level = "a factor between 0.1 and 10";

inline constexpr std::array all{
    wrong,           whole_number,
    number,          share,
    with_unit,       or_none,
    one_of,          one_of_or_none,
    one_of_many,     no_name,
    empty,           other_cards_price,
    dollars,         how_many_to_keep,
    price_to_pay,    served_on,
    or_release,      divisor_of_heads,
    no_input,        no_numbered_input,
    no_contender,    no_price,
    wrong_count,     name_of_its_own,
    above_zero,      known_family,
    known_card,      known_model,
    known_framework, release_of,
    a_log,           a_request,
    beyond_context,  beyond_every_context,
    level_name,      a_level,
};

} // namespace phrases

// Empty when all is well.
class Problem {
public:
    Problem() = default;
    // "batch is 0; it must be a whole number from 1 to 256 (seq)". `where` is the full key of an input, or a path that
    // holds one.
    Problem(const std::string& where, const Phrase& value, const Phrase& must_be);
    // A sentence of its own.
    Problem(std::string where, Phrase sentence);

    [[nodiscard]] bool empty() const { return m_english.empty(); }
    [[nodiscard]] const std::string& where() const { return m_where; }
    [[nodiscard]] const Phrase& sentence() const { return m_sentence; }
    [[nodiscard]] const std::string& english() const { return m_english; }

    // The same, of an input that stands deeper: "pins.0.scenario.batch is 0; ...".
    [[nodiscard]] Problem below(const std::string& path) const;

    bool operator==(const Problem& other) const { return m_english == other.m_english; }

private:
    std::string m_where;
    Phrase m_sentence; // its first value is `where`, if the sentence tells it
    std::string m_english;
};

} // namespace tiebreak
