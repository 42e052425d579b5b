// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The one way in which two amounts are held against each other: what the dearer one takes over the cheaper one, as a
// share of the cheaper one. A pair is never told the other way round, so that no two texts name two numbers for it.
namespace tiebreak {

// By how much `more` is over `least`, as a share of `least`, which is above 0: 0.205 for $0.1574 over $0.1306.
[[nodiscard]] double excessOver(double least, double more);

// The same of what the cheaper one saves as a share of the dearer one: 0.25 of 0.2. `saving` is below 1. A negative one
// is that of the dearer one, whose excess it is with the other sign already.
[[nodiscard]] double excessOfSaving(double saving);

// "21 %", "4.2 %", "0.35 %"; from ten times on "12 ×", which is then the factor and not the excess.
[[nodiscard]] QString excessText(double excess);

// The same as a cell beside the cheapest one's: "+21 %".
[[nodiscard]] QString excessCell(double excess);

} // namespace tiebreak
