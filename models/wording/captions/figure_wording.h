// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/analysis.h"
#include "models/wording/captions/figure_inputs.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace tiebreak {

// `catalogue` is the one that was analysed, `inputs` are those that the figure leans on. Both are short enough for one
// or two lines below a chart, and say only what bears on that figure: what is on an axis of the winner map is left out,
// as are lengths that the article does not give and inputs that add nothing as they stand.

// What the figure assumes, without a full stop: "Llama-2-7B, FP16, batch 8, 100 % utilization; L40S $0.79, A100 PCIe
// $1.19 an hour; article figures".
[[nodiscard]] QString figureCaption(const Analysis& analysis, const Catalogue& catalogue, const FigureInputs& inputs);

// Which of `missing` (positions of contenders that the figure would show) have no value, and why, also without a full
// stop: "No value: L40S FP8, A100 SXM (TPOT above 20 ms)"; empty when there is nothing to say.
[[nodiscard]] QString figureMissing(const Analysis& analysis, const std::vector<std::size_t>& missing);

} // namespace tiebreak
