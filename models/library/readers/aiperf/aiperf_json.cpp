// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/aiperf/aiperf_json.h"

#include "models/library/readers/aiperf/aiperf_metrics.h"

#include <QJsonArray>

#include <set>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// Where the versions of AIPerf and GenAI-Perf write the model's name.
QString model_of(const QJsonObject& config)
{
    const QJsonValue models = config.value(L1("models"));
    for (const QJsonValue& name :
         {models[L1("items")][0][L1("name")], models[0][L1("name")], models[0],
          config.value(L1("endpoint"))[L1("model_names")][0], config.value(L1("model_names"))[0],
          config.value(L1("model"))[0], config.value(L1("model"))}) {
        if (name.isString()) {
            return name.toString();
        }
    }
    return {};
}

void read_cards(const QJsonObject& report, ServerRun& run, Reading& reading)
{
    std::set<QString> names;
    for (const QJsonValue& endpoint : report[L1("telemetry_data")][L1("endpoints")].toObject()) {
        for (const QJsonValue& gpu : endpoint[L1("gpus")].toObject()) {
            names.insert(text_in(gpu.toObject(), {L1("gpu_name"), L1("gpu_model_name")}));
        }
    }
    if (names.size() == 1) {
        put_card(run, *names.begin(), reading, 0);
    } else if (names.size() > 1) {
        reading.note(0, Import::tr("the telemetry names different GPUs; give --gpu with the one that served"));
    }
}

void read_aiperf_json(const Content& content, Reading& reading)
{
    const QJsonObject report = content.json.front().object;
    const QJsonObject config = report.value(L1("input_config")).toObject();
    AiperfMetrics metrics;
    for (auto entry = report.begin(); entry != report.end(); ++entry) {
        const QJsonObject object = entry.value().toObject();
        if (!object.contains(L1("avg"))) {
            continue;
        }
        AiperfMetric& metric = metrics[entry.key()];
        metric.unit = text_in(object, {L1("unit")});
        for (auto value = object.begin(); value != object.end(); ++value) {
            if (value.value().isDouble()) {
                metric.statistics[value.key()] = value.value().toDouble();
            }
        }
    }
    ServerRun run;
    put_model(run, model_of(config));
    read_cards(report, run, reading);
    if (report.value(L1("was_cancelled")).toBool()) {
        reading.note(0, Import::tr("the run was cancelled; its numbers are of what had completed"));
    }
    for (const QJsonValue& phase : config[L1("phases")].toArray()) {
        if (phase[L1("name")].toString().contains(L1("warm"))) {
            reading.note(0, Import::tr("the tool left its warm-up out of the numbers"));
        }
    }
    add_aiperf_run(reading, metrics, std::move(run));
}

bool is_aiperf_json(const Content& content)
{
    if (content.json.size() != 1) {
        return false;
    }
    const QJsonObject& report = content.json.front().object;
    return report[L1("request_latency")][L1("unit")].isString() ||
           report[L1("output_token_throughput")][L1("unit")].isString();
}

} // namespace

Format aiperf_json_format()
{
    return {L1("aiperf"), QT_TRANSLATE_NOOP("Import", "AIPerf or GenAI-Perf"), is_aiperf_json, read_aiperf_json};
}

} // namespace tiebreak
