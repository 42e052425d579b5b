// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// How a row of the list of inputs is written: field<members>(key, texts) and what else is known of it.
namespace tiebreak {

inline constexpr std::string_view load_group = "Load"; // of the Assumptions

// The member that a path of pointers leads to: <&Scenario::server, &Server::batch>.
template <auto... Path>
constexpr auto& member_of(auto& scenario, [[maybe_unused]] std::size_t contender)
{
    if constexpr (requires { (scenario.*....*Path); }) {
        return (scenario.*....*Path);
    } else {
        return (scenario.contenders[contender].*....*Path);
    }
}

template <typename Enum>
std::optional<Enum> enum_from(std::string_view name)
{
    for (int i = 0; !to_string(static_cast<Enum>(i)).empty(); ++i) {
        if (to_string(static_cast<Enum>(i)) == name) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

template <typename Type>
inline constexpr bool is_optional_name = false; // an enum's value, or none
template <typename Enum>
inline constexpr bool is_optional_name<std::optional<Enum>> = std::is_enum_v<Enum>;

template <auto... Path>
FieldValue get_member(const Scenario& scenario, std::size_t contender)
{
    const auto& member = member_of<Path...>(scenario, contender);
    using Type = std::remove_cvref_t<decltype(member)>;
    if constexpr (std::is_same_v<Type, std::optional<double>>) {
        return member ? FieldValue(*member) : FieldValue();
    } else if constexpr (is_optional_name<Type>) {
        return member ? FieldValue(std::string(to_string(*member))) : FieldValue();
    } else if constexpr (std::is_same_v<Type, std::string>) {
        return member.empty() ? FieldValue() : FieldValue(member);
    } else if constexpr (std::is_enum_v<Type>) {
        return std::string(to_string(member));
    } else if constexpr (std::is_same_v<Type, bool>) {
        return std::string(member ? "yes" : "no");
    } else {
        return static_cast<double>(member);
    }
}

template <auto... Path>
void set_member(Scenario& scenario, std::size_t contender, const FieldValue& value)
{
    auto& member = member_of<Path...>(scenario, contender);
    using Type = std::remove_cvref_t<decltype(member)>;
    if constexpr (std::is_same_v<Type, std::optional<double>>) {
        const auto* const number = std::get_if<double>(&value);
        member = number != nullptr ? Type(*number) : Type();
    } else if constexpr (is_optional_name<Type>) {
        const auto* const text = std::get_if<std::string>(&value);
        member = text != nullptr ? enum_from<typename Type::value_type>(*text) : Type();
    } else if constexpr (std::is_same_v<Type, std::string>) {
        const auto* const text = std::get_if<std::string>(&value);
        member = text != nullptr ? *text : Type();
    } else if constexpr (std::is_enum_v<Type>) {
        member = enum_from<Type>(std::get<std::string>(value)).value_or(member);
    } else if constexpr (std::is_same_v<Type, bool>) {
        member = std::get<std::string>(value) == "yes";
    } else {
        member = static_cast<Type>(std::get<double>(value));
    }
}

template <typename Enum>
std::vector<std::string> enum_names(const Catalogue& /*unused*/, const Scenario& /*unused*/)
{
    std::vector<std::string> names;
    for (int i = 0; !to_string(static_cast<Enum>(i)).empty(); ++i) {
        names.emplace_back(to_string(static_cast<Enum>(i)));
    }
    return names;
}

template <auto List, auto Name>
std::vector<std::string> catalogue_names(const Catalogue& catalogue, const Scenario& /*unused*/)
{
    std::vector<std::string> names;
    std::ranges::transform(catalogue.*List, std::back_inserter(names), Name);
    return names;
}

// A Field with the words to write it in.
struct FieldRow : Field {
    [[nodiscard]] constexpr FieldRow within(FieldKind its_kind, double lowest, double highest) const
    {
        FieldRow row = *this;
        row.kind = its_kind;
        row.minimum = lowest;
        row.maximum = highest;
        row.slider_maximum = highest;
        return row;
    }

    [[nodiscard]] constexpr FieldRow slider_to(double highest) const
    {
        FieldRow row = *this;
        row.slider_maximum = highest;
        return row;
    }

    [[nodiscard]] constexpr FieldRow on_log_scale() const
    {
        FieldRow row = *this;
        row.logarithmic = true;
        return row;
    }

    [[nodiscard]] constexpr FieldRow or_any_release() const
    {
        FieldRow row = *this;
        row.takes_releases = true;
        return row;
    }

    [[nodiscard]] constexpr FieldRow or_empty() const
    {
        FieldRow row = *this;
        row.may_be_empty = true;
        return row;
    }

    [[nodiscard]] constexpr FieldRow one_of(std::vector<std::string> (*names)(const Catalogue&, const Scenario&)) const
    {
        FieldRow row = *this;
        row.kind = FieldKind::Choice;
        row.choices = names;
        return row;
    }

    [[nodiscard]] constexpr FieldRow also_written(std::string_view (*choice_meant)(std::string_view)) const
    {
        FieldRow row = *this;
        row.meaning = choice_meant;
        return row;
    }

    [[nodiscard]] constexpr FieldRow yes_or_no() const
    {
        return one_of([](const Catalogue&, const Scenario&) { return std::vector<std::string>{"no", "yes"}; });
    }

    // Where its default comes from, and the heading that Assumptions list it under.
    [[nodiscard]] constexpr FieldRow assumed(std::string_view its_group, std::string_view its_source) const
    {
        FieldRow row = *this;
        row.group = its_group;
        row.source = its_source;
        return row;
    }

    [[nodiscard]] constexpr FieldRow moving(Moves answers) const
    {
        FieldRow row = *this;
        row.moves = answers;
        return row;
    }

    // The loads whose answers ask for it; else all that are played.
    [[nodiscard]] constexpr FieldRow asked_by(std::initializer_list<LoadOf> loads) const
    {
        FieldRow row = *this;
        row.asking_loads = 0;
        for (const LoadOf load : loads) {
            row.asking_loads |= load_bit(load);
        }
        return row;
    }

    [[nodiscard]] constexpr FieldRow swinging(Swing::Kind how, double low = 0, double high = 0,
                                              std::string_view in_words = {}) const
    {
        FieldRow row = *this;
        row.swing = {how, low, high, in_words};
        return row;
    }

    [[nodiscard]] constexpr FieldRow helping_as(Remedial::Kind how, std::string_view value = {}) const
    {
        FieldRow row = *this;
        row.remedial = {how, value};
        return row;
    }

    [[nodiscard]] constexpr FieldRow half_to_double(std::string_view in_words = "half to double") const
    {
        return swinging(Swing::HalfToDouble, 0, 0, in_words);
    }

    [[nodiscard]] constexpr FieldRow price_spread() const
    {
        return swinging(Swing::PriceSpread, 0, 0, "80 % of prices, by the price spread");
    }
};

using FieldGetter = FieldValue (*)(const Scenario&, std::size_t);
using FieldSetter = void (*)(Scenario&, std::size_t, const FieldValue&);

constexpr FieldRow field(FieldGetter get, FieldSetter set, std::string_view key, std::string_view label,
                         std::string_view unit, std::string_view help)
{
    FieldRow row;
    row.key = key;
    row.label = label;
    row.unit = unit;
    row.help = help;
    row.get = get;
    row.set = set;
    return row;
}

template <auto... Path>
constexpr FieldRow field(std::string_view key, std::string_view label, std::string_view unit, std::string_view help)
{
    return field(&get_member<Path...>, &set_member<Path...>, key, label, unit, help);
}

// Where defaults come from.
inline constexpr std::string_view article = "Deploybase article \"L40S vs A100\"";
inline constexpr std::string_view neutral = "neutral: adds nothing until you set it";
inline constexpr std::string_view own_choice = "Tiebreak's choice; no source";
// A heading of Assumptions.
inline constexpr std::string_view views = "What charts show";

} // namespace tiebreak
