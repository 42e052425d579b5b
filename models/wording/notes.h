// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QString>

// The `note` fields of the JSON output: why numbers are null, and what a number leans on.
namespace tiebreak {

// What a band of the model rests on: how many measurements, or what none of them shares; evidenceNote of the
// contender's own, empty where none is shown.
[[nodiscard]] QString bandNote(const BandChoice& basis, const ContenderAnalysis& contender, const Scenario& scenario);
[[nodiscard]] QString ownLevelNote(const BandChoice& basis); // of one with own runs
[[nodiscard]] QString evidenceNote(const ContenderAnalysis& contender, const Scenario& scenario);

// The same of all contenders, for captions: "Measurements of such runs: 63 behind the L40S and none behind the A100
// PCIe." and, in `measurementsBehind`, what none of them shares. Empty where no band of the model is shown.
[[nodiscard]] QString measurementCounts(const Analysis& analysis);
[[nodiscard]] QString measurementsBehind(const Analysis& analysis);

[[nodiscard]] QString contenderNote(const ContenderAnalysis& contender, const Analysis& analysis);
[[nodiscard]] QString breakevenNote(const Breakeven& tie, const Analysis& analysis);
[[nodiscard]] QString verdictNote(const Analysis& analysis);

} // namespace tiebreak
