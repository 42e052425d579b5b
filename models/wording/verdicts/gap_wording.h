// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QString>
#include <QStringList>

// Why numbers are missing.
namespace tiebreak {

// Why `contender` lacks a number and, behind a semicolon, what to choose instead, in one sentence; empty for Gap::None.
// `also`: names of further contenders that lack it for the same reason; counts for reasons that are told by the name
// alone: of GPUs when it is theirs.
[[nodiscard]] QString gapSentence(Gap gap, const ContenderAnalysis& contender, const Analysis& analysis,
                                  const QStringList& also = {});

// Why `contender` has no throughput, in a few words that follow its name: "TPOT above 20 ms"; empty when it has one.
[[nodiscard]] QString gapReason(const ContenderAnalysis& contender, const Analysis& analysis);

// Such a sentence for those who only read it: without what to choose.
[[nodiscard]] QString withoutAdvice(const QString& sentence);

// A sentence as cells and titles show it: without its full stop.
[[nodiscard]] QString withoutStop(QString sentence);

} // namespace tiebreak
