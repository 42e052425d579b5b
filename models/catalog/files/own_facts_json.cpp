// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/own_facts_json.h"

#include "models/catalog/files/own_facts_keys.h"
#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/qt_text.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>
#include <variant>

namespace tiebreak {

namespace {

constexpr double largest_number = 1e15;
constexpr int largest_count = 1'000'000'000;
constexpr int most_entries = 5000; // of a list

const QString requests_key = QStringLiteral("requests");
const QString ids_key = QStringLiteral("ids");
const QString shape_key = QStringLiteral("shape");
const QString groups_key = QStringLiteral("groups");
const QString load_key = QStringLiteral("load");

// The words for the values of an enum, in its order.
template <typename Enum>
QStringList words()
{
    if constexpr (std::is_same_v<Enum, Interconnect>) {
        return {QStringLiteral("pcie"), QStringLiteral("nvlink")};
    } else if constexpr (std::is_same_v<Enum, QuantizedPart>) {
        return {QStringLiteral("everything"), QStringLiteral("experts"), QStringLiteral("mlp")};
    } else if constexpr (std::is_same_v<Enum, AttentionKind>) {
        return {QStringLiteral("none"),   QStringLiteral("full"),   QStringLiteral("window"),
                QStringLiteral("latent"), QStringLiteral("linear"), QStringLiteral("mamba")};
    } else if constexpr (std::is_same_v<Enum, LoadKind>) {
        return {QStringLiteral("none"), QStringLiteral("closed"), QStringLiteral("open"), QStringLiteral("burst"),
                QStringLiteral("offline")};
    } else if constexpr (std::is_same_v<Enum, QuoteBilling>) {
        QStringList names;
        for (const QuoteBillingRow& row : quote_billings()) {
            names.append(to_qstring(row.word));
        }
        return names;
    } else {
        static_assert(std::is_same_v<Enum, Precision>);
        QStringList names;
        for (const NumberFormat& format : number_formats()) {
            names.append(to_qstring(format.name));
        }
        return names;
    }
}

// Undefined: left out.
template <typename Value>
QJsonValue to_json(const Value& value)
{
    if constexpr (std::is_same_v<Value, std::string>) {
        return value.empty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(to_qstring(value));
    } else if constexpr (std::is_same_v<Value, std::optional<double>>) {
        return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Undefined);
    } else if constexpr (std::is_enum_v<Value>) {
        return words<Value>().at(static_cast<qsizetype>(value));
    } else {
        return value;
    }
}

template <typename Value>
void read(Value& into, const QJsonValue& json)
{
    if constexpr (std::is_same_v<Value, std::string>) {
        into = json.toString().toStdString();
    } else if constexpr (std::is_enum_v<Value>) {
        into = static_cast<Value>(std::max<qsizetype>(words<Value>().indexOf(json.toString()), 0));
    } else if constexpr (std::is_same_v<Value, int>) {
        into = json.toInt();
    } else if constexpr (std::is_same_v<Value, bool>) {
        into = json.toBool();
    } else {
        into = json.toDouble();
    }
}

template <typename Value>
QJsonObject schema()
{
    const auto of_type = [](const char* type) { return QJsonObject{{QStringLiteral("type"), QLatin1String(type)}}; };
    const auto numbers = [&](const char* type, double most) {
        QJsonObject rule = of_type(type);
        rule.insert(QStringLiteral("minimum"), 0);
        rule.insert(QStringLiteral("maximum"), most);
        return rule;
    };
    if constexpr (std::is_same_v<Value, std::string>) {
        return plain_line_schema(0, longest_note);
    } else if constexpr (std::is_enum_v<Value>) {
        return {{QStringLiteral("enum"), QJsonArray::fromStringList(words<Value>())}};
    } else if constexpr (std::is_same_v<Value, int>) {
        return numbers("integer", largest_count);
    } else if constexpr (std::is_same_v<Value, bool>) {
        return of_type("boolean");
    } else {
        return numbers("number", largest_number);
    }
}

template <typename Fact, std::size_t Count>
QJsonObject to_json(const Fact& fact, const std::array<FactKey<Fact>, Count>& keys)
{
    QJsonObject json;
    for (const FactKey<Fact>& key : keys) {
        const QJsonValue value = std::visit([&](auto member) { return to_json(fact.*member); }, key.member);
        if (!value.isUndefined()) {
            json.insert(QLatin1String(key.key), value);
        }
    }
    return json;
}

template <typename Fact, std::size_t Count>
Fact fact_from(const QJsonObject& json, const std::array<FactKey<Fact>, Count>& keys)
{
    Fact fact;
    for (const FactKey<Fact>& key : keys) {
        const QJsonValue value = json.value(QLatin1String(key.key));
        if (!value.isUndefined()) {
            std::visit([&](auto member) { read(fact.*member, value); }, key.member);
        }
    }
    return fact;
}

// Keys of texts that name something: lists, titles and legends show them.
bool is_name(const QString& key)
{
    static const QStringList names{
        QStringLiteral("name"),     QStringLiteral("short_name"), QStringLiteral("label"),
        QStringLiteral("id"),       QStringLiteral("gpu"),        QStringLiteral("model"),
        QStringLiteral("provider"), QStringLiteral("region"),     QStringLiteral("framework"),
        QStringLiteral("maker"),    QStringLiteral("offer"),      QStringLiteral("metric")};
    return names.contains(key);
}

template <typename Fact, std::size_t Count>
QJsonObject schemas_of(const std::array<FactKey<Fact>, Count>& keys)
{
    QJsonObject schemas;
    for (const FactKey<Fact>& key : keys) {
        const QString name = QLatin1String(key.key);
        schemas.insert(name, is_name(name)
                                 ? plain_line_schema(0, longest_name)
                                 : std::visit([]<typename Value>(Value Fact::* /*unused*/) { return schema<Value>(); },
                                              key.member));
    }
    return schemas;
}

template <typename Facts, typename ToJson>
void insert_list(QJsonObject& json, const QString& key, const Facts& facts, ToJson to_json_of)
{
    QJsonArray list;
    for (const auto& fact : facts) {
        list.append(to_json_of(fact));
    }
    if (!list.isEmpty()) {
        json.insert(key, list);
    }
}

QJsonObject object_schema(const QJsonObject& properties, const QStringList& required)
{
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("additionalProperties"), false},
            {QStringLiteral("required"), QJsonArray::fromStringList(required)},
            {QStringLiteral("properties"), properties}};
}

