// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tiebreak {

// A release of a serving framework, by its first two numbers: 0.12 comes before 1.0.
struct Release {
    int major_number = 0;
    int minor_number = 0;

    auto operator<=>(const Release&) const = default; // NOLINT(modernize-use-nullptr): false alarm of clang-tidy 14
};

// No version needs more characters, and none is another one than those of ASCII.
inline constexpr std::size_t longest_version = 60;

// That of a version such as "0.12.0", "v1.0" or "1.2.0rc3"; empty when it names no release, as "" and a build such as
// "befddd0f (2834)" do.
[[nodiscard]] std::optional<Release> release_from(std::string_view version);

[[nodiscard]] std::string to_string(const Release& release); // "0.12"

} // namespace tiebreak
