// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/records/record_json.h"

#include "models/engine/facts/number_format.h"
#include "models/library/readers/traces/trace_requests.h"

#include <QString>

#include <utility>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

template <typename T>
void put(QJsonObject& object, const QString& key, const std::optional<T>& value)
{
    if (value) {
        object.insert(key, *value);
    }
}

void put_times(QJsonObject& object, const QString& name, const TimeStatistics& times)
{
    put(object, name % QStringLiteral("_ms"), times.mean_ms);
    for (const auto& [percent, ms] : times.percentiles_ms) {
        object.insert(QStringLiteral("%1_p%2_ms").arg(name).arg(percent), ms);
    }
}

QJsonObject json(const MeasurementRecord& record)
{
    QJsonObject object{{L1("kind"), L1("measurement")}};
    put(object, L1("framework"), record.framework);
    put(object, L1("framework_version"), record.framework_version);
    put(object, L1("gpu"), record.gpu);
    put(object, L1("tp"), record.tp);
    put(object, L1("replicas"), record.replicas);
    put(object, L1("model"), record.model);
    put(object, L1("weight_precision"), record.weight_precision);
    put(object, L1("input_len"), record.input_len);
    put(object, L1("output_len"), record.output_len);
    put(object, L1("output_tok_s"), record.output_tok_s);
    put(object, L1("total_tok_s"), record.total_tok_s);
    put(object, L1("req_s"), record.req_s);
    put(object, L1("running"), record.running);
    put(object, L1("in_system"), record.in_system);
    put_times(object, L1("ttft"), record.ttft);
    put_times(object, L1("tpot"), record.tpot);
    put_times(object, L1("e2e"), record.e2e);
    return object;
}

QJsonObject json(const ModelRecord& record)
{
    const ModelShape& shape = record.shape;
    QJsonObject object{{L1("kind"), L1("model")},
                       {L1("name"), record.name},
                       {L1("layers"), layer_count(shape)},
                       {L1("hidden"), shape.hidden},
                       {L1("params_b"), total_params(shape) / 1e9},
                       {L1("active_params_b"), active_params(shape) / 1e9},
                       {L1("weights_gb"), weights_gb(shape)},
                       {L1("kv_bytes_per_token"), kv_bytes_per_token(shape, 2)},
                       {L1("kv_fixed_bytes"), kv_fixed_bytes(shape, 2)},
                       {L1("weight_precision"), QString::fromStdString(shape.weights)}};
    if (const LayerGroup* const group = usual_attention(shape)) {
        object.insert(L1("heads"), group->heads);
        object.insert(L1("kv_heads"), group->kv_heads);
        object.insert(L1("head_dim"), group->head_dim);
    }
    if (shape.max_context > 0) {
        object.insert(L1("max_context"), shape.max_context);
    }
    return object;
}

QJsonObject json(const MemoryRecord& record)
{
    QJsonObject object{{L1("kind"), L1("memory")}};
    put(object, L1("gpu_memory_fraction"), record.gpu_memory_fraction);
    put(object, L1("tp"), record.tp);
    put(object, L1("weights_gib"), record.weights_gib);
    put(object, L1("kv_gib"), record.kv_gib);
    put(object, L1("kv_tokens"), record.kv_tokens);
    put(object, L1("max_concurrency"), record.max_concurrency);
    put(object, L1("max_model_len"), record.max_model_len);
    put(object, L1("framework"), record.framework);
    put(object, L1("framework_version"), record.framework_version);
    put(object, L1("gpu"), record.gpu);
    put(object, L1("model"), record.model);
    put(object, L1("weight_precision"), record.weight_precision);
    return object;
}

QJsonObject json(const PriceRecord& record)
{
    QJsonObject object{{L1("kind"), L1("price")}};
    put(object, L1("provider"), record.provider);
    put(object, L1("region"), record.region);
    put(object, L1("gpu"), record.gpu);
    put(object, L1("gpus_per_node"), record.gpus_per_node);
    put(object, L1("usd_per_gpu_hour"), record.usd_per_gpu_hour);
    put(object, L1("spot_usd_per_gpu_hour"), record.spot_usd_per_gpu_hour);
    put(object, L1("billing"), record.billing);
    put(object, L1("as_of"), record.as_of);
    return object;
}

QJsonObject json(const TraceRecord& record)
{
    const TraceStatistics statistics = statistics_of(record);
    QJsonObject object{{L1("kind"), L1("trace")},
                       {L1("requests"), static_cast<qint64>(record.requests.size())},
                       {L1("prompt_tokens"), statistics.prompt_tokens},
                       {L1("output_tokens"), statistics.output_tokens}};
    if (statistics.requests_per_s > 0) {
        object.insert(L1("requests_per_s"), statistics.requests_per_s);
        object.insert(L1("burstiness"), statistics.burstiness);
    }
    return object;
}

// Bytes of a weight, scales of its group included; of two bytes where the format has no row.
double bytes_per_weight(const std::string& precision)
{
    const NumberFormat& format = format_of(precision_from(precision).value_or(Precision::Fp16));
    return format.bytes + format.scale_bytes;
}

} // namespace

double weights_gb(const ModelShape& shape)
{
    const double weight_bytes = bytes_per_weight(shape.weights);
    const double rest = head_params(shape) + embedding_params(shape) + shape.vision_params;
    return (dense_bytes(shape, shape.quantized, weight_bytes) + expert_params(shape) * weight_bytes + rest * 2) / 1e9;
}

QJsonObject json_of(const Record& record)
{
    return std::visit([](const auto& value) { return json(value); }, record);
}

} // namespace tiebreak
