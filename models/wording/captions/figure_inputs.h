// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/scenario.h"

#include <QString>

#include <vector>

// Internal to the captions and source lines of figures: which inputs bear on which figure.
namespace tiebreak {

struct FigureInputs {
    bool serving = false;     // model, number formats, GPUs of a replica, batch
    bool lengths = false;     // prompt and output tokens, batching, KV cache: not given by the article
    bool throughput = false;  // evidence and limits
    bool utilization = false; // where it does not cancel out
    bool load = false;        // tokens and hours of a month, spares
    bool api = false;
    bool prices = false;
    bool power = false;
    bool owning = false;                // rent against purchase, of one GPU
    bool baseline_only = false;         // of the contenders
    std::vector<MapInput> on_axes = {}; // of the winner map: every value, not the scenario's

    [[nodiscard]] bool onAxis(MapInput input) const;
    // A price ratio on an axis stands for the second contender's price.
    [[nodiscard]] bool hasPriceOf(std::size_t contender) const;
};

[[nodiscard]] FigureInputs figureInputs(const Scenario& scenario, const QString& name);

} // namespace tiebreak
