// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/facts/catalogue.h"
#include "models/engine/facts/names.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

// The words of tables of measurements, however they are written.
namespace tiebreak {

// One spelling, as plain_word leaves it, and what it means.
template <typename Value>
using Words = std::initializer_list<std::pair<std::string_view, Value>>;

// What the word means; nothing when it is none of them.
template <typename Value>
[[nodiscard]] std::optional<Value> meaning_of(const Words<Value>& words, std::string_view word)
{
    const std::string key = plain_word(word);
    for (const auto& [spelling, value] : words) {
        if (spelling == key) {
            return value;
        }
    }
    return std::nullopt;
}

// The framework of that name or of a spelling that its row lists; null: there is none. Never a near one.
[[nodiscard]] const Stack* stack_called(std::string_view word, const Calibration& calibration);

// The card of that name, case and hyphens aside; null: there is none.
[[nodiscard]] const Gpu* gpu_called(std::string_view word, const Catalogue& catalogue);

} // namespace tiebreak
