// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/answers/load/load_answer.h"
#include "models/engine/answers/load/load_case.h"
#include "models/engine/costs/billing.h"

#include <optional>
#include <utility>

// Internal to the answers: how many replicas carry a load, and what they cost.
namespace tiebreak {

// Whether several replicas get another kind of stream each than one replica that takes it all: bursts are shared.
[[nodiscard]] bool shares_bursts(const LoadShape& shape);

// Fleets for loads on one contender whose highest load is known. What it is made of must outlive it.
class LoadFleets {
public:
    LoadFleets(const LoadRig& rig, const Scenario& scenario, const Contender& contender, const LoadAnswer& answer);

    // `total`: requests a second, or users. Empty: no number of replicas keeps the limits.
    [[nodiscard]] std::optional<LoadFleet> carry(double total) const;
    // As the load grows; not where bursts are shared.
    [[nodiscard]] FleetPrice price() const;

private:
    [[nodiscard]] LoadSummary summary(double load, double replicas) const;
    [[nodiscard]] bool holds(double total, double replicas) const { return summary(total / replicas, replicas).holds; }
    [[nodiscard]] std::optional<double> least_sharing(double total) const;
    [[nodiscard]] std::pair<double, double> band(double total, double replicas) const;
    [[nodiscard]] double gpus(double replicas) const;
    [[nodiscard]] double paid_gpu_hours(double total, double replicas, double rate) const;
    [[nodiscard]] double used_gpu_hours(double total, double replicas, double rate) const;
    [[nodiscard]] double usd(double gpu_hours) const;

    const LoadRig& m_rig;
    const Scenario& m_scenario;
    const Contender& m_contender;
    const LoadAnswer& m_answer;
    Billing m_billing;
    double m_hours; // of a month in which the load is there
};

} // namespace tiebreak
