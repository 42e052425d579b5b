// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/throughput/step_model.h"

#include <optional>
#include <vector>

namespace tiebreak {

// A step model that works out each product of matrices once: a run has tens of thousands of steps, and they differ in
// few numbers of rows. Gives the very numbers of StepModel::step_s. Not for several threads at the same time.
class RememberedSteps {
public:
    explicit RememberedSteps(const StepModel& steps) : m_steps(steps) {}

    [[nodiscard]] double step_s(const StepWork& work);

private:
    // By the number of rows.
    using Products = std::vector<std::optional<StepCost>>;
    using ProductOf = StepCost (StepModel::*)(double rows) const;
    [[nodiscard]] StepCost product(Products& known, ProductOf product_of, double rows) const;

    StepModel m_steps;
    Products m_layers;
    Products m_heads;
};

} // namespace tiebreak
