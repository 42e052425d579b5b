// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <utility>

namespace tiebreak {

// What happens to files: bits flip, the end is lost, blocks are written twice or in each other's place, people and
// programs put something in.
class Damage {
public:
    QByteArray doneTo(QByteArray text)
    {
        for (int times = 1 + below(3); times > 0; --times) {
            damage(text);
        }
        return text;
    }

private:
    int below(qsizetype limit)
    {
        return static_cast<int>(m_random() % static_cast<std::uint64_t>(std::max<qsizetype>(limit, 1)));
    }

    void damage(QByteArray& text)
    {
        static const std::array<QByteArray, 28> tokens{"{",       "}",         "[",
                                                       "]",       "\"",        ",",
                                                       ":",       "\\",        "0",
                                                       "-",       "1e999",     "-0.0",
                                                       "NaN",     "null",      "true",
                                                       "1e308",   "\"batch\"", "\"batch\": 9,",
                                                       "\xFF",    "\xC0\x80",  "\xEF\xBB\xBF",
                                                       "\\u0000", "\\ud800",   QByteArray(1, '\0'),
                                                       "[[[[[[",  "{\"a\":",   "99999999999999999999",
                                                       "\n"};
        const int at = below(text.size());
        const int length = below(std::min<qsizetype>(200, text.size() - at));
        switch (below(6)) {
        case 0:
            if (!text.isEmpty()) {
                text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
            }
            break;
        case 1:
            text.truncate(at);
            break;
        case 2:
            text.insert(at, text.mid(at, length));
            break;
        case 3:
            if (!text.isEmpty()) {
                const int other = below(text.size());
                std::swap(*(text.begin() + at), *(text.begin() + other));
            }
            break;
        case 4:
            text.insert(at, tokens[static_cast<std::size_t>(below(tokens.size()))]);
            break;
        default:
            text.remove(at, length);
        }
    }

    std::mt19937_64 m_random{20260322};
};

} // namespace tiebreak
