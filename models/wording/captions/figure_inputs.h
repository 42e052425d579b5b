// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/scenario.h"

#include <vector>

// Which inputs and facts a figure leans on: its caption tells the inputs, its source line where the facts come from.
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
    bool points = false;                // published and measured figures are drawn
    bool bandwidth = false;             // of the cards
    bool memory = false;                // of the cards, and what of it is not weights or KV cache
    bool all_quotes = false;            // also of providers that no contender follows
    bool owning = false;                // rent against purchase, of one GPU
    bool baseline_only = false;         // of the contenders
    std::vector<MapInput> on_axes = {}; // of the winner map: every value, not the scenario's

    [[nodiscard]] bool onAxis(MapInput input) const;
    // A price ratio on an axis stands for the second contender's price.
    [[nodiscard]] bool hasPriceOf(std::size_t contender) const;
};

// What a figure leans on in a scenario.
using FigureInputsOf = FigureInputs (*)(const Scenario&);

[[nodiscard]] FigureInputs rateInputs(const Scenario& scenario); // of a rate, and all that follows from it
[[nodiscard]] FigureInputs throughputInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs costInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs breakevenInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs fleetInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs ownershipInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs memoryInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs priceInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs energyInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs sensitivityInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs mapInputs(const Scenario& scenario);

} // namespace tiebreak
