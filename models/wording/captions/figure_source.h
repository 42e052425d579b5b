// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/wording/captions/figure_inputs.h"

#include <QString>

namespace tiebreak {

// Where its numbers come from, in sentences: "Throughput: Deploybase article "L40S vs A100", 2026-03-22. Prices:
// RunPod, 2026-03-22. Made with Tiebreak 0.1.0." An empty version is left out. `catalogue` is the one that was
// analysed.
[[nodiscard]] QString figureSource(const Analysis& analysis, const Catalogue& catalogue, const FigureInputs& inputs,
                                   const QString& version);

// The last of those sentences: all that there is to say of a figure that has no numbers.
[[nodiscard]] QString madeWith(const QString& version);

} // namespace tiebreak
