// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/value_checks.h"

#include "models/engine/facts/names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <utility>

namespace tiebreak {

std::string in_quotes(std::string_view text)
{
    std::string words(1, '"');
    return words.append(text).append(1, '"');
}

std::string joined(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names) {
        list += (list.empty() ? "" : ", ") + name;
    }
    return list;
}

namespace {

std::string text_of(double number)
{
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return {buffer.data(), result.ptr};
}

// The choices that begin with the text, when it is short for several: "A100" may be any of four cards. Else all.
std::vector<std::string> those_meant(std::string_view text, std::vector<std::string> choices)
{
    const std::string plain = plain_word(text);
    std::vector<std::string> meant;
    std::ranges::copy_if(choices, std::back_inserter(meant), [&](const std::string& choice) {
        return !plain.empty() && plain_word(choice).starts_with(plain);
    });
    return meant.size() > 1 ? meant : choices;
}

// All of a short list, of a long one those names that are nearest to what stands.
Phrase one_of(const Field& field, const Catalogue& catalogue, const Scenario& scenario, const FieldValue& value)
{
    constexpr std::size_t most_shown = 24;
    std::vector<std::string> choices = field.choices(catalogue, scenario);
    const auto* const name = std::get_if<std::string>(&value);
    if (name != nullptr) {
        choices = those_meant(*name, std::move(choices));
    }
    if (choices.size() <= most_shown || name == nullptr) {
        const Phrase list(field.may_be_empty ? phrases::one_of_or_none : phrases::one_of, {joined(choices)});
        return field.takes_releases ? Phrase(phrases::or_release, {list}) : list;
    }
    const std::vector<std::string> nearest =
        chooses_model(field) ? catalogue.models_near(*name) : nearest_names(*name, choices);
    const Phrase many(phrases::one_of_many, {std::to_string(choices.size()), joined(nearest)});
    return field.may_be_empty ? Phrase(phrases::or_none, {many}) : many;
}

Phrase allowed(const Field& field, const Catalogue& catalogue, const Scenario& scenario, const FieldValue& value)
{
    if (field.kind == FieldKind::Choice) {
        return one_of(field, catalogue, scenario, value);
    }
    const std::string least = text_of(field.minimum);
    const std::string most = text_of(field.maximum);
    if (field.kind == FieldKind::Share) {
        return {phrases::share, {least, most, text_of(field.minimum * 100), text_of(field.maximum * 100)}};
    }
    Phrase range(field.kind == FieldKind::Integer ? phrases::whole_number : phrases::number, {least, most});
    if (!field.unit.empty()) {
        range = {phrases::with_unit, {range, field.unit}};
    }
    return field.may_be_empty ? Phrase(phrases::or_none, {range}) : range;
}

bool is_choice(const Field& field, const Catalogue& catalogue, const Scenario& scenario, const std::string& name)
{
    const std::vector<std::string> choices = field.choices(catalogue, scenario);
    return (field.takes_releases && release_from(name)) || std::ranges::find(choices, name) != choices.end();
}

bool is_allowed(const Field& field, const Catalogue& catalogue, const Scenario& scenario, const FieldValue& value)
{
    if (std::holds_alternative<std::monostate>(value)) {
        return field.may_be_empty;
    }
    if (field.kind == FieldKind::Choice) {
        const auto* const name = std::get_if<std::string>(&value);
        return name != nullptr && is_choice(field, catalogue, scenario, *name);
    }
    const auto* const number = std::get_if<double>(&value);
    // Written so that a NaN fails too.
    const bool in_range = number != nullptr && *number >= field.minimum && *number <= field.maximum;
    return in_range && (field.kind != FieldKind::Integer || std::floor(*number) == *number);
}

Phrase shown(const Field& field, const FieldValue& value)
{
    if (const auto* const text = std::get_if<std::string>(&value)) {
        return in_quotes(*text);
    }
    const auto* const number = std::get_if<double>(&value);
    if (number == nullptr) {
        return phrases::empty;
    }
    return field.kind == FieldKind::Choice ? Phrase(phrases::no_name) : Phrase(text_of(*number));
}

} // namespace

Problem check_value(const std::string& key, const Field& field, const Catalogue& catalogue, const Scenario& scenario,
                    const FieldValue& value)
{
    return is_allowed(field, catalogue, scenario, value)
               ? Problem()
               : Problem(key, shown(field, value), allowed(field, catalogue, scenario, value));
}

} // namespace tiebreak
