// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

// What the tornado says of an analysis' sensitivity. All without a full stop, but for sensitivityGap().
namespace tiebreak {

// Whether the answer is a month of owning; otherwise it is what the cheapest other card costs over the baseline, below
// 0 what the baseline costs over it.
[[nodiscard]] bool isOfOwning(const Analysis& analysis);

// Which input moves the answer most, and what the answer is over its range.
[[nodiscard]] QString sensitivityTitle(const Analysis& analysis);
// What the answer is, and what now. There must be one.
[[nodiscard]] QString sensitivitySubtitle(const Analysis& analysis);
// Why there are no bars; empty when there are some.
[[nodiscard]] QString sensitivityGap(const Analysis& analysis);

// The bars in the order of the chart: what reaches farthest on its axis stands first. They belong to `analysis`.
[[nodiscard]] std::vector<const SensitivityBar*> sensitivityBars(const Analysis& analysis);
// An answer as the axis counts it: percent, or months.
[[nodiscard]] double onSensitivityAxis(double answer, const Analysis& analysis);
[[nodiscard]] QString sensitivityAxis(const Analysis& analysis); // "cheapest other over L40S"
[[nodiscard]] QString sensitivityUnit(const Analysis& analysis); // behind the numbers of the axis: " %"
[[nodiscard]] QString sensitivityNow(const Analysis& analysis);  // "now 17 %"
[[nodiscard]] QString flipMark();                                // of an end where the answer is another than now
[[nodiscard]] QString tieMark();                                 // of the line where it turns

// An input that is moved, "L40S: Price"; `names` are the contenders'.
[[nodiscard]] QString movedInput(const SensitivityBar& bar, const QStringList& names);
[[nodiscard]] QString movedInputText(const SensitivityBar& bar, double value); // "$0.71", "+10 %"
// Of the ends as numbers, for those who compute with them: "fraction", "$/h"; empty: none.
[[nodiscard]] QString movedInputUnit(const SensitivityBar& bar);
// "17 %", "14 months"; "no value" and "never" stand for none.
[[nodiscard]] QString movedAnswer(std::optional<double> answer, const Analysis& analysis);

} // namespace tiebreak
