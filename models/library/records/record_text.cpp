// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/records/record_text.h"

#include "models/catalog/text_locale.h"
#include "models/library/readers/traces/trace_requests.h"
#include "models/library/reading.h"
#include "models/library/records/record_json.h"

namespace tiebreak {

namespace {

QString rounded(double value)
{
    return text_locale().toString(value, 'f', value >= 100 || value == 0 ? 0 : value >= 1 ? 1 : 3);
}

// Parts of a line; what is not known leaves none.
class Parts {
public:
    void add(const std::optional<QString>& text)
    {
        if (text && !text->isEmpty()) {
            m_parts.append(*text);
        }
    }
    // `pattern` has %1 for the number.
    void add(const QString& pattern, const std::optional<double>& value)
    {
        if (value) {
            m_parts.append(pattern.arg(rounded(*value)));
        }
    }
    [[nodiscard]] QString joined() const { return m_parts.join(QStringLiteral(", ")); }

private:
    QStringList m_parts;
};

QString text(const MeasurementRecord& record)
{
    Parts parts;
    parts.add(record.model);
    parts.add(record.weight_precision);
    parts.add(record.framework);
    parts.add(record.framework_version);
    if (record.gpu && record.tp) {
        parts.add(Import::tr("%1 x %2").arg(*record.tp).arg(*record.gpu));
    } else {
        parts.add(record.gpu);
    }
    if (record.replicas.value_or(1) > 1) {
        parts.add(Import::tr("one of %1 replicas").arg(*record.replicas));
    }
    parts.add(Import::tr("%1 tokens in"), record.input_len);
    parts.add(Import::tr("%1 out"), record.output_len);
    parts.add(Import::tr("%1 output tokens/s"), record.output_tok_s);
    if (!record.output_tok_s) {
        parts.add(Import::tr("%1 tokens/s"), record.total_tok_s);
    }
    parts.add(Import::tr("%1 requests/s"), record.req_s);
    parts.add(Import::tr("%1 decoding"), record.running);
    parts.add(Import::tr("%1 in the system"), record.in_system);
    parts.add(Import::tr("TTFT %1 ms"), record.ttft.mean_ms);
    parts.add(Import::tr("TPOT %1 ms"), record.tpot.mean_ms);
    parts.add(Import::tr("end to end %1 ms"), record.e2e.mean_ms);
    return Import::tr("measurement: %1").arg(parts.joined());
}

QString text(const ModelRecord& record)
{
    const ModelShape& shape = record.shape;
    Parts parts;
    parts.add(record.name);
    parts.add(Import::tr("%1 layers").arg(layer_count(shape)));
    parts.add(Import::tr("%1 B parameters"), total_params(shape) / 1e9);
    parts.add(Import::tr("%1 B active"), active_params(shape) / 1e9);
    parts.add(QString::fromStdString(shape.weights));
    parts.add(Import::tr("%1 GB of weights"), weights_gb(shape));
    parts.add(Import::tr("%1 bytes of KV cache a token at 16 bits"), kv_bytes_per_token(shape, 2));
    if (kv_fixed_bytes(shape, 2) > 0) {
        parts.add(Import::tr("and %1 bytes a sequence"), kv_fixed_bytes(shape, 2));
    }
    if (shape.max_context > 0) {
        parts.add(Import::tr("context of %1 tokens"), shape.max_context);
    }
    return Import::tr("model: %1").arg(parts.joined());
}

QString text(const MemoryRecord& record)
{
    Parts parts;
    for (const auto& name :
         {record.model, record.weight_precision, record.gpu, record.framework, record.framework_version}) {
        parts.add(name);
    }
    parts.add(Import::tr("share of the memory %1"), record.gpu_memory_fraction);
    if (record.tp) {
        parts.add(Import::tr("tensor parallel %1").arg(*record.tp));
    }
    parts.add(Import::tr("weights %1 GiB a GPU"), record.weights_gib);
    parts.add(Import::tr("KV cache %1 GiB a GPU"), record.kv_gib);
    parts.add(Import::tr("%1 tokens"), record.kv_tokens);
    parts.add(Import::tr("room for %1 sequences"), record.max_concurrency);
    parts.add(Import::tr("of %1 tokens"), record.max_model_len);
    return Import::tr("memory: %1").arg(parts.joined());
}

QString text(const PriceRecord& record)
{
    const auto usd = [](const std::optional<double>& value) {
        return value ? std::optional(box_locale().toString(*value, 'f', 4)) : std::nullopt;
    };
    Parts parts;
    parts.add(record.provider);
    parts.add(record.region);
    parts.add(record.gpu);
    if (record.gpus_per_node) {
        parts.add(Import::tr("%1 a machine").arg(*record.gpus_per_node));
    }
    if (const auto price = usd(record.usd_per_gpu_hour)) {
        parts.add(Import::tr("$%1 a GPU-hour").arg(*price));
    }
    if (const auto spot = usd(record.spot_usd_per_gpu_hour)) {
        parts.add(Import::tr("spot $%1").arg(*spot));
    }
    parts.add(record.billing);
    if (record.as_of) {
        parts.add(Import::tr("as of %1").arg(*record.as_of));
    }
    return Import::tr("price: %1").arg(parts.joined());
}

QString text(const TraceRecord& record)
{
    const TraceStatistics statistics = statistics_of(record);
    Parts parts;
    parts.add(Import::tr("%1 requests"), static_cast<double>(record.requests.size()));
    parts.add(Import::tr("%1 a second"), statistics.requests_per_s);
    parts.add(Import::tr("coefficient of variation of the gaps %1"), statistics.burstiness);
    parts.add(Import::tr("%1 prompt tokens"), statistics.prompt_tokens);
    parts.add(Import::tr("%1 output tokens"), statistics.output_tokens);
    return Import::tr("trace: %1").arg(parts.joined());
}

} // namespace

QString text_of(const Record& record)
{
    return std::visit([](const auto& value) { return text(value); }, record);
}

} // namespace tiebreak
