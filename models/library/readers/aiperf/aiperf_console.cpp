// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/aiperf/aiperf_console.h"

#include "models/catalog/files/qt_text.h"
#include "models/library/readers/aiperf/aiperf_metrics.h"
#include "models/library/watched.h"

#include <QRegularExpression>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

// The cells of a line of the table; empty for rules and other lines.
QStringList cells_of(std::string_view line)
{
    constexpr std::size_t longest = 1000;
    QString text = to_qstring(line.substr(0, longest)).trimmed();
    if (!text.startsWith(QChar(0x2502)) && !text.startsWith(QChar(0x2503)) && !text.startsWith(u'|')) {
        return {};
    }
    text.replace(QChar(0x2502), u'|').replace(QChar(0x2503), u'|'); // light and heavy bars
    QStringList cells = text.split(u'|');
    cells.removeFirst();
    if (!cells.isEmpty() && cells.last().trimmed().isEmpty()) {
        cells.removeLast();
    }
    for (QString& cell : cells) {
        cell = cell.simplified();
    }
    return cells;
}

void read_aiperf_console(const Content& content, Reading& reading)
{
    QStringList header;
    AiperfMetrics metrics;
    QStringList pending; // a row whose title may go on below
    const auto finish = [&] {
        std::map<QString, double> statistics;
        for (qsizetype column = 1; column < std::min(pending.size(), header.size()); ++column) {
            if (const auto value = number_of(pending[column])) {
                statistics[header[column].toLower()] = *value;
            }
        }
        if (!pending.isEmpty()) {
            put_metric(metrics, pending.first(), std::move(statistics));
        }
        pending.clear();
    };
    for (const std::string_view line : watched(lines_of(content.view()), reading)) {
        const QStringList cells = cells_of(line);
        if (cells.size() < 2) {
            continue;
        }
        if (cells.first().compare(L1("metric"), Qt::CaseInsensitive) == 0 ||
            cells.first().compare(L1("statistic"), Qt::CaseInsensitive) == 0) {
            finish();
            header = cells;
        } else if (cells.mid(1).join(QString()).isEmpty() && !pending.isEmpty()) {
            pending.first() += u' ' % cells.first();
        } else {
            finish();
            pending = cells;
        }
    }
    finish();
    ServerRun run;
    const QString text = to_qstring(content.view().substr(0, 200'000));
    static const QRegularExpression model(QStringLiteral("--model[ =]'?([^\\s']+)"));
    put_model(run, model.match(text).captured(1));
    static const QRegularExpression duration(QStringLiteral("Benchmark Duration: ([0-9.,]+) sec"));
    if (const auto seconds = number_of(duration.match(text).captured(1))) {
        metrics[QStringLiteral("benchmark_duration")] = {QStringLiteral("sec"), {{QStringLiteral("avg"), *seconds}}};
    }
    add_aiperf_run(reading, metrics, std::move(run));
}

bool is_aiperf_console(const Content& content)
{
    return content.json.empty() && content.has("Request Latency (ms)") &&
           (content.has("\xE2\x94\x82") || content.has("\xE2\x94\x83")); // the bars of the table
}

} // namespace

Format aiperf_console_format()
{
    return {L1("aiperf-console"), QT_TRANSLATE_NOOP("Import", "printed table of AIPerf or GenAI-Perf"),
            is_aiperf_console, read_aiperf_console};
}

} // namespace tiebreak
