// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/verdicts/leaders.h"

#include "models/wording/wording.h"

#include <algorithm>

namespace tiebreak {

bool isSameAmount(double best, double value)
{
    constexpr double rounding = 1e-9;
    return std::abs(value - best) <= rounding * std::abs(best);
}

IsSame isSameText(QString (*text)(double))
{
    return [text](double best, double value) { return text(best) == text(value); };
}

Ranking::Ranking(const Analysis& analysis, const NumberOf& number, Best best, const IsSame& is_same)
    : m_analysis(&analysis)
{
    for (std::size_t i = 0; i < analysis.contenders.size(); ++i) {
        if (const auto value = number(analysis.contenders[i])) {
            m_places.push_back({i, *value});
        }
    }
    std::ranges::stable_sort(m_places, {},
                             [best](const Place& place) { return best == Best::Lowest ? place.value : -place.value; });
    const auto leads = [&](const Place& place) { return is_same(m_places.front().value, place.value); };
    m_leaders = static_cast<std::size_t>(std::ranges::find_if_not(m_places, leads) - m_places.begin());
}

std::vector<Ranking::Place> Ranking::leaders() const
{
    return {m_places.begin(), m_places.begin() + static_cast<std::ptrdiff_t>(m_leaders)};
}

QStringList Ranking::leaderNames() const
{
    const QStringList all = contenderNames(*m_analysis);
    QStringList names;
    for (const Place& leader : leaders()) {
        names << all.at(static_cast<qsizetype>(leader.contender));
    }
    return names;
}

const Ranking::Place* Ranking::next() const
{
    return allLead() ? nullptr : &m_places[m_leaders];
}

const Ranking::Place* Ranking::rival() const
{
    const auto behind = m_places.begin() + static_cast<std::ptrdiff_t>(m_leaders);
    const auto baseline = std::find_if(behind, m_places.end(), [](const Place& place) { return place.contender == 0; });
    return baseline == m_places.end() ? next() : &*baseline;
}

Ranking costRanking(const Analysis& analysis, Question question)
{
    return {analysis, [question](const ContenderAnalysis& each) { return asked_cost(each, question); }};
}

Ranking costRanking(const Analysis& analysis)
{
    return costRanking(analysis, analysis.scenario.question);
}

} // namespace tiebreak
