// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/benchmarks/sglang_bench.h"

#include "models/library/names.h"
#include "models/library/readers/benchmarks/serving_json.h"
#include "models/library/watched.h"

#include <algorithm>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

bool is_sglang_result(const QJsonObject& object)
{
    return object.contains(L1("output_throughput")) && object.contains(L1("total_output_tokens")) &&
           (object.contains(L1("total_output_tokens_retokenized")) || object.contains(L1("mean_e2e_latency_ms")));
}

// Newer versions add what the server says of itself.
void read_server_info(const QJsonObject& object, ServerRun& run)
{
    const QJsonObject info = object.value(L1("server_info")).toObject();
    put_model(run, text_in(object, {L1("model_id"), L1("model"), L1("model_path")}));
    if (!run.seen.model) {
        put_model(run, text_in(info, {L1("served_model_name"), L1("model_path")}));
    }
    run.seen.tp = count_in(info, {L1("tp_size")});
    run.seen.replicas = count_in(info, {L1("dp_size")});
    if (const QString version = text_in(info, {L1("version")}); !version.isEmpty()) {
        run.seen.framework_version = version;
    }
    if (const auto precision = weight_precision_in(text_in(info, {L1("quantization"), L1("dtype")}))) {
        run.seen.weight_precision = precision;
    }
}

void read_sglang_bench(const Content& content, Reading& reading)
{
    remark_on_lines_not_json(content, reading);
    for (const JsonPart& part : watched(content.json, reading)) {
        if (!is_sglang_result(part.object)) {
            reading.note(part.line, Import::tr("this is no result of SGLang's serving benchmark; it is left out"));
            continue;
        }
        ServerRun run = serving_run(part.object, QStringLiteral("e2e_latency"));
        read_server_info(part.object, run);
        put_card(run, text_in(part.object, {L1("gpu"), L1("gpu_name"), L1("accelerator")}), reading, part.line);
        if (!run.seen.tpot.mean_ms) {
            reading.note(0, Import::tr("the file has no mean time per output token (older versions of the tool do not "
                                       "write it), so how many sequences decoded is not known"));
        }
        add_measurement(reading, std::move(run), part.line);
    }
}

bool is_sglang_bench(const Content& content)
{
    return std::any_of(content.json.begin(), content.json.end(),
                       [](const JsonPart& part) { return is_sglang_result(part.object); });
}

} // namespace

Format sglang_bench_format()
{
    return {L1("sglang-bench"), QT_TRANSLATE_NOOP("Import", "SGLang bench_serving"), is_sglang_bench,
            read_sglang_bench};
}

} // namespace tiebreak
