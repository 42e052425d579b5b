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

// Until which price of a contender, where an answer ties, that answer stays: "It stays so until the A100 PCIe falls
// below $0.99 an hour (now $1.19).". `also`: what else would change it, before the full stop.
[[nodiscard]] QString untilThePrice(const Analysis& analysis, std::size_t contender, double tie,
                                    const QString& also = {});

// On that question; of a load that was played, the bill of it.
[[nodiscard]] VerdictText verdictText(const Analysis& analysis, Question question);
[[nodiscard]] VerdictText verdictText(const Analysis& analysis); // on the scenario's question

} // namespace tiebreak
