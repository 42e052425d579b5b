// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/session/session.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace tiebreak {

// `name` is that of a figure: "throughput", "cost", "breakeven", "fleet", "ownership", "memory", "prices", "latency",
// "sensitivity", "energy" or "winner-map". Both are short enough for one or two lines below a chart, and say only what
// bears on that figure: what is on an axis of the winner map is left out, as are lengths that the article does not give
// and inputs that add nothing as they stand.

// What the figure assumes, without a full stop: "Llama-2-7B, FP16, batch 8, 100 % utilization; L40S $0.79, A100 PCIe
// $1.19 an hour; article figures".
[[nodiscard]] QString figureCaption(const Analysis& analysis, const QString& name);

// Which of `missing` (positions of contenders that the figure would show) have no value, and why, also without a full
// stop: "No value: L40S FP8, A100 SXM (TPOT above 20 ms)"; empty when there is nothing to say.
[[nodiscard]] QString figureMissing(const Analysis& analysis, const std::vector<std::size_t>& missing);

// A pin that the figure shows, and at most three of the inputs that bear on it and differ from the scenario's, as they
// are in the pin: "Baseline (batch 4, L40S $0.71)".
[[nodiscard]] QString figurePin(const Session& session, std::size_t pin, const QString& name);

// Where its numbers come from, in sentences: "Throughput: Deploybase article "L40S vs A100", 2026-03-22. Prices:
// RunPod, 2026-03-22. Made with Tiebreak 0.1.0." An empty version is left out. `catalogue` is the one that was
// analysed.
[[nodiscard]] QString figureSource(const Analysis& analysis, const Catalogue& catalogue, const QString& name,
                                   const QString& version);

// The last of those sentences: all that there is to say of a figure that has no numbers.
[[nodiscard]] QString madeWith(const QString& version);

} // namespace tiebreak