QJsonObject list_schema(const QJsonObject& items, int most = most_entries)
{
    return {{QStringLiteral("type"), QStringLiteral("array")},
            {QStringLiteral("minItems"), 1},
            {QStringLiteral("maxItems"), most},
            {QStringLiteral("items"), items}};
}

QJsonObject measurement_schema()
{
    QJsonObject row = schemas_of(measurement_keys);
    row.insert(load_key, object_schema(schemas_of(load_keys), {QStringLiteral("kind")}));
    return object_schema(row, {QStringLiteral("id")});
}

QJsonObject model_schema()
{
    QJsonObject shape = schemas_of(shape_keys);
    shape.insert(groups_key, list_schema(object_schema(schemas_of(group_keys), {})));
    QJsonObject model = schemas_of(model_keys);
    model.insert(ids_key, list_schema(plain_line_schema(0, longest_name)));
    model.insert(shape_key, object_schema(shape, {groups_key}));
    return object_schema(model, {QStringLiteral("name"), shape_key});
}

// "0.25 1500 300": read at once and never shown, so that its length is enough of a rule.
QJsonObject request_schema()
{
    constexpr int longest_request = 60;
    return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("minLength"), 0},
            {QStringLiteral("maxLength"), longest_request}};
}

QJsonObject trace_schema()
{
    QJsonObject trace = schemas_of(trace_keys);
    trace.insert(requests_key, list_schema(request_schema(), most_trace_requests));
    return object_schema(trace, {QStringLiteral("name"), requests_key});
}

QJsonObject pipeline_schema()
{
    QJsonObject pipeline = schemas_of(pipeline_keys);
    pipeline.insert(ids_key, list_schema(plain_line_schema(0, longest_name)));
    return object_schema(pipeline, {QStringLiteral("name")});
}

