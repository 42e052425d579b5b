// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/readers/llama_bench/llama_bench_markdown.h"

#include "models/catalog/files/qt_text.h"
#include "models/library/readers/llama_bench/llama_bench_row.h"
#include "models/library/records/server_run.h"
#include "models/library/watched.h"

#include <QRegularExpression>

namespace tiebreak {

namespace {

using L1 = QLatin1StringView;

struct TableRow {
    LlamaBenchRow row;
    int line = 0;
};

// Reads lines in order: devices, tables, and the build that stands below each table.
class Tables {
public:
    explicit Tables(Reading& reading) : m_reading(&reading) {}

    void take(const QString& text, int line)
    {
        static const QRegularExpression found(QStringLiteral("found \\d+ \\w+ devices"));
        static const QRegularExpression device(QStringLiteral("^\\s*Device \\d+: ([^,]+)"));
        static const QRegularExpression build(QStringLiteral("^build: \\S+ \\((\\d+)\\)"));
        if (text.contains(found)) {
            finish({});
            m_gpus.clear();
        } else if (const auto match = device.match(text); match.hasMatch()) {
            m_gpus.append(match.captured(1).simplified());
        } else if (const auto end = build.match(text); end.hasMatch()) {
            finish(end.captured(1));
        } else if (text.startsWith(u'|')) {
            take_cells(text.split(u'|'), line);
        }
    }

    // The rows so far are of that build; empty: not said.
    void finish(const QString& build)
    {
        for (TableRow& entry : m_rows) {
            entry.row.build = build;
            add_llama_bench_row(entry.row, entry.line, *m_reading);
        }
        m_rows.clear();
    }

private:
    void take_cells(QStringList cells, int line)
    {
        for (QString& cell : cells) {
            cell = cell.simplified();
        }
        if (cells.contains(L1("t/s"))) {
            m_header = cells;
            return;
        }
        const qsizetype model = m_header.indexOf(L1("model"));
        const qsizetype test = m_header.indexOf(L1("test"));
        const qsizetype rate = m_header.indexOf(L1("t/s"));
        if (cells.size() != m_header.size() || model < 0 || test < 0 || cells[model].startsWith(u'-')) {
            return;
        }
        TableRow entry{{}, line};
        entry.row.gpus = m_gpus;
        entry.row.model = cells[model];
        entry.row.type = cells[model];
        if (!take_test(cells[test], entry.row)) {
            m_reading->note(line, Import::tr("the test is neither pp, tg nor both; it is left out"));
            return;
        }
        entry.row.tokens_per_s = number_of(cells[rate].section(QChar(0xB1), 0, 0)).value_or(0); // before the ±
        m_rows.push_back(entry);
    }

    // "pp 512", "tg128", "pp512+tg128", "tg128 @ d4096".
    static bool take_test(const QString& test, LlamaBenchRow& row)
    {
        static const QRegularExpression prompt(QStringLiteral("pp ?(\\d{1,9})"));
        static const QRegularExpression written(QStringLiteral("tg ?(\\d{1,9})"));
        static const QRegularExpression depth(QStringLiteral("@ ?d ?(\\d{1,9})"));
        row.n_prompt = prompt.match(test).captured(1).toDouble();
        row.n_gen = written.match(test).captured(1).toDouble();
        row.n_depth = depth.match(test).captured(1).toDouble();
        return row.n_prompt + row.n_gen > 0;
    }

    Reading* m_reading;
    QStringList m_gpus;
    QStringList m_header;
    std::vector<TableRow> m_rows;
};

void read_llama_bench_markdown(const Content& content, Reading& reading)
{
    constexpr std::size_t longest = 2000;
    Tables tables(reading);
    constexpr int most_rows = 50'000;
    int line = 0;
    int rows = 0;
    for (const std::string_view text : watched(lines_of(content.view()), reading)) {
        rows += text.starts_with('|') ? 1 : 0;
        if (rows > most_rows) {
            reading.refuse(line, Import::tr("the tables have more than %1 rows; give a part of them").arg(most_rows));
            return;
        }
        tables.take(to_qstring(text.substr(0, longest)), ++line);
    }
    tables.finish({});
}

bool is_llama_bench_markdown(const Content& content)
{
    const std::string_view text = content.view();
    const std::size_t model = text.find("| model ");
    if (!content.json.empty() || model == std::string_view::npos) {
        return false;
    }
    const std::string_view head = text.substr(model, text.find('\n', model) - model);
    return head.find(" t/s |") != std::string_view::npos;
}

} // namespace

Format llama_bench_markdown_format()
{
    return {L1("llama-bench-markdown"), QT_TRANSLATE_NOOP("Import", "llama-bench, table"), is_llama_bench_markdown,
            read_llama_bench_markdown};
}

} // namespace tiebreak
