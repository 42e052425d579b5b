// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/assumptions_model.h"
#include "models/catalog/problem_text.h"

#include "models/catalog/field_texts.h"
#include "models/tables/grids/inputs_grid.h"
#include "models/wording/slider_scale.h"
#include "models/wording/wording.h"

#include <QStringList>

#include <algorithm>

namespace tiebreak {

namespace {

// As people read and type it, without the unit.
QString valueText(const Field& field, const FieldValue& value)
{
    if (const auto* const number = std::get_if<double>(&value)) {
        return SliderScale(field).text(*number);
    }
    const auto* const name = std::get_if<std::string>(&value);
    return name != nullptr ? choiceText(field, *name) : AssumptionsModel::tr("none");
}

QString rangeText(const Field& field)
{
    if (field.kind == FieldKind::Choice) {
        return {};
    }
    const SliderScale scale(field);
    const QString unit = field.unit.empty() ? QString() : QString(QLatin1Char(' ') + unit_of(field));
    return AssumptionsModel::tr("%1 to %2%3").arg(scale.text(field.minimum), scale.text(field.maximum), unit);
}

// Whether both have the same assumptions under the same names.
bool sameAssumptions(const Scenario& a, const Scenario& b)
{
    return a.contenders == b.contenders && std::ranges::all_of(scenario_fields(), [&](const Field& field) {
               return field.group.empty() || field.get(a, 0) == field.get(b, 0);
           });
}

} // namespace

AssumptionsModel::AssumptionsModel(Session& session, QObject* parent) : GridModel(parent), m_session(session)
{
    refresh();
    connect(&session, &Session::analysisChanged, this, &AssumptionsModel::refresh);
}

void AssumptionsModel::refresh()
{
    const Scenario& scenario = m_session.scenario();
    if (sameAssumptions(scenario, m_shown)) {
        return; // most edits move none of them, and the rows are many
    }
    m_shown = scenario;
    const Scenario defaults = defaultsFor(scenario, m_session.catalogue());
    const QStringList names = contenderNames(m_session.analysis());
    Grid grid;
    grid.columns = {
        {tr("About"), tr("What the input belongs to")},
        {tr("Input"), tr("The assumption")},
        {tr("Value"), tr("Double-click or press F2 to change it; \"none\" empties it where that is allowed")},
        {tr("Unit"), {}},
        {tr("Default"), tr("What it is until you change it")},
        {tr("Source of the default"), tr("Where the default comes from")},
        {tr("What it means"), {}},
    };
    std::vector<FieldRef> fields;
    const auto add = [&](FieldRef ref, const QString& label) {
        const Field& field = *ref.field;
        const FieldValue value = get_field(scenario, ref);
        const FieldValue fallback = get_field(defaults, ref);
        const auto source = source_of(field);
        const auto help = help_of(field);
        const bool edited = value != fallback;
        Cell shown = textCell(valueText(field, value),
                              edited ? tr("Changed from %1. %2").arg(valueText(field, fallback), rangeText(field))
                                     : rangeText(field));
        shown.editable = true;
        shown.is_strong = edited;
        grid.rows.push_back({textCell(group_of(field), help), textCell(label, help), shown,
                             textCell(unit_of(field), help), textCell(valueText(field, fallback), source),
                             textCell(source, source), textCell(help, help)});
        fields.push_back(ref);
    };
    for (const Field& field : contender_fields()) {
        for (std::size_t i = 0; i < scenario.contenders.size() && !field.group.empty(); ++i) {
            add({&field, i}, QString(names[static_cast<qsizetype>(i)] + QLatin1Char(' ') + label_of(field).toLower()));
        }
    }
    for (const Field& field : scenario_fields()) {
        if (!field.group.empty()) {
            add({&field, 0}, label_of(field));
        }
    }
    m_fields = std::move(fields);
    setGrid(std::move(grid));
}

int AssumptionsModel::changed() const
{
    return static_cast<int>(std::ranges::count_if(grid().rows, [](const auto& row) { return row[Value].is_strong; }));
}

QVariant AssumptionsModel::data(const QModelIndex& index, int role) const
{
    if (role == ChoicesRole && index.isValid() && index.column() == Value) {
        const Field& field = *m_fields[static_cast<std::size_t>(index.row())].field;
        if (field.kind != FieldKind::Choice) {
            return {};
        }
        QStringList choices;
        if (field.may_be_empty) {
            choices << tr("none");
        }
        for (const std::string& choice : field.choices(m_session.catalogue(), m_session.scenario())) {
            choices << choiceText(field, choice);
        }
        return choices;
    }
    return GridModel::data(index, role);
}

bool AssumptionsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() != Value || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const FieldRef ref = m_fields[static_cast<std::size_t>(index.row())];
    const QString text = value.toString().trimmed();
    if (text == valueText(*ref.field, get_field(m_session.scenario(), ref))) {
        return true; // untouched: what is shown may be rounded
    }
    FieldValue next = text.toStdString();
    if (ref.field->may_be_empty && (text.isEmpty() || text == tr("none"))) {
        next = FieldValue();
    } else if (ref.field->kind == FieldKind::Choice) {
        for (const std::string& choice : ref.field->choices(m_session.catalogue(), m_session.scenario())) {
            if (choiceText(*ref.field, choice) == text) {
                next = choice;
            }
        }
    } else if (const auto number = SliderScale(*ref.field).valueOf(text)) {
        next = *number;
    }
    const Problem refused = m_session.set(ref, next);
    if (!refused.empty()) {
        emit problem(text_of(refused));
    }
    return refused.empty();
}

} // namespace tiebreak
