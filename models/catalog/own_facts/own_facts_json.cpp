// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/own_facts/own_facts_json.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/own_facts/own_facts_keys.h"
#include "models/catalog/own_facts/own_facts_lists.h"
#include "models/catalog/own_facts/own_facts_words.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>
#include <variant>

namespace tiebreak {

namespace {

// Undefined: left out.
template <typename Value>
QJsonValue to_json(const Value& value)
{
    if constexpr (std::is_same_v<Value, std::string>) {
        return value.empty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(to_qstring(value));
    } else if constexpr (std::is_same_v<Value, std::optional<double>>) {
        return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Undefined);
    } else if constexpr (std::is_enum_v<Value>) {
        return fact_words<Value>().at(static_cast<qsizetype>(value));
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
        into = static_cast<Value>(std::max<qsizetype>(fact_words<Value>().indexOf(json.toString()), 0));
    } else if constexpr (std::is_same_v<Value, int>) {
        into = json.toInt();
    } else if constexpr (std::is_same_v<Value, bool>) {
        into = json.toBool();
    } else {
        into = json.toDouble();
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

std::vector<std::string> ids_from(const QJsonObject& json)
{
    std::vector<std::string> ids;
    for (const QJsonValue& id : json.value(fact_ids_key).toArray()) {
        ids.push_back(id.toString().toStdString());
    }
    return ids;
}

} // namespace

QJsonObject fact_to_json(const Gpu& gpu)
{
    return to_json(gpu, gpu_keys);
}

QJsonObject fact_to_json(const LlmModel& model)
{
    QJsonObject shape = to_json(model.shape, shape_keys);
    insert_list(shape, fact_groups_key, model.shape.groups,
                [](const LayerGroup& group) { return to_json(group, group_keys); });
    QJsonObject json = to_json(model, model_keys);
    insert_list(json, fact_ids_key, model.ids, [](const std::string& id) { return to_qstring(id); });
    json.insert(fact_shape_key, shape);
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
        json.insert(fact_load_key, to_json(row.load, load_keys));
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
    insert_list(json, fact_requests_key, trace.requests, [](const Arrival& request) {
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
    insert_list(json, fact_ids_key, pipeline.ids, [](const std::string& id) { return to_qstring(id); });
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
    const QJsonObject shape = json.value(fact_shape_key).toObject();
    model.shape = fact_from(shape, shape_keys);
    for (const QJsonValue& group : shape.value(fact_groups_key).toArray()) {
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
    row.load = fact_from(json.value(fact_load_key).toObject(), load_keys);
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
    for (const QJsonValue& request : json.value(fact_requests_key).toArray()) {
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
    for_each_fact_list([&](const auto& row) {
        insert_list(json, QLatin1String(row.key), facts.*row.list, [](const auto& fact) { return fact_to_json(fact); });
    });
    return json;
}

OwnFacts own_facts_from_json(const QJsonObject& json)
{
    OwnFacts facts;
    for_each_fact_list([&](const auto& row) {
        for (const QJsonValue& fact : json.value(QLatin1String(row.key)).toArray()) {
            (facts.*row.list).push_back(row.from_json(fact.toObject()));
        }
    });
    return facts;
}

} // namespace tiebreak
