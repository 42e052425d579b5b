// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/article/audit.h"

#include <QString>

namespace tiebreak {

// Why the verdict on a claim of the article cannot be told, in one sentence; empty when it can.
[[nodiscard]] QString auditGapSentence(const AuditWhyNot& why);

} // namespace tiebreak