template <typename Fact>
void add_keys(QStringList& order, const Fact& keys)
{
    for (const auto& key : keys) {
        order.append(QLatin1String(key.key));
    }
}

std::vector<std::string> ids_from(const QJsonObject& json)
{
    std::vector<std::string> ids;
    for (const QJsonValue& id : json.value(ids_key).toArray()) {
        ids.push_back(id.toString().toStdString());
    }
    return ids;
}

template <typename Fact>
std::vector<Fact> list_from(const QJsonObject& json, const char* key, Fact (*fact_of)(const QJsonObject&))
{
    std::vector<Fact> facts;
    for (const QJsonValue& fact : json.value(QLatin1String(key)).toArray()) {
        facts.push_back(fact_of(fact.toObject()));
    }
    return facts;
}

} // namespace

QJsonObject fact_to_json(const Gpu& gpu)
{
    return to_json(gpu, gpu_keys);
}

QJsonObject fact_to_json(const LlmModel& model)
{
    QJsonObject shape = to_json(model.shape, shape_keys);
    insert_list(shape, groups_key, model.shape.groups,
                [](const LayerGroup& group) { return to_json(group, group_keys); });
    QJsonObject json = to_json(model, model_keys);
    insert_list(json, ids_key, model.ids, [](const std::string& id) { return to_qstring(id); });
    json.insert(shape_key, shape);
    return json;
}

QJsonObject fact_to_json(const PriceQuote& quote)
{
    return to_json(quote, price_keys);
}

QJsonObject fact_to_json(const Measurement& row)
{
    QJsonObject json = to_json(row, measurement_keys);
    if (row.load != MeasuredLoad()) {
        json.insert(load_key, to_json(row.load, load_keys));
    }
    return json;
}

QJsonObject fact_to_json(const OwnLevel& level)
{
    return to_json(level, level_keys);
}

QJsonObject fact_to_json(const Trace& trace)
{
    QJsonObject json = to_json(trace, trace_keys);
    insert_list(json, requests_key, trace.requests, [](const Arrival& request) {
        return QStringLiteral("%1 %2 %3")
            .arg(request.at_s, 0, 'g', QLocale::FloatingPointShortest)
            .arg(request.prompt_tokens)
            .arg(request.output_tokens);
    });
    return json;
}

QJsonObject fact_to_json(const ImagePipeline& pipeline)
{
    QJsonObject json = to_json(pipeline, pipeline_keys);
    insert_list(json, ids_key, pipeline.ids, [](const std::string& id) { return to_qstring(id); });
    return json;
}

Gpu gpu_from_json(const QJsonObject& json)
{
    return fact_from(json, gpu_keys);
}

LlmModel model_from_json(const QJsonObject& json)
{
    LlmModel model = fact_from(json, model_keys);
    model.ids = ids_from(json);
    const QJsonObject shape = json.value(shape_key).toObject();
    model.shape = fact_from(shape, shape_keys);
    for (const QJsonValue& group : shape.value(groups_key).toArray()) {
        model.shape.groups.push_back(fact_from(group.toObject(), group_keys));
    }
    return model;
}

PriceQuote price_from_json(const QJsonObject& json)
{
    return fact_from(json, price_keys);
}

Measurement measurement_from_json(const QJsonObject& json)
{
    Measurement row = fact_from(json, measurement_keys);
    row.load = fact_from(json.value(load_key).toObject(), load_keys);
    return row;
}

OwnLevel level_from_json(const QJsonObject& json)
{
    return fact_from(json, level_keys);
}

ImagePipeline pipeline_from_json(const QJsonObject& json)
{
    ImagePipeline pipeline = fact_from(json, pipeline_keys);
    pipeline.ids = ids_from(json);
    return pipeline;
}

