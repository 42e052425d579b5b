// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session/files/own_facts_json.h"

#include "models/catalog/files/qt_text.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>
#include <variant>

namespace tiebreak {

namespace {

constexpr int longest_text = 2000;
constexpr double largest_number = 1e15;
constexpr int largest_count = 1'000'000'000;
constexpr int most_entries = 5000; // of a list

// A key and the member that it holds.
template <typename Fact>
struct Key {
    const char* key;
    std::variant<std::string Fact::*, double Fact::*, std::optional<double> Fact::*, int Fact::*, bool Fact::*,
                 Interconnect Fact::*, Precision Fact::*, QuantizedPart Fact::*, AttentionKind Fact::*,
                 LoadKind Fact::*, QuoteBilling Fact::*>
        member;
};

const std::array gpu_keys{
    Key<Gpu>{"name", &Gpu::name},
    Key<Gpu>{"short_name", &Gpu::short_name},
    Key<Gpu>{"architecture", &Gpu::architecture},
    Key<Gpu>{"announced", &Gpu::announced},
    Key<Gpu>{"memory_gb", &Gpu::memory_gb},
    Key<Gpu>{"usable_gb", &Gpu::usable_gb},
    Key<Gpu>{"multiprocessors", &Gpu::multiprocessors},
    Key<Gpu>{"memory_type", &Gpu::memory_type},
    Key<Gpu>{"bandwidth_gb_s", &Gpu::bandwidth_gb_s},
    Key<Gpu>{"fp64_tflops", &Gpu::fp64_tflops},
    Key<Gpu>{"fp64_tensor_tflops", &Gpu::fp64_tensor_tflops},
    Key<Gpu>{"fp32_tflops", &Gpu::fp32_tflops},
    Key<Gpu>{"tf32_tflops", &Gpu::tf32_tflops},
    Key<Gpu>{"tf32_sparse_tflops", &Gpu::tf32_sparse_tflops},
    Key<Gpu>{"fp16_tflops", &Gpu::fp16_tflops},
    Key<Gpu>{"fp16_sparse_tflops", &Gpu::fp16_sparse_tflops},
    Key<Gpu>{"fp8_tflops", &Gpu::fp8_tflops},
    Key<Gpu>{"fp8_sparse_tflops", &Gpu::fp8_sparse_tflops},
    Key<Gpu>{"int8_tops", &Gpu::int8_tops},
    Key<Gpu>{"int8_sparse_tops", &Gpu::int8_sparse_tops},
    Key<Gpu>{"int4_tops", &Gpu::int4_tops},
    Key<Gpu>{"tdp_w", &Gpu::tdp_w},
    Key<Gpu>{"street_price_usd", &Gpu::street_price_usd},
    Key<Gpu>{"street_price_source", &Gpu::street_price_source},
    Key<Gpu>{"interconnect", &Gpu::interconnect},
    Key<Gpu>{"interconnect_text", &Gpu::interconnect_text},
    Key<Gpu>{"mig", &Gpu::mig},
    Key<Gpu>{"video_engines", &Gpu::video_engines},
    Key<Gpu>{"source", &Gpu::source},
};

// With its ids and its shape; the rest follows from the shape.
const std::array model_keys{
    Key<LlmModel>{"name", &LlmModel::name},         Key<LlmModel>{"maker", &LlmModel::maker},
    Key<LlmModel>{"released", &LlmModel::released}, Key<LlmModel>{"published_params_b", &LlmModel::published_params_b},
    Key<LlmModel>{"source", &LlmModel::source},
};

const std::array shape_keys{
    Key<ModelShape>{"hidden", &ModelShape::hidden},
    Key<ModelShape>{"vocabulary", &ModelShape::vocabulary},
    Key<ModelShape>{"tied_embeddings", &ModelShape::tied_embeddings},
    Key<ModelShape>{"max_context", &ModelShape::max_context},
    Key<ModelShape>{"vision_params", &ModelShape::vision_params},
    Key<ModelShape>{"draft_params", &ModelShape::draft_params},
    Key<ModelShape>{"weights", &ModelShape::weights},
    Key<ModelShape>{"quantized", &ModelShape::quantized},
    Key<ModelShape>{"kv_8bit", &ModelShape::kv_8bit},
};

const std::array group_keys{
    Key<LayerGroup>{"count", &LayerGroup::count},
    Key<LayerGroup>{"attention", &LayerGroup::attention},
    Key<LayerGroup>{"heads", &LayerGroup::heads},
    Key<LayerGroup>{"kv_heads", &LayerGroup::kv_heads},
    Key<LayerGroup>{"head_dim", &LayerGroup::head_dim},
    Key<LayerGroup>{"value_dim", &LayerGroup::value_dim},
    Key<LayerGroup>{"window", &LayerGroup::window},
    Key<LayerGroup>{"latent_dim", &LayerGroup::latent_dim},
    Key<LayerGroup>{"rotary_dim", &LayerGroup::rotary_dim},
    Key<LayerGroup>{"state_elements", &LayerGroup::state_elements},
    Key<LayerGroup>{"state_element_bytes", &LayerGroup::state_element_bytes},
    Key<LayerGroup>{"convolution_elements", &LayerGroup::convolution_elements},
    Key<LayerGroup>{"mixer_params", &LayerGroup::mixer_params},
    Key<LayerGroup>{"mlp_params", &LayerGroup::mlp_params},
    Key<LayerGroup>{"expert_params", &LayerGroup::expert_params},
    Key<LayerGroup>{"experts", &LayerGroup::experts},
    Key<LayerGroup>{"experts_per_token", &LayerGroup::experts_per_token},
    Key<LayerGroup>{"matrix_sides", &LayerGroup::matrix_sides},
    Key<LayerGroup>{"reduces", &LayerGroup::reduces},
};

const std::array price_keys{
    Key<PriceQuote>{"id", &PriceQuote::id},
    Key<PriceQuote>{"provider", &PriceQuote::provider},
    Key<PriceQuote>{"gpu", &PriceQuote::gpu},
    Key<PriceQuote>{"usd_per_gpu_hour", &PriceQuote::usd_per_gpu_hour},
    Key<PriceQuote>{"gpus_per_node", &PriceQuote::gpus_per_node},
    Key<PriceQuote>{"offer", &PriceQuote::offer},
    Key<PriceQuote>{"region", &PriceQuote::region},
    Key<PriceQuote>{"billing", &PriceQuote::billing},
    Key<PriceQuote>{"as_of", &PriceQuote::as_of},
    Key<PriceQuote>{"source", &PriceQuote::source},
    Key<PriceQuote>{"note", &PriceQuote::note},
};

const std::array measurement_keys{
    Key<Measurement>{"id", &Measurement::id},
    Key<Measurement>{"source", &Measurement::source},
    Key<Measurement>{"framework", &Measurement::framework},
    Key<Measurement>{"framework_version", &Measurement::framework_version},
    Key<Measurement>{"gpu", &Measurement::gpu},
    Key<Measurement>{"tensor_parallel", &Measurement::tensor_parallel},
    Key<Measurement>{"model", &Measurement::model},
    Key<Measurement>{"weight_precision", &Measurement::weight_precision},
    Key<Measurement>{"kv_precision", &Measurement::kv_precision},
    Key<Measurement>{"in_flight", &Measurement::in_flight},
    Key<Measurement>{"batch", &Measurement::batch},
    Key<Measurement>{"input_len", &Measurement::input_len},
    Key<Measurement>{"output_len", &Measurement::output_len},
    Key<Measurement>{"metric", &Measurement::metric},
    Key<Measurement>{"is_median", &Measurement::is_median},
    Key<Measurement>{"value", &Measurement::value},
    Key<Measurement>{"memory_fraction", &Measurement::memory_fraction},
    Key<Measurement>{"max_sequences", &Measurement::max_sequences},
    Key<Measurement>{"token_budget", &Measurement::token_budget},
    Key<Measurement>{"kv_tokens", &Measurement::kv_tokens},
    Key<Measurement>{"eager", &Measurement::eager},
    Key<Measurement>{"form_factor_assumed", &Measurement::form_factor_assumed},
    Key<Measurement>{"trust", &Measurement::trust},
    Key<Measurement>{"left_out", &Measurement::left_out},
};

const std::array load_keys{
    Key<MeasuredLoad>{"kind", &MeasuredLoad::kind},
    Key<MeasuredLoad>{"concurrency", &MeasuredLoad::concurrency},
    Key<MeasuredLoad>{"requests_per_s", &MeasuredLoad::requests_per_s},
    Key<MeasuredLoad>{"requests", &MeasuredLoad::requests},
    Key<MeasuredLoad>{"length_spread", &MeasuredLoad::length_spread},
};

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
        QJsonObject rule = of_type("string");
        rule.insert(QStringLiteral("minLength"), 0);
        rule.insert(QStringLiteral("maxLength"), longest_text);
        return rule;
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
QJsonObject to_json(const Fact& fact, const std::array<Key<Fact>, Count>& keys)
{
    QJsonObject json;
    for (const Key<Fact>& key : keys) {
        const QJsonValue value = std::visit([&](auto member) { return to_json(fact.*member); }, key.member);
        if (!value.isUndefined()) {
            json.insert(QLatin1String(key.key), value);
        }
    }
    return json;
}

template <typename Fact, std::size_t Count>
Fact fact_from(const QJsonObject& json, const std::array<Key<Fact>, Count>& keys)
{
    Fact fact;
    for (const Key<Fact>& key : keys) {
        const QJsonValue value = json.value(QLatin1String(key.key));
        if (!value.isUndefined()) {
            std::visit([&](auto member) { read(fact.*member, value); }, key.member);
        }
    }
    return fact;
}

template <typename Fact, std::size_t Count>
QJsonObject schemas_of(const std::array<Key<Fact>, Count>& keys)
{
    QJsonObject schemas;
    for (const Key<Fact>& key : keys) {
        schemas.insert(
            QLatin1String(key.key),
            std::visit([]<typename Value>(Value Fact::* /*unused*/) { return schema<Value>(); }, key.member));
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

QJsonObject model_to_json(const LlmModel& model)
{
    QJsonObject shape = to_json(model.shape, shape_keys);
    insert_list(shape, groups_key, model.shape.groups,
                [](const LayerGroup& group) { return to_json(group, group_keys); });
    QJsonObject json = to_json(model, model_keys);
    insert_list(json, ids_key, model.ids, [](const std::string& id) { return to_qstring(id); });
    json.insert(shape_key, shape);
    return json;
}

LlmModel model_from_json(const QJsonObject& json)
{
    LlmModel model = fact_from(json, model_keys);
    for (const QJsonValue& id : json.value(ids_key).toArray()) {
        model.ids.push_back(id.toString().toStdString());
    }
    const QJsonObject shape = json.value(shape_key).toObject();
    model.shape = fact_from(shape, shape_keys);
    for (const QJsonValue& group : shape.value(groups_key).toArray()) {
        model.shape.groups.push_back(fact_from(group.toObject(), group_keys));
    }
    return model;
}

QJsonObject measurement_to_json(const Measurement& row)
{
    QJsonObject json = to_json(row, measurement_keys);
    if (row.load != MeasuredLoad()) {
        json.insert(load_key, to_json(row.load, load_keys));
    }
    return json;
}

Measurement measurement_from_json(const QJsonObject& json)
{
    Measurement row = fact_from(json, measurement_keys);
    row.load = fact_from(json.value(load_key).toObject(), load_keys);
    return row;
}

QJsonObject object_schema(const QJsonObject& properties, const QStringList& required)
{
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("additionalProperties"), false},
            {QStringLiteral("required"), QJsonArray::fromStringList(required)},
            {QStringLiteral("properties"), properties}};
}

QJsonObject list_schema(const QJsonObject& items)
{
    return {{QStringLiteral("type"), QStringLiteral("array")},
            {QStringLiteral("minItems"), 1},
            {QStringLiteral("maxItems"), most_entries},
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
    model.insert(ids_key, list_schema(schema<std::string>()));
    model.insert(shape_key, object_schema(shape, {groups_key}));
    return object_schema(model, {QStringLiteral("name"), shape_key});
}

} // namespace

QJsonObject own_facts_to_json(const OwnFacts& facts)
{
    QJsonObject json;
    insert_list(json, QStringLiteral("gpus"), facts.gpus, [](const Gpu& gpu) { return to_json(gpu, gpu_keys); });
    insert_list(json, QStringLiteral("models"), facts.models, &model_to_json);
    insert_list(json, QStringLiteral("prices"), facts.prices,
                [](const PriceQuote& quote) { return to_json(quote, price_keys); });
    insert_list(json, QStringLiteral("measurements"), facts.measurements, &measurement_to_json);
    return json;
}

OwnFacts own_facts_from_json(const QJsonObject& json)
{
    OwnFacts facts;
    for (const QJsonValue& gpu : json.value(QLatin1String("gpus")).toArray()) {
        facts.gpus.push_back(fact_from(gpu.toObject(), gpu_keys));
    }
    for (const QJsonValue& model : json.value(QLatin1String("models")).toArray()) {
        facts.models.push_back(model_from_json(model.toObject()));
    }
    for (const QJsonValue& quote : json.value(QLatin1String("prices")).toArray()) {
        facts.prices.push_back(fact_from(quote.toObject(), price_keys));
    }
    for (const QJsonValue& row : json.value(QLatin1String("measurements")).toArray()) {
        facts.measurements.push_back(measurement_from_json(row.toObject()));
    }
    return facts;
}

QJsonObject own_facts_schema()
{
    const QStringList name{QStringLiteral("name")};
    const QStringList id{QStringLiteral("id")};
    QJsonObject facts =
        object_schema({{QStringLiteral("gpus"), list_schema(object_schema(schemas_of(gpu_keys), name))},
                       {QStringLiteral("models"), list_schema(model_schema())},
                       {QStringLiteral("prices"), list_schema(object_schema(schemas_of(price_keys), id))},
                       {QStringLiteral("measurements"), list_schema(measurement_schema())}},
                      {});
    facts.insert(QStringLiteral("description"),
                 QStringLiteral("Cards, models, prices and measurements of the user's own, in place of the catalogue's "
                                "of the same name or beside them; other keys may use their names."));
    return facts;
}

QStringList own_facts_key_order()
{
    QStringList order{QStringLiteral("gpus"), QStringLiteral("models"), QStringLiteral("measurements")};
    const auto add = [&order](const auto& keys) {
        for (const auto& key : keys) {
            order.append(QLatin1String(key.key));
        }
    };
    add(gpu_keys);
    add(model_keys);
    order << ids_key << shape_key;
    add(shape_keys);
    order << groups_key;
    add(group_keys);
    add(price_keys);
    add(measurement_keys);
    order << load_key;
    add(load_keys);
    order.removeDuplicates();
    return order;
}

} // namespace tiebreak
