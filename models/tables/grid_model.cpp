// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/grid_model.h"

#include <QRect>
#include <QStringList>

#include <map>
#include <set>
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

void GridModel::setGrid(Grid grid)
{
    const bool same_shape = grid.rows.size() == m_grid.rows.size() && grid.columns.size() == m_grid.columns.size();
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
        return m_source_of ? m_source_of(index.row(), index.column()) : shown.source;
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

// One field of a line: tabs and line breaks would start another.
QString field(const QVariant& value)
{
    return value.toString().simplified();
}

} // namespace

QString toTsv(const QModelIndexList& cells)
{
    if (cells.isEmpty()) {
        return {};
    }
    std::set<int> columns;
    std::map<int, std::map<int, QString>> rows;
    for (const QModelIndex& cell : cells) {
        columns.insert(cell.column());
        rows[cell.row()][cell.column()] = field(cell.data());
    }
    const QAbstractItemModel* const model = cells.first().model();
    QStringList titles;
    for (const int column : columns) {
        titles << field(model->headerData(column, Qt::Horizontal));
    }
    QString text = titles.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (auto& [row, texts] : rows) {
        QStringList fields;
        for (const int column : columns) {
            fields << texts[column];
        }
        text += fields.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace tiebreak
