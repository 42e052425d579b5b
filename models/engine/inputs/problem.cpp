// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputs/problem.h"

#include <utility>

namespace tiebreak {

std::string english(const Phrase& phrase)
{
    if (phrase.values.empty()) {
        return phrase.text;
    }
    std::string words;
    for (std::size_t i = 0; i < phrase.text.size(); ++i) {
        const std::size_t place =
            i + 1 < phrase.text.size() ? static_cast<std::size_t>(phrase.text[i + 1] - '1') : phrase.values.size();
        if (phrase.text[i] == '%' && place < phrase.values.size()) {
            words += english(phrase.values[place]);
            ++i;
        } else {
            words += phrase.text[i];
        }
    }
    return words;
}

Problem::Problem(const std::string& where, const Phrase& value, const Phrase& must_be)
    : Problem(where, Phrase(phrases::wrong, {where, value, must_be}))
{
}

Problem::Problem(std::string where, Phrase sentence)
    : m_where(std::move(where)), m_sentence(std::move(sentence)), m_english(tiebreak::english(m_sentence))
{
}

Problem Problem::below(const std::string& path) const
{
    Problem deeper = *this;
    deeper.m_where = path + "." + m_where;
    if (!deeper.m_sentence.values.empty() && deeper.m_sentence.values.front().text == m_where) {
        deeper.m_sentence.values.front() = deeper.m_where;
    }
    deeper.m_english = tiebreak::english(deeper.m_sentence);
    return deeper;
}

} // namespace tiebreak
