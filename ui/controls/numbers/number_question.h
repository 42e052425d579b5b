// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/numbers/number_scale.h"

#include <QString>

#include <optional>

class QWidget;

namespace tiebreak {

// Asks for one number in a dialog of its own, which it waits for. What the scale does not take is refused beside the
// box, and the dialog stays. `label` may have an accelerator; empty: the person would rather not.
[[nodiscard]] std::optional<double> askNumber(QWidget* parent, const QString& title, const QString& question,
                                              const QString& label, const NumberScalePtr& scale, double start);

} // namespace tiebreak
