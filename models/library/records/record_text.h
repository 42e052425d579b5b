// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/records/records.h"

#include <QString>

namespace tiebreak {

// What was understood of a record, on one line, in the user's units.
[[nodiscard]] QString text_of(const Record& record);

} // namespace tiebreak
