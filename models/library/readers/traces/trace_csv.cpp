// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/traces/trace_csv.h"

#include "models/catalog/files/text_file.h"
#include "models/library/readers/traces/trace_requests.h"
#include "models/library/records/server_run.h"
#include "models/library/table.h"
#include "models/library/watched.h"

#include <QDate>
#include <QRegularExpression>

namespace tiebreak {

namespace {

constexpr auto arrivals = {"arrived_at", "arrival",     "arrival_s", "arrival_time", "arrival_time_s",
                           "timestamp",  "timestamp_s", "time",      "time_s",       "start_time"};
constexpr auto arrivals_ms = {"arrived_at_ms", "arrival_ms", "arrival_time_ms", "timestamp_ms", "time_ms"};
constexpr auto prompts = {"num_prefill_tokens", "ContextTokens",  "context_tokens",    "prompt_tokens",
                          "input_tokens",       "prompt_len",     "input_len",         "input_length",
                          "prompt_length",      "Request tokens", "num_prompt_tokens", "prompt"};
constexpr auto outputs = {"num_decode_tokens", "GeneratedTokens", "generated_tokens", "output_tokens",
                          "completion_tokens", "output_len",      "output_length",    "Response tokens",
                          "num_output_tokens", "output"};

// Seconds of a number, or of "2023-11-16 18:15:46.6805900" and its likes, which Qt reads only to the millisecond.
std::optional<double> seconds_of(const QString& text)
{
    if (const auto number = number_of(text)) {
        return number;
    }
    static const QRegularExpression stamp(
        QStringLiteral("^(\\d{4})-(\\d{2})-(\\d{2})[T ](\\d{2}):(\\d{2}):(\\d{2}(?:\\.\\d{1,12})?)(?:Z|\\+00:?00)?$"));
    const auto match = stamp.match(text);
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!match.hasMatch() || !day.isValid()) {
        return std::nullopt;
    }
    const double days = static_cast<double>(day.toJulianDay() - 2'440'588); // since 1970
    return 86'400 * days + 3600 * match.captured(4).toDouble() + 60 * match.captured(5).toDouble() +
           match.captured(6).toDouble();
}

void read_trace_csv(const Content& content, Reading& reading)
{
    const std::optional<CsvTable> table = table_of(content, reading);
    if (!table) {
        return;
    }
    const auto in_ms = column_of(*table, arrivals_ms);
    const auto arrival = in_ms ? in_ms : column_of(*table, arrivals);
    const auto prompt = column_of(*table, prompts);
    const auto output = column_of(*table, outputs);
    std::vector<TraceRequest> requests;
    requests.reserve(table->rows.size());
    int without_tokens = 0;
    for (const CsvRow& row : watched(table->rows, reading)) {
        const auto time = seconds_of(cell(row, arrival));
        const auto in = number_of(cell(row, prompt));
        const auto out = number_of(cell(row, output));
        if (!time || !in || !out || *in < 0 || *out < 0) {
            reading.refuse(row.line,
                           Import::tr("arrival, prompt and output are %1, %2 and %3; they must be a time and "
                                      "two numbers of tokens")
                               .arg(quoted(cell(row, arrival)), quoted(cell(row, prompt)), quoted(cell(row, output))));
            return;
        }
        if (*in == 0 || *out == 0) {
            ++without_tokens;
            continue;
        }
        requests.push_back({*time * (in_ms ? 0.001 : 1), *in, *out});
    }
    add_trace(reading, std::move(requests), without_tokens);
}

bool names_one(const Content& content, std::initializer_list<const char*> names)
{
    for (const char* const name : names) {
        if (head_names(content, {name})) {
            return true;
        }
    }
    return false;
}

bool is_trace_csv(const Content& content)
{
    return (names_one(content, arrivals) || names_one(content, arrivals_ms)) && names_one(content, prompts) &&
           names_one(content, outputs);
}

} // namespace

Format trace_csv_format()
{
    return {QLatin1StringView("trace-csv"),
            QT_TRANSLATE_NOOP("Import", "log of requests (CSV with the columns arrival, prompt_tokens, output_tokens)"),
            is_trace_csv, read_trace_csv};
}

} // namespace tiebreak
