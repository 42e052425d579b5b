// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/library_kinds.h"

#include "models/catalog/files/qt_text.h"
#include "models/catalog/files/schema_check.h"
#include "models/catalog/own_facts/own_facts_json.h"
#include "models/catalog/own_facts/own_facts_schema.h"
#include "models/catalog/problem_text.h"
#include "models/library/levels/level_text.h"
#include "models/library/reading.h"
#include "models/library/records/record_json.h"
#include "models/library/records/record_text.h"
#include "models/library/store/measurement_json.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// Facts that sessions hold as well are read and checked as there.
template <typename Fact>
LibraryFact session_fact(const QJsonObject& json, L1 list, Fact (*fact_of)(const QJsonObject&), QStringList& problems)
{
    static const QJsonObject schema = own_facts_schema();
    const QJsonObject alone{{list, QJsonArray{json}}};
    for (const JsonProblem& problem : schema_problems(schema, alone)) {
        problems.append(wrong_value(problem.path.mid(2).join(u'.'), problem.value, problem.must_be));
    }
    return fact_of(json);
}

template <typename Fact>
QJsonObject session_json(const LibraryFact& fact)
{
    return fact_to_json(std::get<Fact>(fact));
}

template <typename OneRecord>
QJsonObject record_json(const LibraryFact& fact)
{
    QJsonObject json = json_of(std::get<OneRecord>(fact));
    json.remove(L1("kind"));
    return json;
}

template <typename OneRecord>
QString record_summary(const LibraryFact& fact)
{
    return text_of(std::get<OneRecord>(fact));
}

QString model_summary(const LibraryFact& fact)
{
    const auto& model = std::get<LlmModel>(fact);
    return text_of(ModelRecord{to_qstring(model.name), model.shape});
}

QString card_summary(const LibraryFact& fact)
{
    const Gpu& gpu = std::get<Gpu>(fact);
    return Import::tr("card: %1 GB at %2 GB/s, %3 TFLOPS in FP16, %4 W; as fast as its family, %5, says")
        .arg(gpu.memory_gb)
        .arg(gpu.bandwidth_gb_s)
        .arg(gpu.fp16_tflops.value_or(0))
        .arg(gpu.tdp_w)
        .arg(to_qstring(gpu.architecture));
}

PriceRecord price_record(const PriceQuote& quote)
{
    const auto text = [](const std::string& value) {
        return value.empty() ? std::nullopt : std::optional(to_qstring(value));
    };
    PriceRecord record{text(quote.provider), text(quote.region), text(quote.gpu), {}, {}, {}};
    if (quote.gpus_per_node > 0) {
        record.gpus_per_node = quote.gpus_per_node;
    }
    (quote.billing == QuoteBilling::Spot ? record.spot_usd_per_gpu_hour : record.usd_per_gpu_hour) =
        quote.usd_per_gpu_hour;
    if (quote.billing != QuoteBilling::Spot && quote.billing != QuoteBilling::OnDemand) {
        record.billing = to_qstring(row_of(quote.billing).word);
    }
    record.as_of = text(quote.as_of);
    return record;
}

QString price_summary(const LibraryFact& fact)
{
    return text_of(price_record(std::get<PriceQuote>(fact)));
}

QString trace_summary(const LibraryFact& fact)
{
    TraceRecord record;
    for (const Arrival& request : std::get<Trace>(fact).requests) {
        record.requests.push_back(
            {request.at_s, static_cast<double>(request.prompt_tokens), static_cast<double>(request.output_tokens)});
    }
    return text_of(record);
}

QString pipeline_summary(const LibraryFact& fact)
{
    const auto& pipeline = std::get<ImagePipeline>(fact);
    return Import::tr("image pipeline: %1 B parameters; at %2 px %3 TFLOP a pass, %4 of them a step, %5 steps")
        .arg(pipeline.params_b)
        .arg(pipeline.image_px)
        .arg(pipeline.linear_tflop + pipeline.attention_tflop, 0, 'g', 4)
        .arg(pipeline.passes)
        .arg(pipeline.steps);
}

QString measurement_name(const LibraryFact& fact)
{
    const auto& record = std::get<MeasurementRecord>(fact);
    QStringList parts;
    for (const std::optional<QString>& part : {record.model, record.gpu, record.framework}) {
        if (part) {
            parts.append(*part);
        }
    }
    if (record.running) {
        parts.append(Import::tr("%1 at once").arg(*record.running, 0, 'g', 3));
    }
    return parts.join(QStringLiteral(", "));
}

QString price_name(const LibraryFact& fact)
{
    const auto& quote = std::get<PriceQuote>(fact);
    QStringList parts;
    for (const std::string& part : {quote.provider, quote.gpu, quote.region}) {
        if (!part.empty()) {
            parts.append(to_qstring(part));
        }
    }
    if (quote.gpus_per_node > 1) {
        parts.append(Import::tr("%1 a machine").arg(quote.gpus_per_node));
    }
    if (quote.billing != QuoteBilling::OnDemand) {
        parts.append(to_qstring(row_of(quote.billing).word));
    }
    return parts.join(QStringLiteral(", "));
}

