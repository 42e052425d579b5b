// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QString>

// The verdict in sentences.
namespace tiebreak {

struct VerdictText {
    QString headline; // who is cheapest, and by how much
    QString detail;   // what would change that, or why there is no answer
    QString warning;  // empty: nothing to warn of
    QString warning_detail;
    QString plain;   // all of it, for screen readers and `verdict.sentence`
    int leader = -1; // the contender whose victory the headline tells; -1: nobody's, as in a tie

    bool operator==(const VerdictText&) const = default;
};

// On that question; of a load that was played, the bill of it.
[[nodiscard]] VerdictText verdictText(const Analysis& analysis, Question question);
[[nodiscard]] VerdictText verdictText(const Analysis& analysis); // on the scenario's question

} // namespace tiebreak
