// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/content.h"
#include "models/library/records/server_run.h"

namespace tiebreak {

// What the flat results of vLLM's and SGLang's serving benchmarks have in common; `e2e` is the tool's word for the
// end-to-end time in "mean_..._ms".
[[nodiscard]] ServerRun serving_run(const QJsonObject& result, const QString& e2e);

// Mean and percentiles under "mean_NAME_ms", "median_NAME_ms", "p99_NAME_ms".
[[nodiscard]] TimeStatistics serving_times(const QJsonObject& result, const QString& name);

// Remarks on lines that are no JSON, as when a tool's messages got into the file.
void remark_on_lines_not_json(const Content& content, Reading& reading);

} // namespace tiebreak
