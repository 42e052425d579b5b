// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/load/remembered_steps.h"

#include <cmath>
#include <cstddef>

namespace tiebreak {

double RememberedSteps::step_s(const StepWork& work)
{
    const StepCost layers = product(m_layers, &StepModel::layer_products, work.rows());
    const StepCost head = product(m_heads, &StepModel::head_product, work.heads());
    return m_steps.step(work, layers + head).total_s();
}

StepCost RememberedSteps::product(Products& known, ProductOf product_of, double rows) const
{
    constexpr double most = 16384; // rows of a step: more than any framework's budget of tokens
    if (rows != std::floor(rows) || rows < 0 || rows >= most) {
        return (m_steps.*product_of)(rows);
    }
    const auto at = static_cast<std::size_t>(rows);
    if (at >= known.size()) {
        known.resize(at + 1);
    }
    if (!known[at]) {
        known[at] = (m_steps.*product_of)(rows);
    }
    return *known[at];
}

} // namespace tiebreak
