// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/names.h"

#include <algorithm>
#include <numeric>

namespace tiebreak {

namespace {

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// Letters to replace, put in or take out (Levenshtein).
int distance(std::string_view a, std::string_view b)
{
    std::vector<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const char left : a) {
        int diagonal = row[0]++;
        for (std::size_t i = 0; i < b.size(); ++i) {
            const int replaced = diagonal + (lower(left) == lower(b[i]) ? 0 : 1);
            diagonal = row[i + 1];
            row[i + 1] = std::min({replaced, row[i] + 1, row[i + 1] + 1});
        }
    }
    return row.back();
}

} // namespace

bool same_name(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::string plain_word(std::string_view word)
{
    std::string kept;
    for (const char byte : word) {
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '.') {
            kept += byte;
        } else if (byte >= 'A' && byte <= 'Z') {
            kept += static_cast<char>(byte - 'A' + 'a');
        }
    }
    return kept;
}

std::vector<std::string> nearest_names(std::string_view text, std::vector<std::string> known, std::size_t most)
{
    constexpr std::size_t longest = 100;
    const std::string_view wanted = text.substr(0, longest);
    std::ranges::stable_sort(known, {}, [&](const std::string& name) { return distance(wanted, name); });
    known.resize(std::min(known.size(), most));
    return known;
}

} // namespace tiebreak
