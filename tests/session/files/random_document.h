// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/context.h"
#include "models/engine/inputs/field_edits.h"
#include "models/session/document.h"

#include <rapidcheck.h>

#include <QString>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

// Any document that edits could lead to. The functions are called within a property of rapidcheck, which draws from a
// seed of its own.
namespace tiebreak::random_document {

// Between the ends, on a logarithmic scale as often as on a linear one; now and then an end itself.
inline double number(const Field& field)
{
    constexpr std::int64_t steps = std::int64_t{1} << 53;
    const double share = static_cast<double>(*rc::gen::inRange<std::int64_t>(0, steps)) / static_cast<double>(steps);
    double value = field.minimum + share * (field.maximum - field.minimum);
    switch (*rc::gen::inRange(0, 8)) {
    case 0:
        value = field.minimum;
        break;
    case 1:
        value = field.maximum;
        break;
    case 2:
    case 3:
    case 4:
        value = field.minimum > 0 ? field.minimum * std::pow(field.maximum / field.minimum, share) : value;
        break;
    default:
        break;
    }
    value = field.kind == FieldKind::Integer ? std::floor(value) : value;
    return std::clamp(value, field.minimum, field.maximum);
}

inline FieldValue value(const Field& field, const Catalogue& catalogue, const Scenario& scenario)
{
    if (field.may_be_empty && *rc::gen::inRange(0, 3) == 0) {
        return {};
    }
    if (field.kind == FieldKind::Choice) {
        return *rc::gen::elementOf(field.choices(catalogue, scenario));
    }
    return number(field);
}

inline Scenario scenario(const Catalogue& catalogue)
{
    Scenario scenario = default_scenario(catalogue);
    for (const Field& field : scenario_fields()) {
        RC_ASSERT(set_field(scenario, catalogue, {&field, 0}, value(field, catalogue, scenario)).empty());
    }
    cut_to_context(scenario, catalogue);
    for (int edits = *rc::gen::inRange(0, 4); edits > 0; --edits) {
        const PriceQuote quote = *rc::gen::elementOf(catalogue.prices);
        const Field& price = *find_field("contenders.0.usd_per_gpu_hour").field;
        RC_ASSERT(set_quote(scenario, catalogue, quote.id, number(price)).empty());
    }
    // What a contender refuses, such as FP8 on a card without it, stays as it was.
    const auto try_to_set = [&](FieldRef ref) {
        Scenario next = scenario;
        if (set_field(next, catalogue, ref, value(*ref.field, catalogue, scenario)).empty() &&
            (ref.field->kind != FieldKind::Choice || validate(next, catalogue).empty())) {
            scenario = next;
        }
    };
    const auto count = *rc::gen::inRange(min_contenders, max_contenders + 1);
    for (std::size_t contender = 0; contender < count; ++contender) {
        for (const Field& field : contender_fields()) {
            try_to_set({&field, contender});
        }
    }
    scenario.contenders.resize(std::min(count, scenario.contenders.size()));
    return scenario;
}

// Letters of all scripts and signs that JSON escapes, on one line.
inline std::string name(std::size_t number)
{
    auto letters = *rc::gen::container<std::u32string>(rc::gen::oneOf(
        rc::gen::inRange<char32_t>(0, 0x80), rc::gen::inRange<char32_t>(0x80, 0xD800),
        rc::gen::inRange<char32_t>(0x10000, 0x110000), rc::gen::elementOf(std::u32string(U"\"\\/{}[]:,"))));
    const QString text = QString::fromUcs4(letters.data(), static_cast<qsizetype>(letters.size()));
    return fitted(QString::number(number) + text, longest_pin_name).toStdString();
}

inline Document document(const Catalogue& catalogue)
{
    Document document;
    document.scenario = scenario(catalogue);
    const auto pins = *rc::gen::inRange<std::size_t>(0, 3);
    for (std::size_t i = 0; i < pins; ++i) {
        document.pins.push_back({name(i), scenario(catalogue), *rc::gen::arbitrary<bool>()});
    }
    for (const Field& field : scenario_fields()) {
        if (*rc::gen::inRange(0, 10) == 0) {
            document.locked.push_back(full_key({&field, 0}));
        }
    }
    for (const Field& field : contender_fields()) {
        if (*rc::gen::inRange(0, 5) == 0) {
            document.locked.push_back(full_key({&field, *rc::gen::inRange<std::size_t>(0, max_contenders)}));
        }
    }
    std::ranges::sort(document.locked);
    return document;
}

} // namespace tiebreak::random_document
