// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "models/wording/captions/figure_inputs.h"

#include <QString>

#include <cstddef>

namespace tiebreak {

// A pin that the figure shows, and at most three of the inputs that bear on it and differ from the scenario's, as they
// are in the pin: "Baseline (batch 4, L40S $0.71)".
[[nodiscard]] QString figurePin(const Session& session, std::size_t pin, FigureInputsOf inputs_of);

} // namespace tiebreak
