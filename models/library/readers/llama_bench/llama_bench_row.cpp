// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/llama_bench/llama_bench_row.h"

#include "models/library/names.h"
#include "models/library/records/server_run.h"

#include <set>

namespace tiebreak {

void add_llama_bench_row(const LlamaBenchRow& row, int line, Reading& reading)
{
    if (row.tokens_per_s <= 0 || row.n_prompt < 0 || row.n_gen < 0 || row.n_prompt + row.n_gen <= 0) {
        reading.refuse(line, Import::tr("the test has no tokens or no rate; give the rows as llama-bench wrote them"));
        return;
    }
    ServerRun run;
    MeasurementRecord& seen = run.seen;
    seen.framework = QStringLiteral("llama.cpp");
    if (!row.build.isEmpty()) {
        seen.framework_version = row.build;
    }
    put_model(run, row.model);
    if (const auto precision = weight_precision_in(row.type)) {
        seen.weight_precision = precision;
    }
    const std::set<QString> names(row.gpus.begin(), row.gpus.end());
    if (names.size() == 1) {
        put_card(run, *names.begin(), reading, line);
        seen.tp = static_cast<int>(row.gpus.size());
        seen.replicas = 1;
    } else if (names.size() > 1) {
        reading.note(line, Import::tr("the test ran on different cards together: it is not one contender"));
    }
    if (row.gpus.size() > 1) {
        reading.note(0, Import::tr("llama.cpp splits the layers over its GPUs unless told otherwise: several are not "
                                   "faster than one"));
    }
    seen.input_len = row.n_depth + row.n_prompt;
    seen.output_len = row.n_gen;
    const double ms = 1000 * (row.n_prompt + row.n_gen) / row.tokens_per_s; // of the whole test
    if (row.n_gen <= 0) {
        seen.total_tok_s = row.tokens_per_s;
        if (row.n_depth <= 0) { // else the time is only that of the last part of the prompt
            seen.ttft.mean_ms = ms;
        }
    } else if (row.n_prompt <= 0) {
        seen.output_tok_s = row.tokens_per_s;
        seen.tpot.mean_ms = ms / row.n_gen;
    } else {
        seen.total_tok_s = row.tokens_per_s;
        seen.e2e.mean_ms = ms;
        seen.req_s = 1000 / ms;
    }
    if (row.n_gen > 0) {
        seen.running = 1;
    }
    seen.in_system = 1;
    add_measurement(reading, std::move(run), line);
}

} // namespace tiebreak