QString memory_name(const LibraryFact& fact)
{
    const auto& record = std::get<MemoryRecord>(fact);
    const QString log =
        record.tp ? Import::tr("Start-up log, tensor parallel %1").arg(*record.tp) : Import::tr("Start-up log");
    return record.model ? Import::tr("%1, %2").arg(*record.model, log) : log;
}

QString level_summary(const LibraryFact& fact)
{
    return Import::tr("own calibration: %1").arg(level_text(std::get<OwnLevel>(fact)));
}

QString level_name(const LibraryFact& fact)
{
    const auto& level = std::get<OwnLevel>(fact);
    return Import::tr("%1 on %2, %3")
        .arg(to_qstring(level.framework), to_qstring(level.gpu), to_qstring(to_string(level.weight_precision)));
}

template <typename Fact>
QString own_name(const LibraryFact& fact)
{
    return to_qstring(std::get<Fact>(fact).name);
}

// In the order of LibraryFact.
constexpr std::array kinds{
    LibraryKind{L1("model"), QT_TRANSLATE_NOOP("Import", "model"), QT_TRANSLATE_NOOP("Import", "Models"),
                session_json<LlmModel>,
                [](const QJsonObject& json, QStringList& problems) {
                    return session_fact(json, L1("models"), model_from_json, problems);
                },
                model_summary, own_name<LlmModel>},
    LibraryKind{L1("card"), QT_TRANSLATE_NOOP("Import", "card"), QT_TRANSLATE_NOOP("Import", "Cards"),
                session_json<Gpu>,
                [](const QJsonObject& json, QStringList& problems) {
                    return session_fact(json, L1("gpus"), gpu_from_json, problems);
                },
                card_summary, own_name<Gpu>},
    LibraryKind{L1("measurement"), QT_TRANSLATE_NOOP("Import", "measurement"),
                QT_TRANSLATE_NOOP("Import", "Measurements"), record_json<MeasurementRecord>,
                [](const QJsonObject& json, QStringList& problems) -> LibraryFact {
                    return measurement_record_from_json(json, problems);
                },
                record_summary<MeasurementRecord>, measurement_name},
    LibraryKind{L1("memory"), QT_TRANSLATE_NOOP("Import", "memory of a server"),
                QT_TRANSLATE_NOOP("Import", "Memory of servers"), record_json<MemoryRecord>,
                [](const QJsonObject& json, QStringList& problems) -> LibraryFact {
                    return memory_record_from_json(json, problems);
                },
                record_summary<MemoryRecord>, memory_name},
    LibraryKind{L1("price"), QT_TRANSLATE_NOOP("Import", "price"), QT_TRANSLATE_NOOP("Import", "Prices"),
                session_json<PriceQuote>,
                [](const QJsonObject& json, QStringList& problems) {
                    return session_fact(json, L1("prices"), price_from_json, problems);
                },
                price_summary, price_name},
    LibraryKind{L1("trace"), QT_TRANSLATE_NOOP("Import", "trace"), QT_TRANSLATE_NOOP("Import", "Traces"),
                session_json<Trace>,
                [](const QJsonObject& json, QStringList& problems) {
                    return session_fact(json, L1("traces"), trace_from_json, problems);
                },
                trace_summary, own_name<Trace>},
    LibraryKind{L1("calibration"), QT_TRANSLATE_NOOP("Import", "own calibration"),
                QT_TRANSLATE_NOOP("Import", "Own calibrations"), session_json<OwnLevel>,
                [](const QJsonObject& json, QStringList& problems) {
                    return session_fact(json, L1("levels"), level_from_json, problems);
                },
                level_summary, level_name},
    LibraryKind{L1("pipeline"), QT_TRANSLATE_NOOP("Import", "image pipeline"),
                QT_TRANSLATE_NOOP("Import", "Image pipelines"), session_json<ImagePipeline>,
                [](const QJsonObject& json, QStringList& problems) {
                    return session_fact(json, L1("pipelines"), pipeline_from_json, problems);
                },
                pipeline_summary, own_name<ImagePipeline>},
};
static_assert(kinds.size() == std::variant_size_v<LibraryFact>);

} // namespace

std::span<const LibraryKind> library_kinds()
{
    return kinds;
}

const LibraryKind& kind_of(const LibraryFact& fact)
{
    return kinds[fact.index()];
}

const LibraryKind* library_kind(const QString& id)
{
    for (const LibraryKind& kind : kinds) {
        if (id == kind.id) {
            return &kind;
        }
    }
    return nullptr;
}

QString id_of(const LibraryFact& fact)
{
    const LibraryKind& kind = kind_of(fact);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray(kind.id.data(), kind.id.size()));
    hash.addData(QJsonDocument(kind.to_json(fact)).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(hash.result().toHex().left(16));
}

} // namespace tiebreak
