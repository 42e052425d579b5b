// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/benchmarks/inference_perf.h"

#include "models/library/records/server_run.h"

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// All times of this tool are seconds.
TimeStatistics times_of_seconds(const QJsonObject& latency, L1 name)
{
    const QJsonObject metric = latency.value(name).toObject();
    TimeStatistics times;
    if (const auto mean = number_in(metric, QStringLiteral("mean"))) {
        times.mean_ms = *mean * 1000;
    }
    if (const auto median = number_in(metric, QStringLiteral("median"))) {
        times.percentiles_ms[50] = *median * 1000;
    }
    for (const int percent : {90, 95, 99}) {
        if (const auto value = number_in(metric, QStringLiteral("p%1").arg(percent))) {
            times.percentiles_ms[percent] = *value * 1000;
        }
    }
    return times;
}

void read_inference_perf(const Content& content, Reading& reading)
{
    const QJsonObject stage = content.json.front().object;
    const QJsonObject load = stage.value(L1("load_summary")).toObject();
    const QJsonObject good = stage.value(L1("successes")).toObject();
    const QJsonObject rates = good.value(L1("throughput")).toObject();
    const QJsonObject latency = good.value(L1("latency")).toObject();
    ServerRun run;
    run.completed = number_in(good, QStringLiteral("count"));
    run.failed = number_in(stage.value(L1("failures")).toObject(), QStringLiteral("count"));
    MeasurementRecord& seen = run.seen;
    seen.input_len = number_in(good.value(L1("prompt_len")).toObject(), QStringLiteral("mean"));
    seen.output_len = number_in(good.value(L1("output_len")).toObject(), QStringLiteral("mean"));
    seen.output_tok_s = number_in(rates, QStringLiteral("output_tokens_per_sec"));
    seen.total_tok_s = number_in(rates, QStringLiteral("total_tokens_per_sec"));
    seen.req_s = number_in(rates, QStringLiteral("requests_per_sec"));
    seen.ttft = times_of_seconds(latency, L1("time_to_first_token"));
    seen.e2e = times_of_seconds(latency, L1("request_latency"));
    // The tool's own "time_per_output_token" counts empty chunks of the stream: half the truth.
    if (seen.e2e.mean_ms && seen.ttft.mean_ms && seen.output_len.value_or(0) > 1) {
        seen.tpot.mean_ms = (*seen.e2e.mean_ms - *seen.ttft.mean_ms) / (*seen.output_len - 1);
    }
    const auto asked = number_in(load, QStringLiteral("requested_rate"));
    const auto sent = number_in(load, QStringLiteral("achieved_rate"));
    if (asked && sent && *sent < 0.95 * *asked) {
        reading.note(0, Import::tr("%1 requests per second were asked for and %2 sent: the run is overloaded")
                            .arg(*asked)
                            .arg(*sent, 0, 'f', 2));
    }
    if (!asked) {
        reading.note(0, Import::tr("the file is no single stage, so it may mix loads; better give "
                                   "stage_N_lifecycle_metrics.json"));
    }
    add_measurement(reading, std::move(run), 1);
}

bool is_inference_perf(const Content& content)
{
    return content.json.size() == 1 && content.json.front().object.value(L1("load_summary")).isObject() &&
           content.json.front().object.value(L1("successes")).isObject();
}

} // namespace

Format inference_perf_format()
{
    return {L1("inference-perf"), QT_TRANSLATE_NOOP("Import", "inference-perf"), is_inference_perf,
            read_inference_perf};
}

} // namespace tiebreak
