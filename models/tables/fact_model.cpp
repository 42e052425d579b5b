// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/fact_model.h"

#include "models/catalog/files/schema_check.h"
#include "models/catalog/own_facts/own_facts_json.h"
#include "models/catalog/own_facts/own_facts_schema.h"
#include "models/catalog/problem_text.h"
#include "models/catalog/text_locale.h"
#include "models/engine/inputs/own_facts.h"
#include "models/tables/fact_texts.h"
#include "models/tables/grid_model.h"
#include "models/wording/numbers/number_input.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace tiebreak {

namespace {

// The facts whose numbers people edit, and their list in files.
struct FactKind {
    const char* list;
    bool (*is)(const LibraryFact& fact);
    QJsonObject (*to_json)(const LibraryFact& fact);
    LibraryFact (*from_json)(const QJsonObject& json);
    OwnFacts (*alone)(const LibraryFact& fact);
};

template <typename Fact, std::vector<Fact> OwnFacts::*List, Fact (*FromJson)(const QJsonObject&)>
constexpr FactKind factKind(const char* list)
{
    return {list, [](const LibraryFact& fact) { return std::holds_alternative<Fact>(fact); },
            [](const LibraryFact& fact) { return fact_to_json(std::get<Fact>(fact)); },
            [](const QJsonObject& json) -> LibraryFact { return FromJson(json); },
            [](const LibraryFact& fact) {
                OwnFacts facts;
                facts.*List = {std::get<Fact>(fact)};
                return facts;
            }};
}

constexpr std::array fact_kinds{
    factKind<LlmModel, &OwnFacts::models, model_from_json>("models"),
    factKind<Gpu, &OwnFacts::gpus, gpu_from_json>("gpus"),
    factKind<ImagePipeline, &OwnFacts::pipelines, pipeline_from_json>("pipelines"),
};

const FactKind* kindOf(const LibraryFact& fact)
{
    const auto* const found = std::ranges::find_if(fact_kinds, [&fact](const FactKind& kind) { return kind.is(fact); });
    return found == fact_kinds.end() ? nullptr : found;
}

const FactKind* kindOf(const QString& list)
{
    const auto* const found =
        std::ranges::find_if(fact_kinds, [&list](const FactKind& kind) { return list == QLatin1String(kind.list); });
    return found == fact_kinds.end() ? nullptr : found;
}

QJsonValue valueAt(const QJsonValue& json, const QStringList& path)
{
    QJsonValue value = json;
    for (const QString& step : path) {
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    }
    return value;
}

// The value with another one at the path; undefined takes it away.
QJsonValue withValueAt(const QJsonValue& json, const QStringList& path, const QJsonValue& value)
{
    if (path.isEmpty()) {
        return value;
    }
    const QStringList rest = path.mid(1);
    if (json.isArray()) {
        QJsonArray list = json.toArray();
        list[path.first().toInt()] = withValueAt(list.at(path.first().toInt()), rest, value);
        return list;
    }
    QJsonObject object = json.toObject();
    const QJsonValue inner = withValueAt(object.value(path.first()), rest, value);
    if (inner.isUndefined()) {
        object.remove(path.first());
    } else {
        object.insert(path.first(), inner);
    }
    return object;
}

QString typeOf(const QJsonObject& schema)
{
    return schema.value(QStringLiteral("type")).toString();
}

constexpr int shown_digits = 15;

NumberRange rangeOf(const QJsonObject& schema)
{
    constexpr double most = 1e18;
    return {typeOf(schema) == QLatin1String("integer") ? FieldKind::Integer : FieldKind::Number,
            {},
            {},
            schema.value(QStringLiteral("minimum")).toDouble(-most),
            schema.value(QStringLiteral("maximum")).toDouble(most)};
}

// Of a number that a fact may lack; an empty box says so.
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

// All digits of a fact.
class FactScale : public NumberScale {
public:
    FactScale(NumberRange range, bool may_be_empty) : m_range(std::move(range)), m_mayBeEmpty(may_be_empty) {}

