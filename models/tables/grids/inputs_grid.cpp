// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/inputs_grid.h"

#include "models/catalog/field_texts.h"
#include "models/wording/input_wording.h"
#include "models/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tiebreak {

namespace {

struct Inputs {
    Q_DECLARE_TR_FUNCTIONS(Inputs)
};

bool isChanged(FieldRef ref, const Scenario& scenario, const Scenario& defaults)
{
    return get_field(scenario, ref) != get_field(defaults, ref);
}

std::vector<Cell> inputRow(const Field& field, const Scenario& scenario, const Scenario& defaults,
                           const Catalogue& catalogue)
{
    const FieldRef ref{&field, 0};
    const auto help = help_of(field);
    const QString group = field.group.empty() ? Inputs::tr("What if") : group_of(field);
    const QString source = field.source.empty() ? Inputs::tr("the article's serving example") : source_of(field);
    Cell value = textCell(inputText(ref, scenario, catalogue), help);
    if (isChanged(ref, scenario, defaults)) {
        value.text = Inputs::tr("%1 (changed)").arg(value.text);
        value.is_strong = true;
    }
    return {textCell(group, help), textCell(label_of(field), help), value,
            textCell(inputText(ref, defaults, catalogue), source), textCell(source, source)};
}

} // namespace

Scenario defaultsFor(const Scenario& scenario, const Catalogue& catalogue)
{
    Scenario defaults = default_scenario(catalogue);
    defaults.contenders.clear();
    for (const Contender& contender : scenario.contenders) {
        defaults.contenders.push_back(default_contender(catalogue, contender.gpu));
    }
    return defaults;
}

Grid inputsGrid(const Analysis& analysis, const Catalogue& catalogue)
{
    const Scenario defaults = defaultsFor(analysis.scenario, catalogue);
    Grid grid;
    grid.columns = {{Inputs::tr("About"), Inputs::tr("What the input belongs to")},
                    {Inputs::tr("Input"), {}},
                    {Inputs::tr("Value"), {}},
                    {Inputs::tr("Default"), Inputs::tr("What it is until you change it")},
                    {Inputs::tr("Source of the default"), {}}};
    // What belongs together stands together, in the order in which it is first heard of.
    QStringList groups;
    for (const Field& field : scenario_fields()) {
        grid.rows.push_back(inputRow(field, analysis.scenario, defaults, catalogue));
        groups << grid.rows.back().front().text;
    }
    groups.removeDuplicates();
    std::ranges::stable_sort(grid.rows, {}, [&groups](const auto& row) { return groups.indexOf(row.front().text); });
    return grid;
}

Grid contenderInputsGrid(const Analysis& analysis, const Catalogue& catalogue)
{
    const Scenario& scenario = analysis.scenario;
    const Scenario defaults = defaultsFor(scenario, catalogue);
    Grid grid;
    grid.columns.push_back({Inputs::tr("Input"), {}});
    for (const QString& name : contenderNames(analysis)) {
        grid.columns.push_back({name, {}});
    }
    for (const Field& field : contender_fields()) {
        const auto help = help_of(field);
        std::vector<Cell> row{textCell(label_of(field), help)};
        for (std::size_t i = 0; i < scenario.contenders.size(); ++i) {
            const FieldRef ref{&field, i};
            Cell value = textCell(inputText(ref, scenario, catalogue), help);
            if (isChanged(ref, scenario, defaults)) {
                value.text = Inputs::tr("%1 (changed from %2)").arg(value.text, inputText(ref, defaults, catalogue));
                value.is_strong = true;
            }
            row.push_back(std::move(value));
        }
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

int changedInputs(const Analysis& analysis, const Catalogue& catalogue)
{
    const Scenario& scenario = analysis.scenario;
    const Scenario defaults = defaultsFor(scenario, catalogue);
    auto count = std::ranges::count_if(scenario_fields(), [&](const Field& field) {
        return isChanged({&field, 0}, scenario, defaults);
    });
    for (std::size_t i = 0; i < scenario.contenders.size(); ++i) {
        count += std::ranges::count_if(contender_fields(), [&](const Field& field) {
            return isChanged({&field, i}, scenario, defaults);
        });
    }
    return static_cast<int>(count);
}

} // namespace tiebreak
