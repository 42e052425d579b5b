// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/benchmarks/guidellm.h"

#include "models/library/records/server_run.h"

#include <QJsonArray>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// Statistics of one metric over the requests that succeeded.
QJsonObject metric(const QJsonObject& metrics, L1 name)
{
    return metrics.value(name).toObject().value(L1("successful")).toObject();
}

std::optional<double> mean(const QJsonObject& metrics, L1 name)
{
    return number_in(metric(metrics, name), QStringLiteral("mean"));
}

// In ms; `unit_ms` is what the metric counts in.
TimeStatistics metric_times(const QJsonObject& metrics, L1 name, double unit_ms)
{
    TimeStatistics times;
    if (const auto value = mean(metrics, name)) {
        times.mean_ms = *value * unit_ms;
    }
    const QJsonObject percentiles = metric(metrics, name).value(L1("percentiles")).toObject();
    for (const int percent : {50, 90, 95, 99}) {
        if (const auto value = number_in(percentiles, QStringLiteral("p%1").arg(percent))) {
            times.percentiles_ms[percent] = *value * unit_ms;
        }
    }
    return times;
}

void read_benchmark(const QJsonObject& benchmark, const QString& model, int entry, Reading& reading)
{
    const QJsonObject metrics = benchmark.value(L1("metrics")).toObject();
    const QJsonObject totals = metrics.value(L1("request_totals")).toObject();
    ServerRun run;
    put_model(run, model);
    run.completed = number_in(totals, QStringLiteral("successful"));
    run.failed = number_in(totals, QStringLiteral("errored"));
    if (const auto cut = number_in(totals, QStringLiteral("incomplete")); cut && *cut > 0) {
        reading.note(0, Import::tr("benchmark %1: requests that the end of the run cut off: %2; they are left out")
                            .arg(entry)
                            .arg(*cut));
    }
    if (number_in(benchmark, QStringLiteral("warmup_duration")).value_or(0) > 0) {
        reading.note(0, Import::tr("benchmark %1: the tool left its warm-up out of the numbers").arg(entry));
    }
    MeasurementRecord& seen = run.seen;
    seen.input_len = mean(metrics, L1("prompt_token_count"));
    seen.output_len = mean(metrics, L1("output_token_count"));
    seen.output_tok_s = mean(metrics, L1("output_tokens_per_second"));
    seen.total_tok_s = mean(metrics, L1("tokens_per_second"));
    seen.req_s = mean(metrics, L1("requests_per_second"));
    seen.ttft = metric_times(metrics, L1("time_to_first_token_ms"), 1);
    seen.tpot =
        metric_times(metrics, L1("inter_token_latency_ms"), 1); // "time_per_output_token" counts the first token, too
    seen.e2e = metric_times(metrics, L1("request_latency"), 1000);
    add_measurement(reading, std::move(run), 0);
}

void read_guidellm(const Content& content, Reading& reading)
{
    const QJsonObject report = content.json.front().object;
    const QJsonArray benchmarks = report.value(L1("benchmarks")).toArray();
    const QJsonObject backend =
        report.value(L1("config")).toObject().value(L1("spec")).toObject().value(L1("backend")).toObject();
    const QString model = text_in(backend, {L1("model")});
    if (model.contains(L1("mock"), Qt::CaseInsensitive) || text_in(backend, {L1("kind")}).contains(L1("mock"))) {
        reading.note(0, Import::tr("the server was a mock: these numbers say nothing of any GPU; they are not kept "
                                   "as evidence"));
        reading.is_mock = true;
    }
    int entry = 0;
    for (const QJsonValue& benchmark : benchmarks) {
        ++entry;
        if (!benchmark.toObject().value(L1("metrics")).toObject().contains(L1("output_tokens_per_second"))) {
            reading.refuse(
                0, Import::tr("benchmark %1 has no output_tokens_per_second; give the whole JSON report").arg(entry));
            return;
        }
        QString name = text_in(benchmark[L1("args")][L1("backend")].toObject(), {L1("model")}); // before version 0.6
        read_benchmark(benchmark.toObject(), model.isEmpty() ? name : model, entry, reading);
    }
    if (benchmarks.isEmpty()) {
        reading.refuse(0, Import::tr("the report has no benchmarks; give the report of a run that ended"));
    }
}

bool is_guidellm(const Content& content)
{
    return content.json.size() == 1 && content.json.front().object.value(L1("benchmarks")).isArray();
}

} // namespace

Format guidellm_format()
{
    return {L1("guidellm"), QT_TRANSLATE_NOOP("Import", "GuideLLM"), is_guidellm, read_guidellm};
}

} // namespace tiebreak
