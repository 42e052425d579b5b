// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/llama_bench/llama_bench_json.h"

#include "models/library/readers/llama_bench/llama_bench_row.h"
#include "models/library/records/server_run.h"
#include "models/library/watched.h"

#include <algorithm>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

bool is_row(const QJsonObject& object)
{
    return object.contains(L1("n_prompt")) && object.contains(L1("n_gen")) && object.contains(L1("avg_ts"));
}

void read_llama_bench_json(const Content& content, Reading& reading)
{
    for (const JsonPart& part : watched(content.json, reading)) {
        if (!is_row(part.object)) {
            reading.note(part.line, Import::tr("this is no test of llama-bench; it is left out"));
            continue;
        }
        LlamaBenchRow row;
        if (const auto build = number_in(part.object, QStringLiteral("build_number"))) {
            row.build = QString::number(*build, 'f', 0);
        }
        // One name for each card; they are joined by commas.
        row.gpus = text_in(part.object, {L1("gpu_info")}).split(QStringLiteral(", "), Qt::SkipEmptyParts);
        row.model = text_in(part.object, {L1("model_filename"), L1("model_type")});
        row.type = text_in(part.object, {L1("model_type")});
        row.n_prompt = number_in(part.object, QStringLiteral("n_prompt")).value_or(0);
        row.n_gen = number_in(part.object, QStringLiteral("n_gen")).value_or(0);
        row.n_depth = number_in(part.object, QStringLiteral("n_depth")).value_or(0);
        row.tokens_per_s = number_in(part.object, QStringLiteral("avg_ts")).value_or(0);
        add_llama_bench_row(row, part.line, reading);
    }
}

bool is_llama_bench_json(const Content& content)
{
    return std::any_of(content.json.begin(), content.json.end(),
                       [](const JsonPart& part) { return is_row(part.object); });
}

} // namespace

Format llama_bench_json_format()
{
    return {L1("llama-bench"), QT_TRANSLATE_NOOP("Import", "llama-bench"), is_llama_bench_json, read_llama_bench_json};
}

} // namespace tiebreak
