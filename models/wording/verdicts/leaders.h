// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

// Who leads in a number, who ties with the leader and who comes next: what every title tells.
namespace tiebreak {

// A number of a contender; members of ContenderAnalysis will do.
using NumberOf = std::function<std::optional<double>(const ContenderAnalysis&)>;
// Whether a value is as good as the best one.
using IsSame = std::function<bool(double best, double value)>;

// The same but for what rounding in double arithmetic leaves of a difference: a billionth.
[[nodiscard]] bool isSameAmount(double best, double value);
// Whether both read the same.
[[nodiscard]] IsSame isSameText(QString (*text)(double));

enum class Best { Lowest, Highest };

// The contenders that have the number, best first, equal ones in scenario order. It refers to the analysis.
class Ranking {
public:
    struct Place {
        std::size_t contender = 0;
        double value = 0;
    };

    Ranking(const Analysis& analysis, const NumberOf& number, Best best = Best::Lowest,
            const IsSame& is_same = isSameAmount);

    [[nodiscard]] const std::vector<Place>& places() const { return m_places; }
    [[nodiscard]] bool isEmpty() const { return m_places.empty(); }

    // All below: not to be asked of an empty one.
    [[nodiscard]] double best() const { return m_places.front().value; }
    [[nodiscard]] bool isTie() const { return m_leaders > 1; } // several lead
    [[nodiscard]] bool allLead() const { return m_leaders == m_places.size(); }
    [[nodiscard]] std::vector<Place> leaders() const; // the first and all that are as good
    [[nodiscard]] QStringList leaderNames() const;    // as contenderNames() has them
    // The first that does not lead; null when all do.
    [[nodiscard]] const Place* next() const;
    // Whom the leaders are held against: the baseline unless it leads or has no number, then the next.
    [[nodiscard]] const Place* rival() const;

private:
    const Analysis* m_analysis;
    std::vector<Place> m_places;
    std::size_t m_leaders = 0; // the first so many places
};

// The contenders of the least of what the question compares: cost per token, or bill.
[[nodiscard]] Ranking costRanking(const Analysis& analysis, Question question);
[[nodiscard]] Ranking costRanking(const Analysis& analysis); // by the scenario's question

} // namespace tiebreak
