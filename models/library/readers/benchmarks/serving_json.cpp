// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/benchmarks/serving_json.h"

#include "models/library/names.h"

namespace tiebreak {

using L1 = QLatin1StringView;

TimeStatistics serving_times(const QJsonObject& result, const QString& name)
{
    TimeStatistics times;
    times.mean_ms = number_in(result, QStringLiteral("mean_%1_ms").arg(name));
    if (const auto median = number_in(result, QStringLiteral("median_%1_ms").arg(name))) {
        times.percentiles_ms[50] = *median;
    }
    for (const int percent : {50, 90, 95, 99}) {
        if (const auto ms = number_in(result, QStringLiteral("p%1_%2_ms").arg(percent).arg(name))) {
            times.percentiles_ms[percent] = *ms;
        }
    }
    return times;
}

ServerRun serving_run(const QJsonObject& result, const QString& e2e)
{
    ServerRun run;
    run.duration_s = number_in(result, QStringLiteral("duration"));
    run.completed = number_in(result, QStringLiteral("completed"));
    run.failed = number_in(result, QStringLiteral("failed"));
    if (const auto asked = number_in(result, QStringLiteral("num_prompts")); asked && run.completed && !run.failed) {
        run.failed = *asked - *run.completed;
    }
    run.input_tokens = number_in(result, QStringLiteral("total_input_tokens"));
    run.output_tokens = number_in(result, QStringLiteral("total_output_tokens"));
    MeasurementRecord& seen = run.seen;
    seen.output_tok_s = number_in(result, QStringLiteral("output_throughput"));
    seen.total_tok_s = number_in(result, QStringLiteral("total_token_throughput"));
    seen.req_s = number_in(result, QStringLiteral("request_throughput"));
    seen.ttft = serving_times(result, QStringLiteral("ttft"));
    seen.tpot = serving_times(result, QStringLiteral("tpot"));
    seen.e2e = serving_times(result, e2e);
    for (const L1 key : {L1("framework"), L1("engine"), L1("backend")}) {
        if (const auto name = framework_name(text_in(result, {key})); name && !seen.framework) {
            seen.framework = name;
        }
    }
    return run;
}

void remark_on_lines_not_json(const Content& content, Reading& reading)
{
    if (!content.lines_not_json.empty()) {
        const int first = content.lines_not_json.front();
        reading.note(first, Import::tr("lines that are no JSON: %1, this is the first; they are left out")
                                .arg(content.lines_not_json.size()));
    }
}

} // namespace tiebreak
