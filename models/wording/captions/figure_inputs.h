// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/inputs/fields.h"

#include <vector>

// Which inputs and facts a figure leans on: its caption tells the inputs, its source line where the facts come from.
namespace tiebreak {

struct FigureInputs {
    Moves leans_on = Moves::Nothing;    // the inputs that move any of these bear on the figure
    bool api = false;                   // the API's price as it is set now: no pin draws it
    bool points = false;                // published and measured figures are drawn
    bool bandwidth = false;             // of the cards
    bool all_quotes = false;            // also of providers that no contender follows
    bool baseline_only = false;         // of the contenders
    std::vector<MapInput> on_axes = {}; // of the winner map: every value, not the scenario's

    // Whether the caption tells:
    [[nodiscard]] bool serving() const;     // model, number formats, GPUs of a replica, batch
    [[nodiscard]] bool lengths() const;     // prompt and output tokens, batching, KV cache: not given by the article
    [[nodiscard]] bool throughput() const;  // evidence and limits
    [[nodiscard]] bool utilization() const; // where it does not cancel out
    [[nodiscard]] bool played() const;      // the load of users, requests or a trace and its limits; the model's always
    [[nodiscard]] bool load() const;        // tokens and hours of a month, spares
    [[nodiscard]] bool power() const;
    [[nodiscard]] bool owning() const; // rent against purchase, of one GPU
    [[nodiscard]] bool memory() const; // of the cards, and what of it is not weights or KV cache
    [[nodiscard]] bool images() const;
    [[nodiscard]] bool training() const;
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
[[nodiscard]] FigureInputs loadInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs imagesInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs trainingInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs trainingMemoryInputs(const Scenario& scenario);
[[nodiscard]] FigureInputs mapInputs(const Scenario& scenario);

} // namespace tiebreak
