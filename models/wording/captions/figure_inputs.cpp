// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/captions/figure_inputs.h"

#include <algorithm>

namespace tiebreak {

namespace {

// Of a rate, and all that follows from it.
FigureInputs ofThroughput(const Scenario& scenario)
{
    FigureInputs inputs;
    inputs.serving = true;
    inputs.lengths = scenario.evidence != Evidence::Article;
    inputs.throughput = true;
    return inputs;
}

// Of costs per token held against each other: the utilization cancels out.
FigureInputs ofCostRatio(const Scenario& scenario)
{
    FigureInputs inputs = ofThroughput(scenario);
    inputs.prices = true;
    return inputs;
}

FigureInputs ofCost(const Scenario& scenario)
{
    FigureInputs inputs = ofCostRatio(scenario);
    inputs.utilization = true;
    return inputs;
}

FigureInputs ofFleet(const Scenario& scenario)
{
    FigureInputs inputs = ofCost(scenario);
    inputs.load = true;
    return inputs;
}

FigureInputs ofOwning()
{
    FigureInputs inputs;
    inputs.prices = true;
    inputs.power = true;
    inputs.owning = true;
    return inputs;
}

FigureInputs ofSensitivity(const Scenario& scenario)
{
    switch (scenario.view.sensitivity_of) {
    case SensitivityOf::CostPerToken:
        break;
    case SensitivityOf::FleetCost:
        return ofFleet(scenario);
    case SensitivityOf::OwnMonth:
        FigureInputs inputs = ofOwning();
        inputs.baseline_only = true;
        return inputs;
    }
    return ofCostRatio(scenario);
}

FigureInputs ofMap(const Scenario& scenario)
{
    const std::vector<MapInput> axes{scenario.view.map_x, scenario.view.map_y};
    const bool is_fleet = std::ranges::any_of(
        axes, [](MapInput input) { return input == MapInput::Utilization || input == MapInput::TokensPerMonth; });
    FigureInputs inputs = is_fleet ? ofFleet(scenario) : ofCostRatio(scenario);
    inputs.on_axes = axes;
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

FigureInputs figureInputs(const Scenario& scenario, const QString& name)
{
    FigureInputs inputs;
    if (name == QStringLiteral("cost")) {
        inputs = ofCost(scenario);
    } else if (name == QStringLiteral("breakeven")) {
        inputs = ofCostRatio(scenario);
    } else if (name == QStringLiteral("fleet")) {
        inputs = ofFleet(scenario);
        inputs.api = true;
    } else if (name == QStringLiteral("ownership")) {
        inputs = ofOwning();
    } else if (name == QStringLiteral("memory")) {
        inputs.serving = true;
        inputs.lengths = true;
    } else if (name == QStringLiteral("prices")) {
        inputs.prices = true;
    } else if (name == QStringLiteral("sensitivity")) {
        inputs = ofSensitivity(scenario);
    } else if (name == QStringLiteral("winner-map")) {
        inputs = ofMap(scenario);
    } else { // throughput, latency, energy
        inputs = ofThroughput(scenario);
        inputs.power = name == QStringLiteral("energy");
    }
    return inputs;
}

} // namespace tiebreak
