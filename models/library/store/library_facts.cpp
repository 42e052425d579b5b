// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/library_facts.h"

#include "models/catalog/files/qt_text.h"
#include "models/library/reading.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tiebreak {

namespace {

constexpr const char* one_sequence_framework = "llama.cpp";

template <typename Fact>
void put_named(std::vector<Fact>& facts, Fact fact, const std::string& name, const std::string& source)
{
    fact.name = name;
    fact.source = source;
    const auto same = std::ranges::find(facts, name, &Fact::name);
    if (same == facts.end()) {
        facts.push_back(std::move(fact));
    } else {
        *same = std::move(fact);
    }
}

std::string source_of(const LibraryEntry& entry)
{
    return entry.from.file.isEmpty()
               ? Import::tr("yours, of %1").arg(entry.from.imported).toStdString()
               : Import::tr("yours, %1, of %2").arg(entry.from.file, entry.from.imported).toStdString();
}

// Of its rows' ids, which have the metric behind it.
std::string measurement_id(const LibraryEntry& entry)
{
    return "own-" + entry.id.toStdString();
}

int rounded_count(const std::optional<double>& value)
{
    constexpr double most = 1e9;
    return value ? static_cast<int>(std::lround(std::min(*value, most))) : 0;
}

// The rows of a measurement; none when they speak of what nobody knows.
std::vector<Measurement> rows_of(const LibraryEntry& entry, const Catalogue& known)
{
    const auto& record = std::get<MeasurementRecord>(entry.fact);
    const LlmModel* const model = record.model ? known.model_called(record.model->toStdString()) : nullptr;
    const bool is_known = model != nullptr && record.gpu && known.gpu(record.gpu->toStdString()) != nullptr &&
                          record.framework && known.calibration.stack(record.framework->toStdString()) != nullptr;
    const std::string weights = record.weight_precision ? record.weight_precision->toStdString()
                                                        : (model != nullptr ? model->shape.weights : "");
    const auto precision = precision_from(weights);
    if (!is_known || !precision) {
        return {};
    }
    Measurement row;
    row.source = source_of(entry);
    row.framework = record.framework->toStdString();
    row.framework_version = record.framework_version.value_or(QString()).toStdString();
    row.gpu = record.gpu->toStdString();
    row.tensor_parallel = record.tp.value_or(1);
    row.model = model->name;
    row.weight_precision = *precision;
    row.in_flight = row.framework != one_sequence_framework;
    row.batch = row.in_flight ? 0 : 1;
    row.running = row.in_flight ? record.running.value_or(0) : 0;
    row.input_len = rounded_count(record.input_len);
    row.output_len = rounded_count(record.output_len);
    if (row.in_flight) {
        row.load.kind = LoadKind::Closed;
        row.load.concurrency = std::max(1, rounded_count(record.in_system ? record.in_system : record.running));
    }
    row.trust = "medium";
    std::vector<Measurement> rows;
    const auto add = [&](const char* metric, const std::optional<double>& value) {
        if (value && *value > 0) {
            row.id = measurement_id(entry) + "-" + metric;
            row.metric = metric;
            row.value = *value;
            rows.push_back(row);
        }
    };
    add("output_tok_s", record.output_tok_s);
    add("ttft_ms", record.ttft.mean_ms);
    add("tpot_ms", record.tpot.mean_ms);
    return rows;
}

} // namespace

std::string fact_key(const LibraryEntry& entry)
{
    const std::string name = entry.name.toStdString();
    if (std::holds_alternative<LlmModel>(entry.fact)) {
        return "model " + name;
    }
    if (std::holds_alternative<Gpu>(entry.fact)) {
        return "card " + name;
    }
    if (std::holds_alternative<Trace>(entry.fact)) {
        return "trace " + name;
    }
    if (const auto* const quote = std::get_if<PriceQuote>(&entry.fact)) {
        return fact_key(*quote);
    }
    return std::holds_alternative<MeasurementRecord>(entry.fact) ? "measurement " + measurement_id(entry) : "";
}

std::string fact_key(const Gpu& gpu)
{
    return "card " + gpu.name;
}

std::string fact_key(const LlmModel& model)
{
    return "model " + model.name;
}

std::string fact_key(const PriceQuote& quote)
{
    return "price " + quote.id;
}

std::string fact_key(const Measurement& row)
{
    return "measurement " + row.id.substr(0, row.id.rfind('-'));
}

std::string fact_key(const Trace& trace)
{
    return "trace " + trace.name;
}

std::set<std::string> fact_keys(const OwnFacts& facts)
{
    std::set<std::string> keys;
    const auto add = [&keys](const auto& list) {
        for (const auto& fact : list) {
            keys.insert(fact_key(fact));
        }
    };
    add(facts.gpus);
    add(facts.models);
    add(facts.prices);
    add(facts.measurements);
    add(facts.traces);
    return keys;
}

OwnFacts facts_of(std::span<const LibraryEntry> entries, const Catalogue& catalogue)
{
    OwnFacts facts;
    for (const LibraryEntry& entry : entries) { // first what the others speak of
        const std::string name = entry.name.toStdString();
        OwnFacts one;
        if (const auto* const model = std::get_if<LlmModel>(&entry.fact)) {
            one.models = {*model};
        } else if (const auto* const card = std::get_if<Gpu>(&entry.fact)) {
            one.gpus = {*card};
        } else if (const auto* const trace = std::get_if<Trace>(&entry.fact)) {
            one.traces = {*trace};
        }
        if (!check(one, catalogue).empty()) {
            continue; // edited by hand into something that cannot be
        }
        if (!one.models.empty()) {
            if (one.models[0].maker.empty()) {
                one.models[0].maker = Import::tr("Yours").toStdString();
            }
            put_named(facts.models, std::move(one.models[0]), name, source_of(entry));
        } else if (!one.gpus.empty()) {
            put_named(facts.gpus, std::move(one.gpus[0]), name, source_of(entry));
        } else if (!one.traces.empty()) {
            one.traces[0].label = name;
            put_named(facts.traces, std::move(one.traces[0]), name, source_of(entry));
        }
    }
    const Catalogue known = merged(catalogue, facts);
    for (const LibraryEntry& entry : entries) {
        if (const auto* const quote = std::get_if<PriceQuote>(&entry.fact)) {
            const bool is_new = std::ranges::find(facts.prices, quote->id, &PriceQuote::id) == facts.prices.end();
            if (is_new && known.gpu(quote->gpu) != nullptr && quote->usd_per_gpu_hour > 0) {
                facts.prices.push_back(*quote);
                facts.prices.back().source = source_of(entry);
            }
        } else if (std::holds_alternative<MeasurementRecord>(entry.fact)) {
            std::ranges::move(rows_of(entry, known), std::back_inserter(facts.measurements));
        }
    }
    return facts;
}

} // namespace tiebreak
