// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grids/grid_html.h"

#include <QXmlStreamWriter>

namespace tiebreak {

namespace {

// Spreadsheets read the attribute and not the style that replaced it; titles are centred without it.
void writeCell(QXmlStreamWriter& html, const QString& tag, Qt::Alignment alignment, const QString& text, bool is_strong)
{
    html.writeStartElement(tag);
    html.writeAttribute(QStringLiteral("align"),
                        alignment.testFlag(Qt::AlignRight) ? QStringLiteral("right") : QStringLiteral("left"));
    if (is_strong) {
        html.writeTextElement(QStringLiteral("b"), text);
    } else {
        html.writeCharacters(text); // also an empty one: HTML does not know <td/>
    }
    html.writeEndElement();
}

void writeHead(QXmlStreamWriter& html, const Grid& grid)
{
    html.writeStartElement(QStringLiteral("thead"));
    html.writeStartElement(QStringLiteral("tr"));
    for (std::size_t column = 0; column < grid.columns.size(); ++column) {
        const Qt::Alignment alignment = grid.rows.empty() ? Qt::AlignLeft : grid.rows.front()[column].alignment;
        writeCell(html, QStringLiteral("th"), alignment, grid.columns[column].title, false);
    }
    html.writeEndElement();
    html.writeEndElement();
}

} // namespace

void writeHtmlTable(QXmlStreamWriter& html, const Grid& grid)
{
    if (grid.columns.empty()) {
        return;
    }
    html.writeStartElement(QStringLiteral("table"));
    writeHead(html, grid);
    html.writeStartElement(QStringLiteral("tbody"));
    for (const std::vector<Cell>& row : grid.rows) {
        html.writeStartElement(QStringLiteral("tr"));
        for (const Cell& cell : row) {
            writeCell(html, QStringLiteral("td"), cell.alignment, cell.text, cell.is_strong);
        }
        html.writeEndElement();
    }
    html.writeCharacters(QString()); // without rows the body still has an end of its own
    html.writeEndElement();
    html.writeEndElement();
}

} // namespace tiebreak
