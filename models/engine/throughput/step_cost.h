// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tiebreak {

// Seconds by what they are spent on. A matrix product's whole time counts as the larger of its two limits.
struct StepCost {
    double weights_s = 0; // streaming weights
    double compute_s = 0; // matrix products and prompt attention
    double kv_s = 0;      // decode attention: reading and using the KV cache
    double overhead_s = 0;
    double interconnect_s = 0;

    [[nodiscard]] double total_s() const { return weights_s + compute_s + kv_s + overhead_s + interconnect_s; }
    StepCost& operator+=(const StepCost& other)
    {
        weights_s += other.weights_s;
        compute_s += other.compute_s;
        kv_s += other.kv_s;
        overhead_s += other.overhead_s;
        interconnect_s += other.interconnect_s;
        return *this;
    }
    [[nodiscard]] StepCost times(double factor) const
    {
        return {weights_s * factor, compute_s * factor, kv_s * factor, overhead_s * factor, interconnect_s * factor};
    }
};

[[nodiscard]] inline StepCost operator+(StepCost a, const StepCost& b)
{
    a += b;
    return a;
}

} // namespace tiebreak
