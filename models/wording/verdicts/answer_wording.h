// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"

#include <QString>

// The bill as an answer, and what the other question has for one. What banner, titles, report and JSON say of a bill is
// said here.
namespace tiebreak {

// Who has the least bill for the load and by how much, the API included: "1 L40S serves 100 M tokens a month for $569,
// 34 % under 1 A100 PCIe". Without a full stop.
[[nodiscard]] QString billTitle(const Analysis& analysis);

// One sentence of what the other question has for an answer; empty unless that has another winner.
[[nodiscard]] QString otherAnswer(const Analysis& analysis, Question question);

// "at full load", "at 70 % utilization": what a cost per token is counted at.
[[nodiscard]] QString atUtilization(const Scenario& scenario);

// Which hours are paid, where it is not all of them: "220 paid hours a month", "idle hours free"; of several contenders
// with their names. Empty: all hours of all.
[[nodiscard]] QString billingPhrase(const Analysis& analysis);

} // namespace tiebreak
