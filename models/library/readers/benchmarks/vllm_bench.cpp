// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/benchmarks/vllm_bench.h"

#include "models/library/names.h"
#include "models/library/readers/benchmarks/serving_json.h"
#include "models/library/watched.h"

#include <algorithm>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

bool is_vllm_result(const QJsonObject& object)
{
    return object.contains(L1("output_throughput")) && object.contains(L1("total_output_tokens")) &&
           object.contains(L1("completed"));
}

// What users add with --metadata stands flat between the others, under names of their choice; these are usual.
void read_metadata(const QJsonObject& object, ServerRun& run, Reading& reading, int line)
{
    MeasurementRecord& seen = run.seen;
    put_model(run, text_in(object, {L1("model_id"), L1("model")}));
    put_card(run, text_in(object, {L1("gpu"), L1("gpu_name"), L1("gpu_type"), L1("gpu_model"), L1("accelerator")}),
             reading, line);
    if (const auto gpus = count_in(object, {L1("num_gpus"), L1("gpu_count"), L1("n_gpus"), L1("gpus")})) {
        run.gpus = gpus;
    }
    seen.tp = count_in(object, {L1("tensor_parallel_size"), L1("tp"), L1("tp_size")});
    seen.replicas = count_in(
        object, {L1("replicas"), L1("num_replicas"), L1("decode_replicas"), L1("data_parallel_size"), L1("dp")});
    if (const QString version = text_in(object, {L1("framework_version"), L1("vllm_version"), L1("version")});
        !version.isEmpty()) {
        seen.framework_version = version;
    }
    if (const auto precision =
            weight_precision_in(text_in(object, {L1("weight_precision"), L1("quantization"), L1("dtype")}))) {
        seen.weight_precision = precision;
    }
}

void read_vllm_bench(const Content& content, Reading& reading)
{
    remark_on_lines_not_json(content, reading);
    for (const JsonPart& part : watched(content.json, reading)) {
        if (!is_vllm_result(part.object)) {
            reading.note(part.line, Import::tr("this is no result of vLLM's serving benchmark; it is left out"));
            continue;
        }
        ServerRun run = serving_run(part.object, QStringLiteral("e2el"));
        read_metadata(part.object, run, reading, part.line);
        if (count_in(part.object, {L1("prefill_replicas")})) {
            reading.note(part.line, Import::tr("prefill and decode ran on different replicas; rates are by decode "
                                               "replica, which is not one contender"));
        }
        add_measurement(reading, std::move(run), part.line);
    }
}

bool is_vllm_bench(const Content& content)
{
    return std::any_of(content.json.begin(), content.json.end(),
                       [](const JsonPart& part) { return is_vllm_result(part.object); });
}

} // namespace

Format vllm_bench_format()
{
    return {L1("vllm-bench"), QT_TRANSLATE_NOOP("Import", "vLLM bench serve"), is_vllm_bench, read_vllm_bench};
}

} // namespace tiebreak
