// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grid_model.h"

#include "models/catalog/files/csv_table.h"
#include "models/tables/grids/grid_html.h"

#include <QRect>
#include <QXmlStreamWriter>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace tiebreak {

Cell textCell(const QString& text, const QString& source)
{
    Cell cell;
    cell.value = text;
    cell.text = text;
    cell.source = source;
    return cell;
}

Cell numberCell(double value, const QString& text, const QString& source)
{
    Cell cell = textCell(text, source);
    cell.value = value;
    cell.alignment = Qt::AlignRight | Qt::AlignVCenter;
    return cell;
}

Cell emptyCell(const QString& text, const QString& why)
{
    Cell cell = textCell(text, why);
    cell.value = QVariant();
    cell.alignment = Qt::AlignRight | Qt::AlignVCenter;
    return cell;
}

GridModel::GridModel(QObject* parent) : QAbstractTableModel(parent)
{
}

Grid turned(const Grid& grid)
{
    Grid result;
    if (grid.rows.empty()) {
        return result;
    }
    result.columns.push_back(grid.columns.front());
    for (const std::vector<Cell>& row : grid.rows) {
        result.columns.push_back({row.front().text, row.front().source});
    }
    for (std::size_t i = 1; i < grid.columns.size(); ++i) {
        std::vector<Cell>& row = result.rows.emplace_back();
        row.push_back(textCell(grid.columns[i].title, grid.columns[i].tooltip));
        for (const std::vector<Cell>& before : grid.rows) {
            row.push_back(before[i]);
            row.back().alignment = Cell().alignment; // a column has numbers and words
        }
    }
    return result;
}

bool areSameColumns(const QStringList& before, const QStringList& now)
{
    qsizetype same = 0;
    for (qsizetype i = 0; i < std::min(before.size(), now.size()); ++i) {
        same += before[i] == now[i] ? 1 : 0;
    }
    return before.size() == now.size() && 2 * same >= now.size();
}

void GridModel::setGrid(Grid grid)
{
    const auto titles_of = [](const Grid& of) {
        QStringList titles;
        std::ranges::transform(of.columns, std::back_inserter(titles), &Column::title);
        return titles;
    };
    const bool same_shape =
        grid.rows.size() == m_grid.rows.size() && areSameColumns(titles_of(m_grid), titles_of(grid));
    if (!same_shape) {
        beginResetModel();
        m_grid = std::move(grid);
        endResetModel();
        return;
    }
    const Grid before = std::exchange(m_grid, std::move(grid));
    announceColumns(before.columns);
    announceCells(before.rows);
}

void GridModel::announceColumns(const std::vector<Column>& before)
{
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] != m_grid.columns[i]) {
            emit headerDataChanged(Qt::Horizontal, static_cast<int>(i), static_cast<int>(i));
        }
    }
}

void GridModel::announceCells(const std::vector<std::vector<Cell>>& before)
{
    QRect changed;
    for (std::size_t row = 0; row < before.size(); ++row) {
        for (std::size_t column = 0; column < before[row].size(); ++column) {
            if (before[row][column] != m_grid.rows[row][column]) {
                changed |= QRect(static_cast<int>(column), static_cast<int>(row), 1, 1);
            }
        }
    }
    if (!changed.isEmpty()) {
        emit dataChanged(index(changed.top(), changed.left()), index(changed.bottom(), changed.right()));
    }
}

const Cell& GridModel::cell(const QModelIndex& index) const
{
    return m_grid.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
}

void GridModel::setCell(int row, int column, Cell cell)
{
    Cell& shown = m_grid.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    if (shown != cell) {
        shown = std::move(cell);
        emit dataChanged(index(row, column), index(row, column));
    }
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_grid.rows.size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_grid.columns.size());
}

QVariant GridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Cell& shown = cell(index);
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::ToolTipRole:
        return m_sourceOf               ? m_sourceOf(index.row(), index.column())
               : shown.source.isEmpty() ? shown.text // which may be cut
                                        : shown.source;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(shown.alignment);
    case Qt::EditRole:
    case RawValueRole:
        return shown.value;
    case Qt::CheckStateRole:
        return shown.checked ? QVariant(*shown.checked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case SeriesRole:
        return shown.series;
    case StrongRole:
        return shown.is_strong;
    default:
        return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const Column& column = m_grid.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) {
        return column.title;
    }
    if (role == Qt::TextAlignmentRole && !m_grid.rows.empty()) {
        return QVariant::fromValue(m_grid.rows.front()[static_cast<std::size_t>(section)].alignment);
    }
    return role == Qt::ToolTipRole ? QVariant(column.tooltip) : QVariant();
}

Qt::ItemFlags GridModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid()) {
        return flags;
    }
    const Cell& shown = cell(index);
    flags |= Qt::ItemNeverHasChildren;
    flags.setFlag(Qt::ItemIsEditable, shown.editable);
    flags.setFlag(Qt::ItemIsUserCheckable, shown.checked.has_value());
    return flags;
}

namespace {

// Tabs and line breaks would start another field.
QString textOf(const QVariant& value)
{
    return value.toString().simplified();
}

// The cells as they are shown, texts made harmless.
Grid gridOf(const QModelIndexList& cells)
{
    std::map<int, std::size_t> places; // of the covered columns
    for (const QModelIndex& cell : cells) {
        places.emplace(cell.column(), 0);
    }
    Grid grid;
    for (auto& [column, place] : places) {
        place = grid.columns.size();
        const QVariant title = cells.first().model()->headerData(column, Qt::Horizontal);
        grid.columns.push_back({harmless_text(textOf(title)), QString()});
    }
    std::map<int, std::vector<Cell>> rows;
    for (const QModelIndex& index : cells) {
        std::vector<Cell>& row = rows.try_emplace(index.row(), places.size()).first->second;
        Cell& cell = row[places.at(index.column())];
        const bool is_number = index.data(GridModel::RawValueRole).typeId() == QMetaType::Double;
        cell.text = is_number ? textOf(index.data()) : harmless_text(textOf(index.data()));
        cell.alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        cell.is_strong = index.data(GridModel::StrongRole).toBool();
    }
    for (auto& [number, row] : rows) {
        grid.rows.push_back(std::move(row));
    }
    return grid;
}

} // namespace

QString toTsv(const QModelIndexList& cells)
{
    if (cells.isEmpty()) {
        return {};
    }
    const Grid grid = gridOf(cells);
    QStringList titles;
    for (const Column& column : grid.columns) {
        titles << column.title;
    }
    QString text = titles.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const std::vector<Cell>& row : grid.rows) {
        QStringList fields;
        for (const Cell& cell : row) {
            fields << cell.text;
        }
        text += fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

QString toHtml(const QModelIndexList& cells)
{
    if (cells.isEmpty()) {
        return {};
    }
    QString text;
    QXmlStreamWriter html(&text);
    html.writeStartElement(QStringLiteral("html"));
    html.writeStartElement(QStringLiteral("head"));
    html.writeEmptyElement(QStringLiteral("meta")); // without it some programs take the bytes for Latin-1
    html.writeAttribute(QStringLiteral("http-equiv"), QStringLiteral("Content-Type"));
    html.writeAttribute(QStringLiteral("content"), QStringLiteral("text/html; charset=utf-8"));
    html.writeEndElement();
    html.writeStartElement(QStringLiteral("body"));
    writeHtmlTable(html, gridOf(cells));
    html.writeEndDocument();
    return text;
}

} // namespace tiebreak
