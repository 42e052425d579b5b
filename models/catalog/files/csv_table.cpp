// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/catalog/files/csv_table.h"

#include "models/catalog/files/text_file.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace tiebreak {

namespace {

struct Csv {
    Q_DECLARE_TR_FUNCTIONS(Csv)
};

constexpr std::size_t most_columns = 10'000; // one line of commas would take all memory

// Takes rows off the front of a text.
class CsvParser {
public:
    CsvParser(QString name, std::string_view text) : m_name(std::move(name)), m_rest(text)
    {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        if (m_rest.starts_with(byte_order_mark)) {
            m_rest.remove_prefix(byte_order_mark.size());
        }
    }

    [[nodiscard]] bool at_end() const { return m_rest.empty(); }

    // The next row; an empty line has no cells. Nothing, and a problem, when a quote is out of place.
    std::optional<CsvRow> take_row(QStringList& problems)
    {
        CsvRow row{m_line, {}};
        if (take_line_end()) {
            return row;
        }
        do {
            std::optional<std::string> cell = next_is('"') ? take_quoted(problems) : take_plain(problems);
            if (!cell) {
                return std::nullopt;
            }
            row.cells.push_back(std::move(*cell));
            if (row.cells.size() > most_columns) {
                problems.append(problem_at(
                    m_name, m_line, Csv::tr("the row has more than %1 cells; it must have fewer").arg(most_columns)));
                return std::nullopt;
            }
        } while (take(','));
        if (!at_end() && !take_line_end()) {
            problems.append(problem_at(m_name, m_line, Csv::tr("text follows a closing quote; a comma must")));
            return std::nullopt;
        }
        return row;
    }

private:
    [[nodiscard]] bool next_is(char byte) const { return !m_rest.empty() && m_rest.front() == byte; }

    bool take(char byte)
    {
        const bool is_next = next_is(byte);
        m_rest.remove_prefix(is_next ? 1 : 0);
        return is_next;
    }

    bool take_line_end()
    {
        const bool returned = take('\r'); // alone, or before a line feed
        const bool fed = take('\n');
        m_line += returned || fed ? 1 : 0;
        return returned || fed;
    }

    std::optional<std::string> take_plain(QStringList& problems)
    {
        const std::string_view cell = m_rest.substr(0, m_rest.find_first_of(",\r\n"));
        if (cell.find('"') != std::string_view::npos) {
            problems.append(problem_at(m_name, m_line,
                                       Csv::tr("a quote stands inside a cell without quotes around it; write the whole "
                                               "cell in quotes and the quote twice")));
            return std::nullopt;
        }
        m_rest.remove_prefix(cell.size());
        return std::string(cell);
    }

    std::optional<std::string> take_quoted(QStringList& problems)
    {
        const int begin = m_line;
        std::string cell;
        take('"');
        while (true) {
            const std::string_view part = m_rest.substr(0, m_rest.find('"'));
            m_line += static_cast<int>(std::ranges::count(part, '\n'));
            cell += part;
            m_rest.remove_prefix(part.size());
            if (!take('"')) {
                problems.append(
                    problem_at(m_name, begin, Csv::tr("the cell's quote never ends; a closing quote is missing")));
                return std::nullopt;
            }
            if (!take('"')) { // two stand for one
                return cell;
            }
            cell += '"';
        }
    }

    QString m_name;
    std::string_view m_rest;
    int m_line = 1;
};

void check_header(const CsvTable& table, int line, QStringList& problems)
{
    std::set<std::string_view> seen;
    for (const std::string& cell : table.header) {
        const std::string_view name = trimmed(cell);
        if (!name.empty() && !seen.insert(name).second) {
            problems.append(
                problem_at(table.name, line, Csv::tr("column %1 stands twice; one must go").arg(quoted(name))));
        }
    }
}

} // namespace

std::optional<std::size_t> CsvTable::column(std::string_view wanted) const
{
    const auto found = std::ranges::find_if(header, [&](const std::string& cell) { return trimmed(cell) == wanted; });
    return found == header.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - header.begin()));
}

std::optional<CsvTable> read_csv(const QString& name, const QByteArray& text, QStringList& problems)
{
    const qsizetype problems_before = problems.size();
    CsvTable table{name, {}, {}};
    CsvParser parser(name, std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    std::size_t cells = 0;
    while (!parser.at_end() && problems.size() - problems_before < most_row_problems) {
        std::optional<CsvRow> row = parser.take_row(problems);
        if (!row) {
            return std::nullopt; // where the next row begins is anyone's guess
        }
        if (row->cells.empty()) {
            continue;
        }
        cells += row->cells.size();
        if (cells > most_csv_cells) { // which take far more memory than the file
            problems.append(problem_at(
                name, row->line, Csv::tr("the table has more than %1 cells; give a part of it").arg(most_csv_cells)));
            return std::nullopt;
        }
        if (table.header.empty()) {
            table.header = std::move(row->cells);
            check_header(table, row->line, problems);
            continue;
        }
        if (row->cells.size() != table.header.size()) {
            problems.append(
                problem_at(name, row->line,
                           Csv::tr("the row has %1 cells; it must have %2, as the header has")
                               .arg(QString::number(row->cells.size()), QString::number(table.header.size()))));
        }
        table.rows.push_back(std::move(*row));
    }
    if (table.header.empty()) {
        problems.append(problem_at(name, 1, Csv::tr("the file is empty; it must begin with a line of column names")));
    }
    return problems.size() == problems_before ? std::optional(std::move(table)) : std::nullopt;
}

std::string csv_line(const std::vector<std::string>& cells)
{
    std::string line;
    for (const std::string& cell : cells) {
        if (cell.find_first_of(",\"\r\n") == std::string::npos) {
            line += cell + ',';
            continue;
        }
        line += '"';
        for (const char byte : cell) {
            line += byte == '"' ? "\"\"" : std::string(1, byte);
        }
        line += "\",";
    }
    line.back() = '\n'; // in place of the last comma
    return line;
}

QString harmless_text(const QString& text)
{
    constexpr QStringView evaluated = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"; // the last four: the first, full width
    return !text.isEmpty() && evaluated.contains(text.front()) ? QString(QLatin1Char('\'') + text) : text;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t";
    const std::size_t begin = text.find_first_not_of(space);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

} // namespace tiebreak
