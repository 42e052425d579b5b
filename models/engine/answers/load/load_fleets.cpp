// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/answers/load/load_fleets.h"

#include "models/engine/costs/breakeven.h"
#include "models/engine/costs/economics.h"

#include <algorithm>
#include <cmath>

namespace tiebreak {

namespace {

constexpr double most_replicas = 10000; // that a stream is shared by
constexpr double least_load = 0.01;     // of what a replica carries: emptier ones help no more

// Whole replicas for the load, at least one.
double carrying(double total, double highest)
{
    return replicas_for_rate(total, highest, 1, 0);
}

} // namespace

// Whether several replicas get another kind of stream each than one replica that takes it all: bursts are shared.
bool shares_bursts(const LoadShape& shape)
{
    return !shape.closed && (!shape.trace.empty() || shape.burstiness != 1);
}

LoadFleets::LoadFleets(const LoadRig& rig, const Scenario& scenario, const Contender& contender,
                       const LoadAnswer& answer)
    : m_rig(rig), m_scenario(scenario), m_contender(contender), m_answer(answer),
      m_billing(billing_of(scenario, contender)), m_hours(ready_hours(scenario.bill, m_billing))
{
}

std::optional<LoadFleet> LoadFleets::carry(double total) const
{
    const std::optional<double> replicas =
        shares_bursts(m_rig.shape) ? least_sharing(total) : std::optional(carrying(total, m_answer.highest));
    if (!replicas) {
        return std::nullopt;
    }
    LoadFleet fleet;
    fleet.replicas = *replicas + m_scenario.bill.spare_replicas;
    fleet.gpus = gpus(*replicas);
    fleet.paid_gpu_hours = paid_gpu_hours(total, *replicas, 1);
    fleet.used_gpu_hours = used_gpu_hours(total, *replicas, 1);
    fleet.usd_per_month = usd(fleet.paid_gpu_hours);
    const auto [fewest, most] = band(total, *replicas);
    fleet.gpus_low = gpus(fewest);
    fleet.gpus_high = most > 0 ? gpus(most) : 0;
    fleet.usd_per_month_low = usd(paid_gpu_hours(total, fewest, 1 / m_rig.slowest_rate));
    fleet.usd_per_month_high = most > 0 ? usd(paid_gpu_hours(total, most, m_rig.slowest_rate)) : 0;
    fleet.load = m_rig.shape.closed ? std::ceil(total / *replicas) : total / *replicas;
    fleet.may_miss = most == 0 || most > *replicas;
    fleet.summary = summary(fleet.load, *replicas);
    fleet.state = state_of(m_rig.shape, fleet.load, m_answer.saturated, m_rig.slowest_rate);
    // What comes by the clock is known; how often users send depends on how soon they are answered.
    const double tok_s = m_rig.shape.closed ? output_tok_s(true, fleet.summary) * total / fleet.load
                                            : total * m_rig.shape.output.mean_tokens;
    fleet.tokens_per_month = tok_s * m_hours * seconds_per_hour;
    fleet.usd_per_million_tokens = fleet.usd_per_month * 1e6 / fleet.tokens_per_month;
    return fleet;
}

FleetPrice LoadFleets::price() const
{
    return {m_answer.highest, rent_usd(m_contender.usd_per_gpu_hour, m_contender.tensor_parallel, m_hours),
            static_cast<double>(m_scenario.bill.spare_replicas), m_billing == Billing::ByUse};
}

LoadSummary LoadFleets::summary(double load, double replicas) const
{
    LoadShape shape = m_rig.shape;
    shape.share = static_cast<int>(std::min(replicas, most_replicas));
    return summary_at(shape, load, m_rig.limits, m_rig.seconds);
}

// The fewest replicas that keep the limits when they share the stream.
std::optional<double> LoadFleets::least_sharing(double total) const
{
    constexpr double growth = 1.5;
    double fails = carrying(total, m_answer.saturated) - 1;
    double enough = fails + 1;
    while (!holds(total, enough)) {
        fails = enough;
        enough = std::ceil(enough * growth);
        if (enough > std::max(most_replicas, growth * total / (m_answer.saturated * least_load))) {
            return std::nullopt;
        }
    }
    while (enough - fails > 1) {
        const double middle = std::floor((fails + enough) / 2);
        (holds(total, middle) ? enough : fails) = middle;
    }
    return enough;
}

// Replicas at the ends of the band; the second is 0 when the slower end keeps the limits at no load.
std::pair<double, double> LoadFleets::band(double total, double replicas) const
{
    if (!shares_bursts(m_rig.shape)) {
        return {carrying(total, m_answer.highest_high),
                m_answer.highest_low > 0 ? carrying(total, m_answer.highest_low) : 0};
    }
    return {carrying(replicas, 1 / m_rig.slowest_rate), carrying(replicas, m_rig.slowest_rate)};
}

double LoadFleets::gpus(double replicas) const
{
    return (replicas + m_scenario.bill.spare_replicas) * m_contender.tensor_parallel;
}

double LoadFleets::paid_gpu_hours(double total, double replicas, double rate) const
{
    return m_billing == Billing::ByUse ? used_gpu_hours(total, replicas, rate) : gpus(replicas) * m_hours;
}

// Those that replicas at their best rate within the limits would be at work, times what the rate may be off.
double LoadFleets::used_gpu_hours(double total, double replicas, double rate) const
{
    const double capacity = shares_bursts(m_rig.shape) ? m_answer.saturated : m_answer.highest;
    return std::min(replicas, total / (capacity * rate)) * m_contender.tensor_parallel * m_hours;
}

double LoadFleets::usd(double gpu_hours) const
{
    return rent_usd(m_contender.usd_per_gpu_hour, 1, gpu_hours);
}

} // namespace tiebreak
