// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/library/table.h"

#include "models/catalog/files/qt_text.h"

#include <algorithm>

namespace tiebreak {

namespace {

QString normal(std::string_view name)
{
    return to_qstring(name.substr(0, 100)).simplified().toLower().replace(u'_', u' ');
}

} // namespace

std::optional<CsvTable> table_of(const Content& content, Reading& reading)
{
    if (!is_moderate_table(content, reading)) {
        return std::nullopt;
    }
    QStringList problems;
    std::optional<CsvTable> table = read_csv(QStringLiteral("csv"), content.text, problems);
    if (!table) {
        const QStringList parts = problems.first().split(u':'); // "csv:line: text"
        reading.refuse(parts.value(1).toInt(), problems.first().section(QStringLiteral(": "), 1));
    }
    return table;
}

std::optional<std::size_t> column_of(const CsvTable& table, std::initializer_list<const char*> names)
{
    for (const char* const name : names) {
        const auto found = std::find_if(table.header.begin(), table.header.end(),
                                        [&](const std::string& head) { return normal(head) == normal(name); });
        if (found != table.header.end()) {
            return static_cast<std::size_t>(found - table.header.begin());
        }
    }
    return std::nullopt;
}

bool head_names(const Content& content, std::initializer_list<const char*> names)
{
    if (!content.json.empty()) {
        return false;
    }
    const QStringList head = to_qstring(content.head().substr(0, 5000)).toLower().replace(u'_', u' ').split(u',');
    return std::all_of(names.begin(), names.end(), [&](const char* name) {
        return std::any_of(head.begin(), head.end(), [&](const QString& column) {
            return QString(column).remove(u'"').simplified() == normal(name);
        });
    });
}

QString cell(const CsvRow& row, const std::optional<std::size_t>& column)
{
    return column && *column < row.cells.size() ? to_qstring(trimmed(row.cells[*column])) : QString();
}

} // namespace tiebreak
