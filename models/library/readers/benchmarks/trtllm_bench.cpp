// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/benchmarks/trtllm_bench.h"

#include "models/library/labelled_text.h"
#include "models/library/names.h"
#include "models/library/records/server_run.h"

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// The percentiles that the tool lists as p50, p90, p95, p99.
void put_percentiles(const QJsonObject& percentiles, TimeStatistics& times)
{
    for (const int percent : {50, 90, 95, 99}) {
        if (const auto ms = number_in(percentiles, QStringLiteral("p%1").arg(percent))) {
            times.percentiles_ms[percent] = *ms;
        }
    }
}

void put_precision(ServerRun& run, const QString& quantization, const QString& dtype)
{
    if (const auto precision = weight_precision_in(quantization)) {
        run.seen.weight_precision = precision;
    } else if (!run.seen.weight_precision) {
        run.seen.weight_precision = weight_precision_in(dtype);
    }
}

void put_parallelism(ServerRun& run, std::optional<int> tp, std::optional<int> pp, Reading& reading)
{
    run.seen.tp = tp;
    if (tp) {
        run.seen.replicas = 1; // the tool starts one
    }
    if (pp.value_or(1) > 1) {
        reading.note(0, Import::tr("the layers are split over %1 GPUs (pipeline parallel), which Tiebreak does not "
                                   "model")
                            .arg(*pp));
    }
}

void read_json(const QJsonObject& report, Reading& reading)
{
    const QJsonObject engine = report.value(L1("engine")).toObject();
    const QJsonObject world = report.value(L1("world_info")).toObject();
    const QJsonObject requests = report.value(L1("request_info")).toObject();
    const QJsonObject performance = report.value(L1("performance")).toObject();
    const QJsonObject streaming = report.value(L1("streaming_metrics")).toObject();
    ServerRun run;
    MeasurementRecord& seen = run.seen;
    seen.framework = QStringLiteral("TensorRT-LLM");
    if (const QString version = text_in(engine, {L1("version")}); !version.isEmpty()) {
        seen.framework_version = version;
    }
    put_model(run, text_in(engine, {L1("model"), L1("model_path")}));
    put_precision(run, text_in(engine, {L1("quantization")}), text_in(engine, {L1("dtype")}));
    put_parallelism(run, count_in(world, {L1("tp_size")}), count_in(world, {L1("pp_size")}), reading);
    put_card(run, text_in(report.value(L1("machine")).toObject(), {L1("name")}), reading, 0);
    run.completed = number_in(requests, QStringLiteral("num_requests"));
    seen.input_len = number_in(requests, QStringLiteral("avg_input_length"));
    seen.output_len = number_in(requests, QStringLiteral("avg_output_length"));
    seen.output_tok_s = number_in(performance, QStringLiteral("system_output_throughput_tok_s"));
    seen.total_tok_s = number_in(performance, QStringLiteral("system_total_throughput_tok_s"));
    seen.req_s = number_in(performance, QStringLiteral("request_throughput_req_s"));
    seen.e2e.mean_ms = number_in(performance, QStringLiteral("avg_request_latency_ms"));
    put_percentiles(performance.value(L1("request_latency_percentiles_ms")).toObject(), seen.e2e);
    seen.ttft.mean_ms = number_in(streaming, QStringLiteral("avg_ttft_ms"));
    put_percentiles(streaming.value(L1("ttft_percentiles")).toObject(), seen.ttft);
    seen.tpot.mean_ms = number_in(streaming, QStringLiteral("avg_tpot_ms"));
    put_percentiles(streaming.value(L1("tpot_percentiles")).toObject(), seen.tpot);
    add_measurement(reading, std::move(run), 1);
}

void read_text(const Content& content, Reading& reading)
{
    const std::size_t begin = content.view().find("ENGINE DETAILS");
    const auto labels = labelled_lines(content.view().substr(begin));
    const auto text = [&labels](L1 name) {
        const auto found = labels.find(name);
        return found == labels.end() ? QString() : found->second;
    };
    const auto number = [&text](L1 name) { return number_of(text(name)); };
    const auto count = [&number](L1 name) {
        const auto value = number(name);
        return value && *value >= 1 && *value < 10'000 ? std::optional(static_cast<int>(*value)) : std::nullopt;
    };
    ServerRun run;
    MeasurementRecord& seen = run.seen;
    seen.framework = QStringLiteral("TensorRT-LLM");
    if (const QString version = text(L1("tensorrt-llm version")); !version.isEmpty()) {
        seen.framework_version = version;
    }
    put_model(run, text(L1("model")).isEmpty() ? text(L1("model path")) : text(L1("model")));
    put_precision(run, text(L1("quantization")), text(L1("dtype")));
    put_parallelism(run, count(L1("tp size")), count(L1("pp size")), reading);
    run.completed = number(L1("number of requests"));
    seen.input_len = number(L1("average input length (tokens)"));
    seen.output_len = number(L1("average output length (tokens)"));
    seen.output_tok_s = number(L1("total output throughput (tokens/sec)"));
    seen.total_tok_s = number(L1("total token throughput (tokens/sec)"));
    seen.req_s = number(L1("request throughput (req/sec)"));
    seen.e2e.mean_ms = number(L1("average request latency (ms)"));
    seen.ttft.mean_ms = number(L1("average time-to-first-token [ttft] (ms)"));
    seen.tpot.mean_ms = number(L1("average time-per-output-token [tpot] (ms)"));
    add_measurement(reading, std::move(run), 0);
}

void read_trtllm_bench(const Content& content, Reading& reading)
{
    if (content.json.empty()) {
        read_text(content, reading);
    } else {
        read_json(content.json.front().object, reading);
    }
}

bool is_trtllm_bench(const Content& content)
{
    if (content.json.size() == 1) {
        const QJsonObject& report = content.json.front().object;
        return report.value(L1("engine")).isObject() && report.value(L1("world_info")).isObject() &&
               report.value(L1("performance")).isObject();
    }
    return content.json.empty() && content.has("ENGINE DETAILS") && content.has("PERFORMANCE OVERVIEW");
}

} // namespace

Format trtllm_bench_format()
{
    return {L1("trtllm-bench"), QT_TRANSLATE_NOOP("Import", "trtllm-bench"), is_trtllm_bench, read_trtllm_bench};
}

} // namespace tiebreak
