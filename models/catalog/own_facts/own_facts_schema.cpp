// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/own_facts/own_facts_schema.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/own_facts/own_facts_keys.h"
#include "models/catalog/own_facts/own_facts_lists.h"
#include "models/catalog/own_facts/own_facts_words.h"

#include <QJsonArray>

#include <array>
#include <optional>
#include <type_traits>
#include <variant>

namespace tiebreak {

namespace {

constexpr double largest_number = 1e15;
constexpr int largest_count = 1'000'000'000;
constexpr int most_entries = 5000; // of a list

// Chooses what is of one kind of fact.
template <typename Fact>
struct FactType {
};

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
        return {{QStringLiteral("enum"), QJsonArray::fromStringList(fact_words<Value>())}};
    } else if constexpr (std::is_same_v<Value, int>) {
        return numbers("integer", largest_count);
    } else if constexpr (std::is_same_v<Value, bool>) {
        return of_type("boolean");
    } else {
        return numbers("number", largest_number);
    }
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

QJsonObject schema_of(FactType<Gpu> /*unused*/)
{
    return object_schema(schemas_of(gpu_keys), {QStringLiteral("name")});
}

QJsonObject schema_of(FactType<PriceQuote> /*unused*/)
{
    return object_schema(schemas_of(price_keys), {QStringLiteral("id")});
}

QJsonObject schema_of(FactType<OwnLevel> /*unused*/)
{
    return object_schema(schemas_of(level_keys), {QStringLiteral("id")});
}

QJsonObject schema_of(FactType<Measurement> /*unused*/)
{
    QJsonObject row = schemas_of(measurement_keys);
    row.insert(fact_load_key, object_schema(schemas_of(load_keys), {QStringLiteral("kind")}));
    return object_schema(row, {QStringLiteral("id")});
}

QJsonObject schema_of(FactType<LlmModel> /*unused*/)
{
    QJsonObject shape = schemas_of(shape_keys);
    shape.insert(fact_groups_key, list_schema(object_schema(schemas_of(group_keys), {})));
    QJsonObject model = schemas_of(model_keys);
    model.insert(fact_ids_key, list_schema(plain_line_schema(0, longest_name)));
    model.insert(fact_shape_key, object_schema(shape, {fact_groups_key}));
    return object_schema(model, {QStringLiteral("name"), fact_shape_key});
}

// "0.25 1500 300": read at once and never shown, so that its length is enough of a rule.
QJsonObject request_schema()
{
    constexpr int longest_request = 60;
    return {{QStringLiteral("type"), QStringLiteral("string")},
            {QStringLiteral("minLength"), 0},
            {QStringLiteral("maxLength"), longest_request}};
}

QJsonObject schema_of(FactType<Trace> /*unused*/)
{
    QJsonObject trace = schemas_of(trace_keys);
    trace.insert(fact_requests_key, list_schema(request_schema(), most_trace_requests));
    return object_schema(trace, {QStringLiteral("name"), fact_requests_key});
}

QJsonObject schema_of(FactType<ImagePipeline> /*unused*/)
{
    QJsonObject pipeline = schemas_of(pipeline_keys);
    pipeline.insert(fact_ids_key, list_schema(plain_line_schema(0, longest_name)));
    return object_schema(pipeline, {QStringLiteral("name")});
}

template <typename Fact>
void add_keys(QStringList& order, const Fact& keys)
{
    for (const auto& key : keys) {
        order.append(QLatin1String(key.key));
    }
}

void add_order(QStringList& order, FactType<Gpu> /*unused*/)
{
    add_keys(order, gpu_keys);
}

void add_order(QStringList& order, FactType<LlmModel> /*unused*/)
{
    add_keys(order, model_keys);
    order << fact_ids_key << fact_shape_key;
    add_keys(order, shape_keys);
    order << fact_groups_key;
    add_keys(order, group_keys);
}

void add_order(QStringList& order, FactType<PriceQuote> /*unused*/)
{
    add_keys(order, price_keys);
}

void add_order(QStringList& order, FactType<Measurement> /*unused*/)
{
    add_keys(order, measurement_keys);
    order << fact_load_key;
    add_keys(order, load_keys);
}

void add_order(QStringList& order, FactType<Trace> /*unused*/)
{
    add_keys(order, trace_keys);
    order << fact_requests_key;
}

void add_order(QStringList& order, FactType<OwnLevel> /*unused*/)
{
    add_keys(order, level_keys);
}

void add_order(QStringList& order, FactType<ImagePipeline> /*unused*/)
{
    add_keys(order, pipeline_keys);
    order << fact_ids_key;
}

} // namespace

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
    QJsonObject lists;
    for_each_fact_list([&]<typename Fact>(const FactList<Fact>& row) {
        lists.insert(QLatin1String(row.key), list_schema(schema_of(FactType<Fact>())));
    });
    QJsonObject facts = object_schema(lists, {});
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
    QStringList order;
    for_each_fact_list([&](const auto& row) { order.append(QLatin1String(row.key)); });
    for_each_fact_list([&]<typename Fact>(const FactList<Fact>& /*unused*/) { add_order(order, FactType<Fact>()); });
    order.removeDuplicates();
    return order;
}

QStringList fact_key_order(const QString& list)
{
    QStringList order;
    for_each_fact_list([&]<typename Fact>(const FactList<Fact>& row) {
        if (list == QLatin1String(row.key)) {
            add_order(order, FactType<Fact>());
        }
    });
    return order;
}

} // namespace tiebreak
