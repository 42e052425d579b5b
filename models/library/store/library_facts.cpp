// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/store/library_facts.h"

#include "models/catalog/files/qt_text.h"
#include "models/library/reading.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
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

bool is_measured(const LibraryEntry& entry)
{
    return std::holds_alternative<MeasurementRecord>(entry.fact) || std::holds_alternative<MemoryRecord>(entry.fact);
}

int rounded_count(const std::optional<double>& value)
{
    constexpr double most = 1e9;
    return value ? static_cast<int>(std::lround(std::min(*value, most))) : 0;
}

// The row of the tokens that a server's pool holds; none when it speaks of what nobody knows.
std::vector<Measurement> pool_rows_of(const LibraryEntry& entry, const Catalogue& known)
{
    const auto& record = std::get<MemoryRecord>(entry.fact);
    const LlmModel* const model = record.model ? known.model_called(record.model->toStdString()) : nullptr;
    const Gpu* const gpu = record.gpu ? known.gpu(record.gpu->toStdString()) : nullptr;
    const auto precision = precision_from(record.weight_precision ? record.weight_precision->toStdString()
                                                                  : (model != nullptr ? model->shape.weights : ""));
    const std::string framework = record.framework.value_or(QString()).toStdString();
    if (model == nullptr || gpu == nullptr || !precision || !record.tp || !record.kv_tokens ||
        known.calibration.stack(framework) == nullptr) {
        return {};
    }
    Measurement row;
    row.id = measurement_id(entry) + "-kv_tokens";
    row.source = source_of(entry);
    row.framework = framework;
    row.framework_version = record.framework_version.value_or(QString()).toStdString();
    row.gpu = gpu->name;
    row.tensor_parallel = *record.tp;
    row.model = model->name;
    row.weight_precision = *precision;
    row.in_flight = true;
    row.input_len = 1; // the pool asks for no lengths
    row.output_len = 1;
    row.metric = "kv_tokens";
    row.value = *record.kv_tokens;
    row.memory_fraction = record.gpu_memory_fraction;
    row.trust = "medium";
    return {row};
}

// The rows of a measurement; none when they speak of what nobody knows.
std::vector<Measurement> rows_of(const LibraryEntry& entry, const Catalogue& known)
{
    if (std::holds_alternative<MemoryRecord>(entry.fact)) {
        return pool_rows_of(entry, known);
    }
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

// What the others may speak of.
OwnFacts named_facts(std::span<const LibraryEntry> entries, const Catalogue& catalogue)
{
    OwnFacts facts;
    for (const LibraryEntry& entry : entries) {
        const std::string name = entry.name.toStdString();
        OwnFacts one;
        if (const auto* const model = std::get_if<LlmModel>(&entry.fact)) {
            one.models = {*model};
        } else if (const auto* const card = std::get_if<Gpu>(&entry.fact)) {
            one.gpus = {*card};
        } else if (const auto* const trace = std::get_if<Trace>(&entry.fact)) {
            one.traces = {*trace};
        } else if (const auto* const pipeline = std::get_if<ImagePipeline>(&entry.fact)) {
            one.pipelines = {*pipeline};
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
        } else if (!one.pipelines.empty()) {
            put_named(facts.pipelines, std::move(one.pipelines[0]), name, source_of(entry));
        }
    }
    return facts;
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
    if (std::holds_alternative<ImagePipeline>(entry.fact)) {
        return "pipeline " + name;
    }
    if (const auto* const quote = std::get_if<PriceQuote>(&entry.fact)) {
        return fact_key(*quote);
    }
    if (const auto* const level = std::get_if<OwnLevel>(&entry.fact)) {
        return fact_key(*level);
    }
    return is_measured(entry) ? "measurement " + measurement_id(entry) : "";
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

std::string fact_key(const OwnLevel& level)
{
    return "level " + level.id;
}

std::string fact_key(const ImagePipeline& pipeline)
{
    return "pipeline " + pipeline.name;
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
    add(facts.levels);
    add(facts.pipelines);
    return keys;
}

OwnFacts facts_of(std::span<const LibraryEntry> entries, const Catalogue& catalogue)
{
    OwnFacts facts = named_facts(entries, catalogue);
    const Catalogue known = merged(catalogue, facts);
    std::set<std::string> taken; // a file may have a fact twice
    const auto is_new = [&taken](const LibraryEntry& entry) { return taken.insert(fact_key(entry)).second; };
    for (const LibraryEntry& entry : entries) {
        if (const auto* const quote = std::get_if<PriceQuote>(&entry.fact)) {
            if (makes_fact(entry, known) && is_new(entry)) {
                facts.prices.push_back(*quote);
                facts.prices.back().source = source_of(entry);
            }
        } else if (is_measured(entry)) {
            if (is_new(entry)) {
                std::ranges::move(rows_of(entry, known), std::back_inserter(facts.measurements));
            }
        } else if (const auto* const level = std::get_if<OwnLevel>(&entry.fact)) {
            if (makes_fact(entry, known) && is_new(entry)) {
                facts.levels.push_back(*level);
                facts.levels.back().source = Import::tr("your runs, of %1").arg(entry.from.imported).toStdString();
            }
        }
    }
    return facts;
}

Catalogue known_with(std::span<const LibraryEntry> entries, const Catalogue& catalogue)
{
    return merged(catalogue, named_facts(entries, catalogue));
}

bool makes_fact(const LibraryEntry& entry, const Catalogue& known)
{
    if (const auto* const quote = std::get_if<PriceQuote>(&entry.fact)) {
        return known.gpu(quote->gpu) != nullptr && quote->usd_per_gpu_hour > 0;
    }
    if (is_measured(entry)) {
        return !rows_of(entry, known).empty();
    }
    OwnFacts one;
    if (const auto* const level = std::get_if<OwnLevel>(&entry.fact)) {
        one.levels = {*level};
    } else if (const auto* const model = std::get_if<LlmModel>(&entry.fact)) {
        one.models = {*model};
    } else if (const auto* const card = std::get_if<Gpu>(&entry.fact)) {
        one.gpus = {*card};
    } else if (const auto* const trace = std::get_if<Trace>(&entry.fact)) {
        one.traces = {*trace};
    } else if (const auto* const pipeline = std::get_if<ImagePipeline>(&entry.fact)) {
        one.pipelines = {*pipeline};
    }
    return !one.empty() && check(one, known).empty();
}

} // namespace tiebreak