Trace trace_from_json(const QJsonObject& json)
{
    Trace trace = fact_from(json, trace_keys);
    for (const QJsonValue& request : json.value(requests_key).toArray()) {
        const QString text = request.toString();
        const QList<QStringView> parts = QStringView(text).split(u' ');
        Arrival arrival{-1, 0, 0}; // what check() refuses
        if (parts.size() == 3) {
            bool is_number = false;
            const double at_s = parts[0].toDouble(&is_number);
            arrival = {is_number ? at_s : -1, parts[1].toInt(), parts[2].toInt()};
        }
        trace.requests.push_back(arrival);
    }
    return trace;
}

QJsonObject own_facts_to_json(const OwnFacts& facts)
{
    QJsonObject json;
    const auto insert = [&json](const QString& key, const auto& list) {
        insert_list(json, key, list, [](const auto& fact) { return fact_to_json(fact); });
    };
    insert(QStringLiteral("gpus"), facts.gpus);
    insert(QStringLiteral("models"), facts.models);
    insert(QStringLiteral("prices"), facts.prices);
    insert(QStringLiteral("measurements"), facts.measurements);
    insert(QStringLiteral("traces"), facts.traces);
    insert(QStringLiteral("levels"), facts.levels);
    insert(QStringLiteral("pipelines"), facts.pipelines);
    return json;
}

OwnFacts own_facts_from_json(const QJsonObject& json)
{
    return {list_from(json, "gpus", gpu_from_json),          list_from(json, "models", model_from_json),
            list_from(json, "prices", price_from_json),      list_from(json, "measurements", measurement_from_json),
            list_from(json, "traces", trace_from_json),      list_from(json, "levels", level_from_json),
            list_from(json, "pipelines", pipeline_from_json)};
}

QJsonObject plain_line_schema(int least, int most)
{
    return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("minLength"), least},
            {QStringLiteral("maxLength"), most},
            {QStringLiteral("pattern"), plain_line_pattern},
            {plain_line_keyword, true}};
}

QJsonObject own_facts_schema()
{
    const QStringList name{QStringLiteral("name")};
    const QStringList id{QStringLiteral("id")};
    QJsonObject facts =
        object_schema({{QStringLiteral("gpus"), list_schema(object_schema(schemas_of(gpu_keys), name))},
                       {QStringLiteral("models"), list_schema(model_schema())},
                       {QStringLiteral("prices"), list_schema(object_schema(schemas_of(price_keys), id))},
                       {QStringLiteral("measurements"), list_schema(measurement_schema())},
                       {QStringLiteral("traces"), list_schema(trace_schema())},
                       {QStringLiteral("levels"), list_schema(object_schema(schemas_of(level_keys), id))},
                       {QStringLiteral("pipelines"), list_schema(pipeline_schema())}},
                      {});
    facts.insert(
        QStringLiteral("description"),
        QStringLiteral(
            "Cards, models, prices, measurements, traces and image pipelines of the user's own, in place of the "
            "catalogue's of the same name or beside them; other keys may use their names. Levels are a calibration of "
            "the user's own: how much faster than the public one their runs are."));
    return facts;
}

QStringList own_facts_key_order()
{
    QStringList order{QStringLiteral("gpus"),   QStringLiteral("models"), QStringLiteral("measurements"),
                      QStringLiteral("traces"), QStringLiteral("levels"), QStringLiteral("pipelines")};
    add_keys(order, gpu_keys);
    order += fact_key_order(QStringLiteral("models"));
    add_keys(order, price_keys);
    add_keys(order, measurement_keys);
    order << load_key;
    add_keys(order, load_keys);
    add_keys(order, level_keys);
    add_keys(order, trace_keys);
    order << requests_key;
    add_keys(order, pipeline_keys);
    order.removeDuplicates();
    return order;
}

QStringList fact_key_order(const QString& list)
{
    QStringList order;
    if (list == QLatin1String("gpus")) {
        add_keys(order, gpu_keys);
    } else if (list == QLatin1String("models")) {
        add_keys(order, model_keys);
        order << ids_key << shape_key;
        add_keys(order, shape_keys);
        order << groups_key;
        add_keys(order, group_keys);
    } else if (list == QLatin1String("pipelines")) {
        add_keys(order, pipeline_keys);
        order << ids_key;
    }
    return order;
}

} // namespace tiebreak
