// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/captions/figure_inputs.h"

#include "models/engine/answers/map/winner_map.h"

#include <algorithm>

namespace tiebreak {

namespace {

// Of costs per token held against each other: the utilization cancels out.
Moves costRatio(const Scenario& scenario)
{
    return rate_of(scenario.evidence) | Moves::Price;
}

Moves fleetCost(const Scenario& scenario)
{
    if (scenario.load.is_played()) {
        return Moves::Load | Moves::Price | rate_of(Evidence::Model);
    }
    return costRatio(scenario) | Moves::Cost | Moves::Fleet;
}

// What the scenario's question compares.
Moves asked(const Scenario& scenario)
{
    return scenario.question == Question::MonthlyBill ? fleetCost(scenario) : costRatio(scenario);
}

} // namespace

bool FigureInputs::serving() const
{
    return any_of(leans_on, Moves::Rate | Moves::Memory);
}

bool FigureInputs::lengths() const
{
    return any_of(leans_on, Moves::ModelledRate | Moves::Memory);
}

bool FigureInputs::throughput() const
{
    return any_of(leans_on, Moves::Rate);
}

bool FigureInputs::utilization() const
{
    return any_of(leans_on, Moves::Cost);
}

bool FigureInputs::played() const
{
    return any_of(leans_on, Moves::Load);
}

bool FigureInputs::load() const
{
    return any_of(leans_on, Moves::Fleet);
}

bool FigureInputs::power() const
{
    return any_of(leans_on, Moves::Energy | Moves::Owning);
}

bool FigureInputs::owning() const
{
    return any_of(leans_on, Moves::Owning);
}

bool FigureInputs::memory() const
{
    return any_of(leans_on, Moves::Memory);
}

bool FigureInputs::images() const
{
    return any_of(leans_on, Moves::Images);
}

bool FigureInputs::training() const
{
    return any_of(leans_on, Moves::Training);
}

bool FigureInputs::onAxis(MapInput input) const
{
    return std::ranges::find(on_axes, input) != on_axes.end();
}

bool FigureInputs::hasPriceOf(std::size_t contender) const
{
    return any_of(leans_on, Moves::Price | Moves::Owning) && !(contender > 0 && baseline_only) &&
           !(contender == 1 && onAxis(MapInput::PriceRatio));
}

FigureInputs rateInputs(const Scenario& scenario)
{
    return {.leans_on = rate_of(scenario.evidence)};
}

FigureInputs throughputInputs(const Scenario& scenario)
{
    return {.leans_on = rate_of(scenario.evidence), .points = true, .bandwidth = true};
}

FigureInputs costInputs(const Scenario& scenario)
{
    if (scenario.question == Question::MonthlyBill && scenario.load.is_played()) {
        return {.leans_on = fleetCost(scenario), .api = true};
    }
    return {.leans_on = asked(scenario) | Moves::Cost, .points = true};
}

FigureInputs breakevenInputs(const Scenario& scenario)
{
    return {.leans_on = asked(scenario)};
}

FigureInputs fleetInputs(const Scenario& scenario)
{
    return {.leans_on = fleetCost(scenario), .api = true};
}

FigureInputs ownershipInputs(const Scenario& /*unused*/)
{
    return {.leans_on = Moves::Owning};
}

FigureInputs memoryInputs(const Scenario& /*unused*/)
{
    return {.leans_on = Moves::Memory};
}

FigureInputs priceInputs(const Scenario& /*unused*/)
{
    return {.leans_on = Moves::Price, .all_quotes = true};
}

FigureInputs energyInputs(const Scenario& scenario)
{
    return {.leans_on = rate_of(scenario.evidence) | Moves::Energy};
}

FigureInputs sensitivityInputs(const Scenario& scenario)
{
    switch (scenario.view.sensitivity_of) {
    case SensitivityOf::CostPerToken:
        break;
    case SensitivityOf::FleetCost:
        return {.leans_on = fleetCost(scenario)};
    case SensitivityOf::OwnMonth:
        return {.leans_on = Moves::Owning, .baseline_only = true};
    case SensitivityOf::ImageCost:
        return imagesInputs(scenario);
    case SensitivityOf::TrainingCost:
        return trainingInputs(scenario);
    }
    return {.leans_on = costRatio(scenario)};
}

FigureInputs loadInputs(const Scenario& /*unused*/)
{
    return {.leans_on = Moves::Load | rate_of(Evidence::Model)};
}

FigureInputs imagesInputs(const Scenario& /*unused*/)
{
    return {.leans_on = Moves::Images | Moves::Price | Moves::Cost};
}

FigureInputs trainingInputs(const Scenario& /*unused*/)
{
    return {.leans_on = Moves::Training | Moves::Price};
}

FigureInputs trainingMemoryInputs(const Scenario& /*unused*/)
{
    return {.leans_on = Moves::Training};
}

FigureInputs mapInputs(const Scenario& scenario)
{
    const std::vector<MapInput> axes{scenario.view.map_x, scenario.view.map_y};
    const Use use = map_use(scenario).value_or(Use::Serving);
    if (use != Use::Serving) {
        FigureInputs inputs = use == Use::Images ? imagesInputs(scenario) : trainingInputs(scenario);
        inputs.on_axes = axes;
        return inputs;
    }
    const bool is_fleet = map_question(scenario) == Question::MonthlyBill;
    return {.leans_on = is_fleet ? fleetCost(scenario) : costRatio(scenario), .on_axes = axes};
}

} // namespace tiebreak
