// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/captions/figure_inputs.h"

#include <algorithm>

namespace tiebreak {

namespace {

// Of costs per token held against each other: the utilization cancels out.
FigureInputs costRatioInputs(const Scenario& scenario)
{
    FigureInputs inputs = rateInputs(scenario);
    inputs.prices = true;
    return inputs;
}

FigureInputs fleetCostInputs(const Scenario& scenario)
{
    FigureInputs inputs = costRatioInputs(scenario);
    inputs.utilization = true;
    inputs.load = true;
    return inputs;
}

} // namespace

bool FigureInputs::onAxis(MapInput input) const
{
    return std::ranges::find(on_axes, input) != on_axes.end();
}

bool FigureInputs::hasPriceOf(std::size_t contender) const
{
    return prices && !(contender > 0 && baseline_only) && !(contender == 1 && onAxis(MapInput::PriceRatio));
}

FigureInputs rateInputs(const Scenario& scenario)
{
    FigureInputs inputs;
    inputs.serving = true;
    inputs.lengths = scenario.evidence != Evidence::Article;
    inputs.throughput = true;
    return inputs;
}

FigureInputs throughputInputs(const Scenario& scenario)
{
    FigureInputs inputs = rateInputs(scenario);
    inputs.points = true;
    inputs.bandwidth = true;
    return inputs;
}

FigureInputs costInputs(const Scenario& scenario)
{
    FigureInputs inputs = costRatioInputs(scenario);
    inputs.utilization = true;
    inputs.points = true;
    return inputs;
}

FigureInputs breakevenInputs(const Scenario& scenario)
{
    return costRatioInputs(scenario);
}

FigureInputs fleetInputs(const Scenario& scenario)
{
    FigureInputs inputs = fleetCostInputs(scenario);
    inputs.api = true;
    return inputs;
}

FigureInputs ownershipInputs(const Scenario& /*unused*/)
{
    FigureInputs inputs;
    inputs.prices = true;
    inputs.power = true;
    inputs.owning = true;
    return inputs;
}

FigureInputs memoryInputs(const Scenario& /*unused*/)
{
    FigureInputs inputs;
    inputs.serving = true;
    inputs.lengths = true;
    inputs.memory = true;
    return inputs;
}

FigureInputs priceInputs(const Scenario& /*unused*/)
{
    FigureInputs inputs;
    inputs.prices = true;
    inputs.all_quotes = true;
    return inputs;
}

FigureInputs energyInputs(const Scenario& scenario)
{
    FigureInputs inputs = rateInputs(scenario);
    inputs.power = true;
    return inputs;
}

FigureInputs sensitivityInputs(const Scenario& scenario)
{
    switch (scenario.view.sensitivity_of) {
    case SensitivityOf::CostPerToken:
        break;
    case SensitivityOf::FleetCost:
        return fleetCostInputs(scenario);
    case SensitivityOf::OwnMonth:
        FigureInputs inputs = ownershipInputs(scenario);
        inputs.baseline_only = true;
        return inputs;
    }
    return costRatioInputs(scenario);
}

FigureInputs mapInputs(const Scenario& scenario)
{
    const std::vector<MapInput> axes{scenario.view.map_x, scenario.view.map_y};
    const bool is_fleet = std::ranges::any_of(
        axes, [](MapInput input) { return input == MapInput::Utilization || input == MapInput::TokensPerMonth; });
    FigureInputs inputs = is_fleet ? fleetCostInputs(scenario) : costRatioInputs(scenario);
    inputs.on_axes = axes;
    return inputs;
}

} // namespace tiebreak
