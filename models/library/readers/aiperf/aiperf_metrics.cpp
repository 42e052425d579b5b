// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/aiperf/aiperf_metrics.h"

#include "models/catalog/files/text_file.h"

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// What one of a unit is in ms, or per second, or a plain count; nothing for others.
std::optional<double> factor_of(const QString& unit)
{
    struct Unit {
        L1 name;
        double factor;
    };
    static const std::vector<Unit> units = {{L1("ms"), 1},
                                            {L1("milliseconds"), 1},
                                            {L1("sec"), 1e3},
                                            {L1("s"), 1e3},
                                            {L1("seconds"), 1e3},
                                            {L1("us"), 1e-3},
                                            {L1("microseconds"), 1e-3},
                                            {L1("ns"), 1e-6},
                                            {L1("nanoseconds"), 1e-6},
                                            {L1("tokens/sec"), 1},
                                            {L1("tokens/s"), 1},
                                            {L1("requests/sec"), 1},
                                            {L1("requests/s"), 1},
                                            {L1("per sec"), 1},
                                            {L1("tokens"), 1},
                                            {L1("requests"), 1},
                                            {L1("count"), 1},
                                            {L1(""), 1}};
    for (const Unit& row : units) {
        if (unit.trimmed().compare(row.name, Qt::CaseInsensitive) == 0) {
            return row.factor;
        }
    }
    return std::nullopt;
}

std::optional<double> value_of(const AiperfMetrics& metrics, const char* name, const QString& statistic,
                               Reading& reading)
{
    const auto metric = metrics.find(QLatin1StringView(name));
    if (metric == metrics.end()) {
        return std::nullopt;
    }
    const auto value = metric->second.statistics.find(statistic);
    const auto factor = factor_of(metric->second.unit);
    if (!factor) {
        reading.note(0, Import::tr("%1 has the unit %2, which is not known; it is left out")
                            .arg(metric->first, quoted(metric->second.unit)));
    }
    return factor && value != metric->second.statistics.end() ? std::optional(value->second * *factor) : std::nullopt;
}

} // namespace

void put_metric(AiperfMetrics& metrics, const QString& title, std::map<QString, double> statistics)
{
    const qsizetype bracket = title.lastIndexOf(u'(');
    const QString unit = bracket < 0 ? QString() : title.sliced(bracket + 1).section(u')', 0, 0);
    const QString name = title.left(bracket < 0 ? title.size() : bracket).simplified().toLower();
    metrics.insert_or_assign(QString(name).replace(u' ', u'_'), AiperfMetric{unit, std::move(statistics)});
}

void add_aiperf_run(Reading& reading, const AiperfMetrics& metrics, ServerRun run)
{
    const auto mean = [&](const char* name) { return value_of(metrics, name, QStringLiteral("avg"), reading); };
    const auto times = [&](const char* name) {
        TimeStatistics statistics{mean(name), {}};
        for (const int percent : {50, 90, 95, 99}) {
            if (const auto ms = value_of(metrics, name, QStringLiteral("p%1").arg(percent), reading)) {
                statistics.percentiles_ms[percent] = *ms;
            }
        }
        return statistics;
    };
    run.completed = mean("request_count");
    run.failed = mean("error_request_count");
    if (const auto ms = mean("benchmark_duration")) {
        run.duration_s = *ms / 1000;
    }
    MeasurementRecord& seen = run.seen;
    seen.input_len = mean("input_sequence_length");
    seen.output_len = mean("output_sequence_length"); // reasoning included: what the GPU wrote
    seen.output_tok_s = mean("output_token_throughput");
    seen.total_tok_s = mean("total_token_throughput");
    if (!run.completed || !run.duration_s) { // else from these, since tables print it with two digits
        seen.req_s = mean("request_throughput");
    }
    seen.ttft = times("time_to_first_token");
    seen.tpot = times("inter_token_latency"); // of each request (end-to-end - first token) / (tokens - 1)
    seen.e2e = times("request_latency");
    add_measurement(reading, std::move(run), 0);
}

} // namespace tiebreak
