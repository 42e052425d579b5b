// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/breakeven.h"
#include "models/engine/throughput/evidence.h"
#include "models/engine/throughput/memory_use.h"
#include "models/engine/throughput/replica.h"

#include <optional>

// Internal to the engine: one contender together with all that its numbers are computed from, so that the analysis,
// the winner map and the sensitivities all ask the same questions in the same way.
namespace tiebreak {

struct Side {
    const Gpu& gpu;
    const LlmModel& model;
    const Contender& contender;
    const Scenario& scenario;
    const Calibration& calibration;
    ThroughputAt evidence;
    ReplicaMemory replica_memory;

    // What one replica holds at `batch` sequences (1 or more).
    [[nodiscard]] MemoryUse memory(double batch) const;

    // The evidence's answer with the contender's throughput gain; a gap instead of a rate where the memory or a latency
    // limit forbids the batch.
    [[nodiscard]] ThroughputAnswer throughput(double batch) const;

    // $ per million tokens at the contender's price and the scenario's utilization.
    [[nodiscard]] std::optional<double> cost(std::optional<double> tok_s) const;
    // More throughput is less cost, so the band turns round.
    [[nodiscard]] Estimate cost(const Estimate& tok_s) const;
    [[nodiscard]] CostAt cost_at() const;

    // Whole replicas for the scenario's load at that rate, and what the fleet costs a month.
    [[nodiscard]] FleetPrice fleet(double tok_s) const;
    [[nodiscard]] double fleet_usd_per_month(double tok_s) const;
};

// The scenario must be valid; all arguments must outlive the Side.
[[nodiscard]] Side side_of(const Catalogue& catalogue, const Calibration& calibration, const Scenario& scenario,
                           const Contender& contender);

} // namespace tiebreak
