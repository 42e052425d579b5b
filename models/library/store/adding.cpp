// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/adding.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/qt_text.h"
#include "models/library/store/library_kinds.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

std::string utf8_of(const std::optional<QString>& text)
{
    return text.value_or(QString()).toStdString();
}

LlmModel model_fact(const ModelRecord& record, const QString& file, const Catalogue& catalogue)
{
    const LlmModel* const known = catalogue.model_called(record.name.toStdString());
    LlmModel model = known != nullptr ? *known : LlmModel{};
    if (known == nullptr) {
        model.name = record.name.toStdString();
    }
    model.shape = record.shape;
    model.published_params_b = (total_params(model.shape) + model.shape.vision_params) / 1e9;
    model.source = file.toStdString();
    return model;
}

// "runpod-l40s", of small letters and digits.
QString slug(const QStringList& parts)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString text = parts.join(u'-').toLower();
    text.replace(others, QStringLiteral("-"));
    return text.left(60);
}

PriceQuote quote_of(const PriceRecord& record, double usd, QuoteBilling billing, const QString& file)
{
    PriceQuote quote;
    quote.provider = record.provider ? utf8_of(record.provider) : Import::tr("own price").toStdString();
    quote.gpu = utf8_of(record.gpu);
    quote.usd_per_gpu_hour = usd;
    quote.gpus_per_node = record.gpus_per_node.value_or(0);
    quote.region = utf8_of(record.region);
    quote.billing = billing;
    quote.as_of = utf8_of(record.as_of);
    quote.source = file.toStdString();
    const QString hash = id_of(quote).left(6);
    quote.id = slug({QStringLiteral("own"), to_qstring(quote.provider), to_qstring(quote.gpu), hash}).toStdString();
    return quote;
}

Trace trace_fact(const TraceRecord& record, const QString& file)
{
    Trace trace;
    trace.name = fitted(QFileInfo(file).completeBaseName(), longest_pin_name).toStdString();
    trace.label = trace.name;
    trace.source = file.toStdString();
    const auto tokens = [](double count) { return std::max(1, static_cast<int>(std::lround(count))); };
    for (const TraceRequest& request : record.requests) {
        trace.requests.push_back({request.arrival_s, tokens(request.prompt_tokens), tokens(request.output_tokens)});
    }
    return trace;
}

std::vector<LibraryFact> facts_of_record(const Record& record, const QString& file, const Catalogue& catalogue)
{
    if (const auto* const model = std::get_if<ModelRecord>(&record)) {
        return {model_fact(*model, file, catalogue)};
    }
    if (const auto* const trace = std::get_if<TraceRecord>(&record)) {
        return {trace_fact(*trace, file)};
    }
    if (const auto* const memory = std::get_if<MemoryRecord>(&record)) {
        return {*memory};
    }
    if (const auto* const price = std::get_if<PriceRecord>(&record)) {
        std::vector<LibraryFact> quotes;
        if (price->usd_per_gpu_hour) {
            const auto billing = quote_billing_from(utf8_of(price->billing)).value_or(QuoteBilling::OnDemand);
            quotes.emplace_back(quote_of(*price, *price->usd_per_gpu_hour, billing, file));
        }
        if (price->spot_usd_per_gpu_hour) {
            quotes.emplace_back(quote_of(*price, *price->spot_usd_per_gpu_hour, QuoteBilling::Spot, file));
        }
        return quotes;
    }
    return {std::get<MeasurementRecord>(record)};
}

bool makes_entry(const Reading& reading, const Record& record)
{
    const bool is_mock = reading.is_mock && std::holds_alternative<MeasurementRecord>(record);
    const bool may_lack = std::holds_alternative<MemoryRecord>(record); // then it is kept to look at
    return !reading.refused && !is_mock && (may_lack || !missing_in(record).any());
}

} // namespace

MissingFacts missing_in(const Record& record)
{
    MissingFacts missing;
    if (const auto* const measurement = std::get_if<MeasurementRecord>(&record)) {
        missing = {!measurement->gpu, !measurement->tp, !measurement->model, !measurement->framework};
    } else if (const auto* const price = std::get_if<PriceRecord>(&record)) {
        missing.gpu = !price->gpu;
    } else if (const auto* const memory = std::get_if<MemoryRecord>(&record)) {
        missing = {!memory->gpu, !memory->tp, !memory->model, false};
    }
    return missing;
}

MissingFacts missing_in(const Reading& reading)
{
    MissingFacts all;
    for (const Record& record : reading.records) {
        const MissingFacts missing = missing_in(record);
        all = {all.gpu || missing.gpu, all.gpus || missing.gpus, all.model || missing.model,
               all.framework || missing.framework};
    }
    return all;
}

std::vector<LibraryEntry> entries_of(const Reading& reading, const QString& file, const QString& today,
                                     const Catalogue& catalogue)
{
    const QString line = fitted(file, longest_name); // names of files may be anything
    std::vector<LibraryEntry> entries;
    for (const Record& record : reading.records) {
        if (!makes_entry(reading, record)) {
            continue;
        }
        for (LibraryFact& fact : facts_of_record(record, line, catalogue)) {
            LibraryEntry entry;
            entry.id = id_of(fact);
            entry.name = fitted(kind_of(fact).name(fact), longest_name);
            entry.from = {line, today, reading.format, {}, {}};
            if (const auto* const measurement = std::get_if<MeasurementRecord>(&fact)) {
                entry.from.version = measurement->framework_version.value_or(QString());
            }
            entry.fact = std::move(fact);
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

int without_entry(const Reading& reading)
{
    return static_cast<int>(std::ranges::count_if(
        reading.records, [&reading](const Record& record) { return !makes_entry(reading, record); }));
}

} // namespace tiebreak
