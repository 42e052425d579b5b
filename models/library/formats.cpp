// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/formats.h"

#include "models/catalog/files/plain_text.h"
#include "models/catalog/files/text_file.h"
#include "models/library/readers/aiperf/aiperf_console.h"
#include "models/library/readers/aiperf/aiperf_csv.h"
#include "models/library/readers/aiperf/aiperf_json.h"
#include "models/library/readers/benchmarks/guidellm.h"
#include "models/library/readers/benchmarks/inference_perf.h"
#include "models/library/readers/benchmarks/llmd_report.h"
#include "models/library/readers/benchmarks/serving_console.h"
#include "models/library/readers/benchmarks/sglang_bench.h"
#include "models/library/readers/benchmarks/trtllm_bench.h"
#include "models/library/readers/benchmarks/vllm_bench.h"
#include "models/library/readers/facts/hf_config.h"
#include "models/library/readers/facts/own_prices.h"
#include "models/library/readers/facts/sglang_log.h"
#include "models/library/readers/facts/skypilot_prices.h"
#include "models/library/readers/facts/vllm_log.h"
#include "models/library/readers/llama_bench/llama_bench_csv.h"
#include "models/library/readers/llama_bench/llama_bench_json.h"
#include "models/library/readers/llama_bench/llama_bench_markdown.h"
#include "models/library/readers/traces/mooncake_trace.h"
#include "models/library/readers/traces/trace_csv.h"

#include <QFileInfo>

#include <algorithm>

namespace tiebreak {

namespace {

void fit(std::optional<QString>& text)
{
    if (text) {
        const QString line = fitted(*text, longest_name);
        text = line.isEmpty() ? std::nullopt : std::optional(line);
    }
}

// Texts as the library and sessions hold them.
void fit(Record& record)
{
    if (auto* const measurement = std::get_if<MeasurementRecord>(&record)) {
        for (const auto member :
             {&MeasurementRecord::framework, &MeasurementRecord::framework_version, &MeasurementRecord::gpu,
              &MeasurementRecord::model, &MeasurementRecord::weight_precision}) {
            fit(measurement->*member);
        }
    } else if (auto* const memory = std::get_if<MemoryRecord>(&record)) {
        for (const auto member : {&MemoryRecord::framework, &MemoryRecord::framework_version, &MemoryRecord::gpu,
                                  &MemoryRecord::model, &MemoryRecord::weight_precision}) {
            fit(memory->*member);
        }
    } else if (auto* const price = std::get_if<PriceRecord>(&record)) {
        for (const auto member : {&PriceRecord::provider, &PriceRecord::region, &PriceRecord::gpu,
                                  &PriceRecord::billing, &PriceRecord::as_of}) {
            fit(price->*member);
        }
    } else if (auto* const model = std::get_if<ModelRecord>(&record)) {
        model->name = fitted(model->name, longest_name);
    }
}

} // namespace

const std::vector<Format>& formats()
{
    static const std::vector<Format> rows = {
        sglang_bench_format(),    vllm_bench_format(),       serving_console_format(), guidellm_format(),
        inference_perf_format(),  trtllm_bench_format(),     aiperf_json_format(),     aiperf_csv_format(),
        aiperf_console_format(),  llama_bench_json_format(), llama_bench_csv_format(), llama_bench_markdown_format(),
        llmd_report_format(),     hf_config_format(),        vllm_log_format(),        sglang_log_format(),
        skypilot_prices_format(), own_prices_format(),       mooncake_trace_format(),  trace_csv_format()};
    return rows;
}

const Format* format(const QString& id)
{
    const auto found =
        std::find_if(formats().begin(), formats().end(), [&](const Format& row) { return row.id == id; });
    return found == formats().end() ? nullptr : &*found;
}

namespace {

void read_into(Reading& reading, const QString& name, const QByteArray& bytes)
{
    const Content content = content_of(name, bytes, reading);
    constexpr double is_parsed = 0.5;
    if (reading.refused || !reading.goes_on(is_parsed)) {
        return;
    }
    const auto found =
        std::find_if(formats().begin(), formats().end(), [&](const Format& row) { return row.recognises(content); });
    if (found == formats().end()) {
        QStringList names;
        for (const Format& row : formats()) {
            names.append(Import::tr(row.name));
        }
        reading.refuse(0, Import::tr("the file is of no format that can be imported; these can: %1")
                              .arg(names.join(QStringLiteral("; "))));
        return;
    }
    reading.format = found->id;
    found->read(content, reading);
    for (Record& record : reading.records) {
        fit(record);
    }
    constexpr std::size_t most_records = 50'000; // more than any list of prices has
    if (!reading.refused && reading.records.size() > most_records) {
        reading.refuse(0, Import::tr("the file has more than %1 entries; give a part of it").arg(most_records));
    }
    if (reading.refused) {
        reading.records.clear();
    } else if (reading.records.empty()) {
        reading.refuse(0, Import::tr("nothing in the file could be read; give the whole file as the tool wrote it"));
    }
}

} // namespace

Reading import_bytes(const QString& name, const QByteArray& bytes, ReadingWatch* watch)
{
    Reading reading;
    reading.watch = watch;
    read_into(reading, name, bytes);
    if (!reading.goes_on(1)) { // whatever was said of a part
        reading = {};
        reading.refuse(0, Import::tr("reading it was cancelled"));
    }
    reading.watch = nullptr;
    return reading;
}

Reading import_file(const QString& path, ReadingWatch* watch)
{
    Reading reading;
    const QString advice = Import::tr("give a file that exists and may be read");
    if (QFileInfo(path).isDir()) {
        reading.refuse(0, Import::tr("this is a folder; give files"));
        return reading;
    }
    if (QFileInfo(path).size() > qint64(largest_import_mb) * 1'000'000) {
        reading.refuse(0, Import::tr("the file is too large; it must be at most %1 MB: save the result without the "
                                     "details of each request, or give a part of it")
                              .arg(largest_import_mb));
        return reading;
    }
    QStringList problems;
    const std::optional<QByteArray> bytes = read_text_file(path, path, largest_import_mb, advice, problems);
    if (!bytes) {
        reading.refuse(1, problems.first().section(QStringLiteral(":1: "), 1));
        return reading;
    }
    return import_bytes(path, *bytes, watch);
}

} // namespace tiebreak
