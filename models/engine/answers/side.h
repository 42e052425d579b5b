// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/costs/billing.h"
#include "models/engine/costs/breakeven.h"
#include "models/engine/throughput/evidence/evidence.h"
#include "models/engine/throughput/memory/memory_use.h"
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
    Billing billing = Billing::Always;
    // Of one replica that serves a second kind of request, if there is one; empty where it cannot.
    std::optional<double> second_tok_s = {};

    // What one replica holds at `batch` sequences (1 or more).
    [[nodiscard]] MemoryUse memory(double batch) const;

    // The evidence's answer with the contender's throughput gain; a gap instead of a rate where the memory or a latency
    // limit forbids the batch.
    [[nodiscard]] ThroughputAnswer throughput(double batch) const;

    // $ per million tokens at the contender's price, at the share of the paid hours that is at work.
    [[nodiscard]] std::optional<double> cost(std::optional<double> tok_s) const;
    // More throughput is less cost, so the band turns round.
    [[nodiscard]] Estimate cost(const Estimate& tok_s) const;

    // Tokens/s of one replica that serves both kinds of request in their shares of the tokens, from its rate of the
    // first kind; empty where it cannot serve one of them.
    [[nodiscard]] std::optional<double> load_rate(std::optional<double> tok_s) const;
    // What whole replicas cost as the load grows, at that rate of the load.
    [[nodiscard]] FleetPrice fleet(double load_tok_s) const;
    // The same from the rate of the first kind; empty without one, and of a load that is played, whose fleets follow
    // from the playing (load_answer.h).
    [[nodiscard]] std::optional<FleetPrice> fleet_at(std::optional<double> tok_s) const;
    // Of the scenario's load in dollars a month, from that rate.
    [[nodiscard]] std::optional<double> bill(std::optional<double> tok_s) const;
    [[nodiscard]] Estimate bill(const Estimate& tok_s) const;
    // The cost that the question compares, from that rate: of a million tokens, or of those of the load when its bill
    // is shared out among them.
    [[nodiscard]] std::optional<double> asked_cost(Question question, std::optional<double> tok_s) const;
    [[nodiscard]] Estimate asked_cost(Question question, const Estimate& tok_s) const;
    [[nodiscard]] CostAt asked_cost_at(Question question) const;
};

// Of one replica that serves the scenario's second kind of request; empty without one, or where it cannot.
[[nodiscard]] std::optional<double> second_rate(const Catalogue& catalogue, const Calibration& calibration,
                                                const Scenario& scenario, const Contender& contender);

// The scenario must be valid; all arguments must outlive the Side.
[[nodiscard]] Side side_of(const Catalogue& catalogue, const Calibration& calibration, const Scenario& scenario,
                           const Contender& contender);

} // namespace tiebreak
