// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tiebreak {

// An amount of dollars, of the digits of its size: "$0.79"; other languages put the sign behind it. A minus of the
// digits stands before all.
[[nodiscard]] QString dollarText(const QString& digits);

} // namespace tiebreak
