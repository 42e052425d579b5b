// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/python_json.h"

#include <array>
#include <string_view>

namespace tiebreak {

QByteArray without_python_numbers(QByteArray json)
{
    constexpr std::array<std::string_view, 3> words = {"-Infinity", "Infinity", "NaN"};
    if (!json.contains("Infinity") && !json.contains("NaN")) {
        return json;
    }
    const std::string_view from(json.constData(), static_cast<std::size_t>(json.size()));
    QByteArray to;
    to.reserve(json.size());
    bool in_text = false;
    for (std::size_t at = 0; at < from.size();) {
        std::size_t taken = 1;
        for (const std::string_view word : words) {
            if (!in_text && from.substr(at, word.size()) == word) {
                to.append("null");
                taken = 0;
                at += word.size();
                break;
            }
        }
        if (taken == 0) {
            continue;
        }
        if (from[at] == '"') {
            in_text = !in_text;
        } else if (from[at] == '\\' && in_text && at + 1 < from.size()) {
            taken = 2;
        }
        to.append(from.data() + at, static_cast<qsizetype>(taken));
        at += taken;
    }
    return to;
}

} // namespace tiebreak
