// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace tiebreak {

// A value of an enumeration, and what commands, sessions and settings call it.
template <typename Value>
struct Name {
    Value value;
    const char* name;
};

// The value must be in the list.
template <typename Value>
[[nodiscard]] QString nameOf(Value value, const std::vector<Name<Value>>& names)
{
    return QLatin1String(std::ranges::find(names, value, &Name<Value>::value)->name);
}

// Empty: nothing has that name.
template <typename Value>
[[nodiscard]] std::optional<Value> named(const QString& name, const std::vector<Name<Value>>& names)
{
    for (const Name<Value>& each : names) {
        if (name == QLatin1String(each.name)) {
            return each.value;
        }
    }
    return std::nullopt;
}

} // namespace tiebreak
