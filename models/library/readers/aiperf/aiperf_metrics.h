// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/library/records/server_run.h"

#include <map>

namespace tiebreak {

// One metric of AIPerf or GenAI-Perf: statistics in the unit that stands beside them.
struct AiperfMetric {
    QString unit;                         // "ms", "sec", "tokens/sec", "per sec"; empty for counts
    std::map<QString, double> statistics; // "avg", "p50"
};

// By name in lower case with "_" between words: "time_to_first_token".
using AiperfMetrics = std::map<QString, AiperfMetric>;

// Puts a metric "Time to First Token (ms)" of a table.
void put_metric(AiperfMetrics& metrics, const QString& title, std::map<QString, double> statistics);

// Puts lengths, rates and times into the run and adds its record; remarks on metrics with a unit that is not known.
void add_aiperf_run(Reading& reading, const AiperfMetrics& metrics, ServerRun run);

} // namespace tiebreak