    [[nodiscard]] NumberRange range() const override { return m_range; }
    [[nodiscard]] QString text(double value) const override
    {
        return std::isnan(value) ? QString() : box_locale().toString(value, 'g', shown_digits);
    }
    [[nodiscard]] double stepped(double value, int steps, bool page) const override
    {
        const double from = std::isnan(value) ? std::max(0.0, m_range.minimum) : value + steps * (page ? 10 : 1);
        return std::clamp(from, m_range.minimum, m_range.maximum);
    }
    [[nodiscard]] std::optional<double> valueOf(const QString& text) const override
    {
        return m_mayBeEmpty && text.trimmed().isEmpty() ? std::optional(unknown) : NumberScale::valueOf(text);
    }

private:
    NumberRange m_range;
    bool m_mayBeEmpty;
};

bool isNumber(const QJsonObject& schema)
{
    return typeOf(schema) == QLatin1String("number") || typeOf(schema) == QLatin1String("integer");
}

QString yesOrNo(bool yes)
{
    return yes ? FactModel::tr("yes") : FactModel::tr("no");
}

// What a text may be, where that is one of a few; none: anything.
QStringList choicesOf(const QJsonObject& schema, bool may_be_empty)
{
    QStringList words = schema.value(QStringLiteral("enum")).toVariant().toStringList();
    if (typeOf(schema) == QLatin1String("boolean")) {
        words = {yesOrNo(true), yesOrNo(false)};
    }
    if (!words.isEmpty() && may_be_empty && !words.contains(QString())) {
        words.prepend(QString());
    }
    return words;
}

// Of a text that a person typed; what is no number stays a text, which the schema refuses.
QJsonValue typed(const QString& text, const QJsonObject& schema)
{
    const QString type = typeOf(schema);
    if (text.isEmpty()) {
        return QJsonValue::Undefined;
    }
    if (type == QLatin1String("array")) {
        QJsonArray list;
        for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
            list.append(part.trimmed());
        }
        return list;
    }
    if (type == QLatin1String("boolean")) {
        const bool yes = text == yesOrNo(true);
        return yes || text == yesOrNo(false) ? QJsonValue(yes) : QJsonValue(text);
    }
    if (isNumber(schema)) {
        const auto number = numberIn(text, rangeOf(schema), text_locale());
        return number ? QJsonValue(*number) : QJsonValue(text);
    }
    return text;
}

} // namespace

FactModel::FactModel(const LibraryFact& fact, bool has_name, std::shared_ptr<const Catalogue> catalogue,
                     QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(std::move(catalogue)), m_hasName(has_name)
{
    setFact(fact);
}

void FactModel::setFact(const LibraryFact& fact)
{
    beginResetModel();
    const FactKind* const kind = kindOf(fact);
    m_list = kind == nullptr ? QString() : QLatin1String(kind->list);
    m_start = kind == nullptr ? QJsonObject() : kind->to_json(fact);
    m_json = m_start;
    m_rows.clear();
    if (!m_list.isEmpty()) {
        m_schema = own_facts_schema()
                       .value(QStringLiteral("properties"))
                       .toObject()
                       .value(m_list)
                       .toObject()
                       .value(QStringLiteral("items"))
                       .toObject();
        addRows(m_schema, {});
    }
    endResetModel();
    emit edited();
}

void FactModel::addRows(const QJsonObject& schema, const QStringList& path)
{
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    for (const QString& key : fact_key_order(m_list)) {
        if (!properties.contains(key)) {
            continue;
        }
        const QJsonObject inner = properties.value(key).toObject();
        const QStringList below = path + QStringList{key};
        const QJsonObject items = inner.value(QStringLiteral("items")).toObject();
        if (typeOf(inner) == QLatin1String("object")) {
            addRows(inner, below);
        } else if (typeOf(items) == QLatin1String("object")) {
            const qsizetype count = valueAt(m_json, below).toArray().size();
            for (qsizetype i = 0; i < count; ++i) {
                addRows(items, below + QStringList{QString::number(i)});
            }
        } else {
            m_rows.push_back({below, inner, !schema.value(QStringLiteral("required")).toArray().contains(key)});
        }
    }
}

LibraryFact FactModel::fact() const
{
    const FactKind* const kind = kindOf(m_list);
    return kind == nullptr ? LibraryFact() : kind->from_json(m_json);
}

QStringList FactModel::problems() const
{
    QStringList sentences;
    for (const JsonProblem& problem : schema_problems(own_facts_schema(), QJsonObject{{m_list, QJsonArray{m_json}}})) {
        sentences.append(wrong_value(factLabel(m_list, problem.path), problem.value, problem.must_be));
    }
    if (!sentences.isEmpty()) {
        return sentences;
    }
    const FactKind* const kind = kindOf(m_list);
    const OwnFacts facts = kind == nullptr ? OwnFacts() : kind->alone(fact());
    if (const Problem problem = check(facts, *m_catalogue); !problem.empty()) {
        sentences.append(text_of(problem));
    }
    return sentences;
}

int FactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FactModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString FactModel::text(const Row& row, const QJsonObject& json) const
{
    const QJsonValue value = valueAt(json, row.path);
    switch (value.type()) {
    case QJsonValue::Double:
        return box_locale().toString(value.toDouble(), 'g', shown_digits);
    case QJsonValue::Bool:
        return yesOrNo(value.toBool());
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue& part : value.toArray()) {
            parts.append(part.toString());
        }
        return parts.join(QStringLiteral(", "));
    }
    default:
        return value.toString();
    }
}

