// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace tiebreak {

// A key of files and how people say it: a source text, in the context of who translates it.
struct KeyLabel {
    std::string_view key;
    const char* label;
};

// Null where no row has the key.
[[nodiscard]] constexpr const char* label_of_key(std::span<const KeyLabel> rows, std::string_view key)
{
    for (const KeyLabel& row : rows) {
        if (row.key == key) {
            return row.label;
        }
    }
    return nullptr;
}

} // namespace tiebreak
