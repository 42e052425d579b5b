// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/frameworks/release.h"

#include <algorithm>
#include <charconv>

namespace tiebreak {

std::optional<Release> release_from(std::string_view version)
{
    const auto is_printable = [](char character) { return character >= ' ' && character <= '~'; };
    if (version.size() > longest_version || !std::ranges::all_of(version, is_printable)) {
        return std::nullopt;
    }
    while (version.starts_with('v') || version.starts_with('~')) {
        version.remove_prefix(1);
    }
    Release release;
    const char* const end = version.data() + version.size();
    const auto [point, no_major] = std::from_chars(version.data(), end, release.major_number);
    if (no_major != std::errc() || point == end || *point != '.' || release.major_number < 0) {
        return std::nullopt;
    }
    const auto [after, no_minor] = std::from_chars(point + 1, end, release.minor_number);
    return no_minor == std::errc() && release.minor_number >= 0 ? std::optional(release) : std::nullopt;
}

std::string to_string(const Release& release)
{
    return std::to_string(release.major_number) + "." + std::to_string(release.minor_number);
}

} // namespace tiebreak
