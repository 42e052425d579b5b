// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/benchmarks/llmd_report.h"

#include "models/catalog/files/text_file.h"
#include "models/library/names.h"
#include "models/library/records/server_run.h"
#include "models/library/yaml_json.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// Milliseconds of a unit; nothing for a unit that is not known.
std::optional<double> ms_of(const QString& unit)
{
    const QString time = unit.section(u'/', 0, 0);
    return time == L1("ms")   ? std::optional(1.0)
           : time == L1("s")  ? std::optional(1000.0)
           : time == L1("us") ? std::optional(0.001)
                              : std::nullopt;
}

TimeStatistics scaled_times(const QJsonObject& latency, L1 name, double factor)
{
    const QJsonObject metric = latency.value(name).toObject();
    const std::optional<double> unit = ms_of(text_in(metric, {L1("units")}));
    TimeStatistics times;
    if (!unit) {
        return times;
    }
    if (const auto mean = number_in(metric, QStringLiteral("mean"))) {
        times.mean_ms = *mean * *unit * factor;
    }
    for (const int percent : {50, 90, 95, 99}) {
        if (const auto value = number_in(metric, QStringLiteral("p%1").arg(percent))) {
            times.percentiles_ms[percent] = *value * *unit * factor;
        }
    }
    return times;
}

// The tool's own example says "ms" and holds seconds: 32 tokens in "3.31 ms". No GPU writes 1000 tokens a second for
// one request, so then the numbers are seconds.
double unit_repair(const QJsonObject& latency, double output_len, Reading& reading)
{
    const auto e2e = scaled_times(latency, L1("request_latency"), 1).mean_ms;
    if (!e2e || output_len <= 1 || *e2e / output_len >= 1) {
        return 1;
    }
    reading.note(0, Import::tr("the times say \"ms\", but %1 ms for %2 tokens can only be seconds; they are read so")
                        .arg(*e2e, 0, 'f', 2)
                        .arg(output_len, 0, 'f', 1));
    return 1000;
}

// What hosts and engines have in common. False when they are of several kinds: then this is not one contender.
void read_scenario(const QJsonObject& scenario, ServerRun& run, Reading& reading)
{
    MeasurementRecord& seen = run.seen;
    const QJsonObject model = scenario.value(L1("model")).toObject();
    put_model(run, text_in(model, {L1("name")}));
    if (const auto precision = weight_precision_in(text_in(model, {L1("quantization")}))) {
        seen.weight_precision = precision;
    }
    std::set<QString> engines, versions;
    for (const QJsonValue& engine : scenario[L1("platform")][L1("engine")].toArray()) {
        engines.insert(text_in(engine.toObject(), {L1("name")}));
        versions.insert(text_in(engine.toObject(), {L1("version")}));
    }
    if (engines.size() == 1) {
        seen.framework = framework_name(*engines.begin());
    }
    if (versions.size() == 1 && !versions.begin()->isEmpty()) {
        seen.framework_version = *versions.begin();
    }
    const QJsonObject host = scenario.value(L1("host")).toObject();
    const QJsonArray types = host.value(L1("type")).toArray();
    const QJsonArray cards = host.value(L1("accelerator")).toArray();
    const bool replicas_only = std::all_of(types.begin(), types.end(),
                                           [](const QJsonValue& type) { return type.toString() == L1("replica"); });
    const bool alike =
        std::all_of(cards.begin(), cards.end(), [&](const QJsonValue& card) { return card == cards.first(); });
    if (!replicas_only || !alike) {
        reading.note(0,
                     Import::tr("the run mixes prefill and decode pods or different GPUs: it is not one contender, so "
                                "card, GPUs and replicas are left out and the rates are of all together"));
        return;
    }
    if (!cards.isEmpty()) {
        const QJsonObject card = cards.first().toObject();
        put_card(run, text_in(card, {L1("model")}), reading, 0);
        seen.tp = count_in(card.value(L1("parallelism")).toObject(), {L1("tp")});
        seen.replicas =
            static_cast<int>(cards.size()) * count_in(card.value(L1("parallelism")).toObject(), {L1("dp")}).value_or(1);
    }
}

void read_llmd_report(const Content& content, Reading& reading)
{
    const std::optional<QJsonObject> report = yaml_object(content.text, reading);
    if (!report) {
        return;
    }
    const QJsonValue version = report->value(L1("version"));
    if (version.toString() != L1("0.1") && version.toDouble() != 0.1) {
        reading.refuse(1, Import::tr("the report has version %1; version 0.1 can be read")
                              .arg(quoted(version.toVariant().toString())));
        return;
    }
    const QJsonObject metrics = report->value(L1("metrics")).toObject();
    const QJsonObject requests = metrics.value(L1("requests")).toObject();
    const QJsonObject rates = metrics.value(L1("throughput")).toObject();
    const QJsonObject latency = metrics.value(L1("latency")).toObject();
    ServerRun run;
    read_scenario(report->value(L1("scenario")).toObject(), run, reading);
    run.completed = number_in(requests, QStringLiteral("total"));
    run.failed = number_in(requests, QStringLiteral("failures"));
    MeasurementRecord& seen = run.seen;
    seen.input_len = number_in(requests.value(L1("input_length")).toObject(), QStringLiteral("mean"));
    seen.output_len = number_in(requests.value(L1("output_length")).toObject(), QStringLiteral("mean"));
    seen.output_tok_s = number_in(rates, QStringLiteral("output_tokens_per_sec"));
    seen.total_tok_s = number_in(rates, QStringLiteral("total_tokens_per_sec"));
    seen.req_s = number_in(rates, QStringLiteral("requests_per_sec"));
    const double factor = unit_repair(latency, seen.output_len.value_or(0), reading);
    seen.ttft = scaled_times(latency, L1("time_to_first_token"), factor);
    seen.tpot = scaled_times(latency, L1("time_per_output_token"), factor);
    seen.e2e = scaled_times(latency, L1("request_latency"), factor);
    add_measurement(reading, std::move(run), 0);
}

bool is_llmd_report(const Content& content)
{
    return content.json.empty() && content.has("\nscenario:") && content.has("\nmetrics:");
}

} // namespace

Format llmd_report_format()
{
    return {L1("llm-d-report"), QT_TRANSLATE_NOOP("Import", "llm-d-benchmark report"), is_llmd_report,
            read_llmd_report};
}

} // namespace tiebreak
