// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"
#include "models/wording/captions/figure_inputs.h"

#include <QString>

#include <cstddef>

namespace tiebreak {

// A name for a pin of the scenario as it is now that says what it holds: what differs from the first pin, else cards
// and load: "L40S and A100 PCIe, batch 8", then "batch 32, L40S $0.71".
[[nodiscard]] QString pinNameOf(const Session& session);

// A pin that the figure shows, and at most three of the inputs that bear on it and differ from the scenario's, as they
// are in the pin: "Before (batch 4, L40S $0.71)"; not those that its name tells.
[[nodiscard]] QString figurePin(const Session& session, std::size_t pin, FigureInputsOf inputs_of);

} // namespace tiebreak
