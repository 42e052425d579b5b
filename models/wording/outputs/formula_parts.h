// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/outputs/output.h"

// What the formulas of several outputs have in common.
namespace tiebreak {

constexpr int formula_digits = 4; // so that a formula can be computed again

[[nodiscard]] QString baselineName(const Analysis& analysis);  // "L40S"
[[nodiscard]] QString priceEach(const OutputOf& of);           // "$0.79/h"
[[nodiscard]] QString utilizationText(const OutputOf& of);     // "87.5 %"
[[nodiscard]] QString paidUtilizationText(const OutputOf& of); // of the paid hours
[[nodiscard]] QString throughputText(const OutputOf& of);      // "1,680 tok/s"; 0 without one
[[nodiscard]] QString costText(const OutputOf& of);            // of a million tokens: "$0.1306"; 0 without one
// "2 GPUs × 720 h"; "46.3 GPU-hours at work" where idle hours are free.
[[nodiscard]] QString paidHoursText(const OutputOf& of);
[[nodiscard]] QString loadRateText(const OutputOf& of); // of one replica that serves all kinds of request
[[nodiscard]] QString moneyText(double usd);            // money() as a text of outputs

// Differences of a value now from a pin's, with their signs: "+20.5 %", "-2"; empty where there is none to tell.
[[nodiscard]] QString relativeDifference(double now, double pinned);
[[nodiscard]] QString countDifference(double now, double pinned);

} // namespace tiebreak
