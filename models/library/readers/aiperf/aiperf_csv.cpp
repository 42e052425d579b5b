// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/aiperf/aiperf_csv.h"

#include "models/catalog/files/csv_table.h"
#include "models/catalog/files/qt_text.h"
#include "models/library/readers/aiperf/aiperf_metrics.h"

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// The tables of the file, which empty lines divide; each with the line that it begins on.
std::vector<std::pair<int, QByteArray>> tables_of(const Content& content)
{
    constexpr std::size_t most_tables = 1000;
    std::vector<std::pair<int, QByteArray>> tables;
    int number = 0;
    bool between = true;
    for (const std::string_view line : lines_of(content.view())) {
        ++number;
        if (trimmed(line).empty()) {
            between = true;
            continue;
        }
        if (between && tables.size() < most_tables) {
            tables.emplace_back(number, QByteArray());
        }
        between = false;
        tables.back().second.append(line.data(), static_cast<qsizetype>(line.size())).append('\n');
    }
    return tables;
}

void read_metrics(const CsvTable& table, AiperfMetrics& metrics)
{
    for (const CsvRow& row : table.rows) {
        std::map<QString, double> statistics;
        for (std::size_t column = 1; column < row.cells.size(); ++column) {
            const QString name = to_qstring(trimmed(table.header[column])).toLower();
            if (const auto value = number_of(to_qstring(row.cells[column]))) {
                statistics[name == L1("value") ? QStringLiteral("avg") : name] = *value;
            }
        }
        put_metric(metrics, to_qstring(row.cells.front()), std::move(statistics));
    }
}

void read_aiperf_csv(const Content& content, Reading& reading)
{
    if (!is_moderate_table(content, reading)) {
        return;
    }
    AiperfMetrics metrics;
    ServerRun run;
    for (const auto& [line, text] : tables_of(content)) {
        if (!text.startsWith("Metric,")) { // of GPUs' power and memory, in columns of their own
            continue;
        }
        QStringList problems;
        const std::optional<CsvTable> table = read_csv(content.name, text, problems);
        if (!table) {
            reading.refuse(line, Import::tr("the table that begins here is damaged (%1); give the file as the tool "
                                            "wrote it")
                                     .arg(problems.first().section(QStringLiteral(": "), 1)));
            return;
        }
        read_metrics(*table, metrics);
    }
    add_aiperf_run(reading, metrics, std::move(run));
}

bool is_aiperf_csv(const Content& content)
{
    return content.json.empty() && content.head().starts_with("Metric,") &&
           (content.has("Request Latency (") || content.has("Output Token Throughput"));
}

} // namespace

Format aiperf_csv_format()
{
    return {L1("aiperf-csv"), QT_TRANSLATE_NOOP("Import", "AIPerf or GenAI-Perf, CSV"), is_aiperf_csv, read_aiperf_csv};
}

} // namespace tiebreak
