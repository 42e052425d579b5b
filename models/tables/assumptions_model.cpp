// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/assumptions_model.h"
#include "models/catalog/problem_text.h"

#include "models/catalog/field_texts.h"
#include "models/tables/grids/inputs_grid.h"
#include "models/wording/numbers/slider_scale.h"
#include "models/wording/wording.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <memory>

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

// Of an input that may be empty: no number stands for none.
class OrNoneScale : public SliderScale {
public:
    using SliderScale::SliderScale;

    [[nodiscard]] QString text(double value) const override
    {
        return std::isnan(value) ? AssumptionsModel::tr("none") : SliderScale::text(value);
    }
    [[nodiscard]] std::optional<double> valueOf(const QString& text) const override
    {
        const QString plain = text.trimmed();
        const bool is_none = plain.isEmpty() || plain == AssumptionsModel::tr("none");
        return is_none ? std::numeric_limits<double>::quiet_NaN() : SliderScale::valueOf(text);
    }
    [[nodiscard]] double stepped(double value, int steps, bool page) const override
    {
        return std::isnan(value) ? minimum() : SliderScale::stepped(value, steps, page);
    }
};

CellNumber cellNumber(const Field& field, const FieldValue& value)
{
    if (!field.may_be_empty) {
        return {std::make_shared<SliderScale>(field), std::get<double>(value)};
    }
    const auto* const number = std::get_if<double>(&value);
    return {std::make_shared<OrNoneScale>(field),
            number != nullptr ? *number : std::numeric_limits<double>::quiet_NaN()};
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

// The inputs of the what-if panel have no group of their own.
QString aboutText(const Field& field)
{
    return field.group.empty() ? AssumptionsModel::tr("What if") : group_of(field);
}

QString sourceText(const Field& field)
{
    const QString source = source_of(field);
    return source.isEmpty() ? AssumptionsModel::tr("Where Tiebreak starts: the article's serving example") : source;
}

// Whether only numbers of the what-if panel differ, as while a slider is dragged: names, defaults and all other rows
// stay then.
bool onlyNumbersMoved(const Scenario& a, const Scenario& b, const std::vector<FieldRef>& fields)
{
    return a.contenders.size() == b.contenders.size() && std::ranges::all_of(fields, [&](FieldRef ref) {
               const FieldValue before = get_field(a, ref);
               return before == get_field(b, ref) ||
                      (ref.field->group.empty() && std::holds_alternative<double>(before));
           });
}

// Of the model whose bands and rates every answer but the article's rests on.
std::vector<std::vector<Cell>> constantRows(const Calibration& calibration)
{
    std::vector<std::vector<Cell>> rows;
    const QString about = AssumptionsModel::tr("Calibrated model");
    for (const Constant& constant : calibration.constants.rows()) {
        const QString source = QString::fromStdString(constant.source);
        const QString meaning =
            AssumptionsModel::tr("Fitted: %n [measurement rests|measurements rest] on it", nullptr, constant.rows);
        rows.push_back(
            {textCell(about, meaning), textCell(QString::fromStdString(constant.key), meaning),
             textCell(number(constant.value, 4), meaning), textCell(QString::fromStdString(constant.unit), meaning),
             textCell(number(constant.prior, 4), source), textCell(source, source), textCell(meaning, meaning)});
    }
    return rows;
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
    if (m_shown.contenders.empty() || !onlyNumbersMoved(m_shown, scenario, m_fields)) {
        rebuild();
        return;
    }
    for (std::size_t row = 0; row < m_fields.size(); ++row) {
        const FieldRef ref = m_fields[row];
        if (ref.field->group.empty() && get_field(m_shown, ref) != get_field(scenario, ref)) {
            setCell(static_cast<int>(row), Value, valueCell(ref, m_defaults[row]));
        }
    }
    m_shown = scenario;
}

Cell AssumptionsModel::valueCell(FieldRef ref, const FieldValue& fallback) const
{
    const Field& field = *ref.field;
    const FieldValue value = get_field(m_session.scenario(), ref);
    const bool edited = value != fallback;
    Cell shown = textCell(valueText(field, value),
                          edited ? tr("Changed from %1. %2").arg(valueText(field, fallback), rangeText(field))
                                 : rangeText(field));
    shown.editable = true;
    shown.is_strong = edited;
    return shown;
}

void AssumptionsModel::rebuild()
{
    const Scenario& scenario = m_session.scenario();
    m_shown = scenario;
    const Scenario defaults = defaultsFor(scenario, m_session.catalogue());
    const QStringList names = contenderNames(m_session.analysis());
    Grid grid;
    grid.columns = {
        {tr("About"), tr("What the input belongs to")},
        {tr("Input"), tr("The assumption")},
        {tr("Value"), tr("Double-click or press F2 to change it; \"none\" empties it where that is allowed")},
        {tr("Unit"), {}},
        {tr("Default"), tr("What it is until you change it; of constants what was expected before the fit")},
        {tr("Source of the default"), tr("Where the default comes from")},
        {tr("What it means"), {}},
    };
    m_fields.clear();
    m_defaults.clear();
    const auto add = [&](FieldRef ref, const QString& label) {
        const Field& field = *ref.field;
        const FieldValue fallback = get_field(defaults, ref);
        const QString source = sourceText(field);
        const auto help = help_of(field);
        grid.rows.push_back({textCell(aboutText(field), help), textCell(label, help), valueCell(ref, fallback),
                             textCell(unit_of(field), help), textCell(valueText(field, fallback), source),
                             textCell(source, source), textCell(help, help)});
        m_fields.push_back(ref);
        m_defaults.push_back(fallback);
    };
    for (const bool is_of_panel : {true, false}) { // what is asked first stands first
        for (const Field& field : scenario_fields()) {
            if (field.group.empty() == is_of_panel) {
                add({&field, 0}, label_of(field));
            }
        }
        for (const Field& field : contender_fields()) {
            for (std::size_t i = 0; i < scenario.contenders.size() && field.group.empty() == is_of_panel; ++i) {
                add({&field, i},
                    tr("%1: %2", "contender: input").arg(names[static_cast<qsizetype>(i)], label_of(field)));
            }
        }
    }
    std::ranges::move(constantRows(m_session.catalogue().calibration), std::back_inserter(grid.rows));
    setGrid(std::move(grid));
}

int AssumptionsModel::changed() const
{
    return static_cast<int>(std::ranges::count_if(grid().rows, [](const auto& row) { return row[Value].is_strong; }));
}

QVariant AssumptionsModel::data(const QModelIndex& index, int role) const
{
    const bool is_input = index.isValid() && static_cast<std::size_t>(index.row()) < m_fields.size();
    if (role == NumberRole && is_input && index.column() == Value) {
        const FieldRef ref = m_fields[static_cast<std::size_t>(index.row())];
        return ref.field->kind == FieldKind::Choice
                   ? QVariant()
                   : QVariant::fromValue(cellNumber(*ref.field, get_field(m_session.scenario(), ref)));
    }
    if (role == ChoicesRole && is_input && index.column() == Value) {
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
    if (role != Qt::EditRole || index.column() != Value || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        static_cast<std::size_t>(index.row()) >= m_fields.size()) {
        return false;
    }
    const FieldRef ref = m_fields[static_cast<std::size_t>(index.row())];
    const bool is_number = value.typeId() == QMetaType::Double;
    const QString text = value.toString().trimmed();
    if (!is_number && text == valueText(*ref.field, get_field(m_session.scenario(), ref))) {
        return true; // untouched: what is shown may be rounded
    }
    FieldValue next = text.toStdString();
    if (is_number) {
        next = std::isnan(value.toDouble()) ? FieldValue() : FieldValue(value.toDouble());
    } else if (ref.field->may_be_empty && (text.isEmpty() || text == tr("none"))) {
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
