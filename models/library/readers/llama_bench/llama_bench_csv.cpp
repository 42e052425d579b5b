// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/llama_bench/llama_bench_csv.h"

#include "models/library/readers/llama_bench/llama_bench_row.h"
#include "models/library/records/server_run.h"
#include "models/library/table.h"
#include "models/library/watched.h"

namespace tiebreak {

namespace {

void read_llama_bench_csv(const Content& content, Reading& reading)
{
    const std::optional<CsvTable> table = table_of(content, reading);
    if (!table) {
        return;
    }
    const auto column = [&table](const char* name) { return column_of(*table, {name}); };
    for (const CsvRow& cells : watched(table->rows, reading)) {
        const auto number = [&](const char* name) { return number_of(cell(cells, column(name))).value_or(0); };
        LlamaBenchRow row;
        row.build = cell(cells, column("build_number"));
        row.gpus = cell(cells, column("gpu_info")).split(QStringLiteral(", "), Qt::SkipEmptyParts);
        row.model = cell(cells, column("model_filename"));
        row.type = cell(cells, column("model_type"));
        row.n_prompt = number("n_prompt");
        row.n_gen = number("n_gen");
        row.n_depth = number("n_depth");
        row.tokens_per_s = number("avg_ts");
        add_llama_bench_row(row, cells.line, reading);
    }
}

bool is_llama_bench_csv(const Content& content)
{
    return head_names(content, {"n_prompt", "n_gen", "avg_ts"});
}

} // namespace

Format llama_bench_csv_format()
{
    return {QLatin1StringView("llama-bench-csv"), QT_TRANSLATE_NOOP("Import", "llama-bench, CSV"), is_llama_bench_csv,
            read_llama_bench_csv};
}

} // namespace tiebreak
