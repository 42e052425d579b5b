// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/benchmarks/serving_console.h"

#include "models/library/labelled_text.h"
#include "models/library/names.h"
#include "models/library/records/server_run.h"

#include <algorithm>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;
using Labels = std::map<QString, QString>;

constexpr std::string_view title = " Serving Benchmark Result ";
constexpr qsizetype most_blocks = 10'000;

std::optional<double> number_at(const Labels& labels, std::initializer_list<L1> names)
{
    for (const L1 name : names) {
        if (const auto found = labels.find(name); found != labels.end()) {
            return number_of(found->second);
        }
    }
    return std::nullopt;
}

TimeStatistics times_at(const Labels& labels, const QString& name)
{
    TimeStatistics times;
    const auto put = [&](const QString& which) -> std::optional<double> {
        const auto found = labels.find(which % u' ' % name % QStringLiteral(" (ms)"));
        return found == labels.end() ? std::nullopt : number_of(found->second);
    };
    times.mean_ms = put(QStringLiteral("mean"));
    if (const auto median = put(QStringLiteral("median"))) {
        times.percentiles_ms[50] = *median;
    }
    for (const int percent : {50, 90, 95, 99}) {
        if (const auto ms = put(QStringLiteral("p%1").arg(percent))) {
            times.percentiles_ms[percent] = *ms;
        }
    }
    return times;
}

void read_block(std::string_view block, int line, Reading& reading)
{
    const Labels labels = labelled_lines(block);
    ServerRun run;
    run.completed = number_at(labels, {L1("successful requests")});
    run.failed = number_at(labels, {L1("failed requests")});
    run.duration_s = number_at(labels, {L1("benchmark duration (s)")});
    run.input_tokens = number_at(labels, {L1("total input tokens")});
    run.output_tokens = number_at(labels, {L1("total generated tokens")});
    MeasurementRecord& seen = run.seen;
    seen.output_tok_s = number_at(labels, {L1("output token throughput (tok/s)")});
    seen.total_tok_s = number_at(labels, {L1("total token throughput (tok/s)")});
    seen.ttft = times_at(labels, QStringLiteral("ttft"));
    seen.tpot = times_at(labels, QStringLiteral("tpot"));
    seen.e2e = times_at(labels, QStringLiteral("e2el"));
    if (!seen.e2e.mean_ms) {
        seen.e2e = times_at(labels, QStringLiteral("e2e latency"));
    }
    if (const auto backend = labels.find(L1("backend")); backend != labels.end()) {
        seen.framework = framework_name(backend->second); // which SGLang's prints
    }
    if (!run.completed || !run.duration_s) {
        reading.refuse(line, Import::tr("the block ends before its numbers; give it from its title to its last line"));
        return;
    }
    add_measurement(reading, std::move(run), line);
}

void read_serving_console(const Content& content, Reading& reading)
{
    const std::string_view text = content.view();
    int line = 1;
    std::size_t counted = 0;
    qsizetype blocks = 0;
    for (std::size_t begin = text.find(title); begin != std::string_view::npos && ++blocks <= most_blocks;) {
        line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                                            text.begin() + static_cast<std::ptrdiff_t>(begin), '\n'));
        counted = begin;
        const std::size_t next = text.find(title, begin + title.size());
        read_block(text.substr(begin, next == std::string_view::npos ? next : next - begin), line, reading);
        begin = next;
    }
}

bool is_serving_console(const Content& content)
{
    return content.has(title);
}

} // namespace

Format serving_console_format()
{
    return {L1("serving-console"),
            QT_TRANSLATE_NOOP("Import", "printed result of vLLM's or SGLang's serving benchmark"), is_serving_console,
            read_serving_console};
}

} // namespace tiebreak
