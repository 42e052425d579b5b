// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/verdicts/verdict_wording.h"

#include <QString>

// The verdict on images or on a training run in sentences: what their pages, the report and `analyze --json` answer.
namespace tiebreak {

// Not of serving.
[[nodiscard]] VerdictText useVerdictText(const Analysis& analysis, Use use);

// How many measurements stand behind the rates of that use, card by card, in one sentence.
[[nodiscard]] QString useBasis(const Analysis& analysis, Use use);

} // namespace tiebreak
