// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/facts/names.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tiebreak {

namespace {

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string lowered(std::string_view text)
{
    std::string letters(text);
    std::ranges::transform(letters, letters.begin(), lower);
    return letters;
}

// Letters to replace, put in or take out (Levenshtein).
int distance(std::string_view a, std::string_view b)
{
    std::vector<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const char left : a) {
        int diagonal = row[0]++;
        for (std::size_t i = 0; i < b.size(); ++i) {
            const int replaced = diagonal + (left == b[i] ? 0 : 1);
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

// Each distance is worked out once: a table may have as many wrong names as lines.
std::vector<std::string> nearest_names(std::string_view text, std::vector<std::string> known, std::size_t most)
{
    constexpr std::size_t longest = 48; // few names are longer
    const std::string wanted = lowered(text.substr(0, longest));
    std::vector<std::pair<int, std::size_t>> order; // those as far as others stay in theirs
    order.reserve(known.size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        order.emplace_back(distance(wanted, lowered(known[i])), i);
    }
    most = std::min(order.size(), most);
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(most));
    order.resize(most);
    std::vector<std::string> nearest;
    nearest.reserve(most);
    for (const auto& [letters, place] : order) {
        nearest.push_back(std::move(known[place]));
    }
    return nearest;
}

} // namespace tiebreak