QVariant FactModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const QString value = text(row, m_json);
    switch (role) {
    case GridModel::NumberRole: {
        const QJsonValue now = valueAt(m_json, row.path);
        const bool is_number = index.column() == Value && isNumber(row.schema) && (now.isDouble() || now.isUndefined());
        if (!is_number || (now.isUndefined() && !row.may_be_empty)) {
            return {};
        }
        return QVariant::fromValue(CellNumber{std::make_shared<FactScale>(rangeOf(row.schema), row.may_be_empty),
                                              now.isDouble() ? now.toDouble() : unknown});
    }
    case GridModel::ChoicesRole:
        return index.column() == Value ? choicesOf(row.schema, row.may_be_empty) : QStringList();
    case Qt::DisplayRole:
    case Qt::EditRole:
    case GridModel::RawValueRole:
        return index.column() == Name    ? factLabel(m_list, row.path)
               : index.column() == Value ? value
                                         : row.path.join(u'.');
    case GridModel::SeriesRole:
        return -1;
    case GridModel::StrongRole:
        return index.column() == Value && value != text(row, m_start);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::ToolTipRole: {
        const QStringList words = row.schema.value(QStringLiteral("enum")).toVariant().toStringList();
        const QString was = text(row, m_start);
        return !words.isEmpty() ? tr("One of %1").arg(words.join(QStringLiteral(", ")))
               : was != value   ? tr("It was %1").arg(was.isEmpty() ? tr("not known") : was)
                                : value;
    }
    default:
        return {};
    }
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("What") : section == Value ? tr("Value") : tr("In files");
}

Qt::ItemFlags FactModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Value) {
        const QStringList& path = m_rows[static_cast<std::size_t>(index.row())].path;
        flags.setFlag(Qt::ItemIsEditable, m_hasName || path != QStringList{QStringLiteral("name")});
    }
    return flags;
}

bool FactModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole ||
        !flags(index).testFlag(Qt::ItemIsEditable)) {
        return false;
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool is_unknown = value.typeId() == QMetaType::Double && std::isnan(value.toDouble());
    const bool is_number = value.typeId() == QMetaType::Double && !is_unknown;
    const QString typed_text = is_unknown ? QString() : value.toString().trimmed();
    if (is_number || typed_text != text(row, m_json)) {
        const QJsonValue given = is_number ? QJsonValue(value.toDouble()) : typed(typed_text, row.schema);
        m_json = withValueAt(m_json, row.path, given).toObject();
        emit dataChanged(index, index);
        emit edited();
    }
    return true;
}

} // namespace tiebreak
