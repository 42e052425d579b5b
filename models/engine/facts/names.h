// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Names as people and files write them, against those that Tiebreak knows.
namespace tiebreak {

// Whether they are equal when the case of ASCII letters does not matter.
[[nodiscard]] bool same_name(std::string_view a, std::string_view b);

// Lower-case letters, digits and dots: what is left of a name when its writing does not matter.
[[nodiscard]] std::string plain_word(std::string_view word);

// The names of `known` in order of how few letters turn them into `text`, case aside, at most `most`.
[[nodiscard]] std::vector<std::string> nearest_names(std::string_view text, std::vector<std::string> known,
                                                     std::size_t most = 3);

} // namespace tiebreak
