// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/numbers/number_scale.h"

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace tiebreak {

struct Column {
    QString title;
    QString tooltip;

    bool operator==(const Column&) const = default;
};

// One cell: what it says, the raw number or text behind it, and where that comes from.
struct Cell {
    QVariant value; // a double or a string to sort by and to edit; invalid: there is no value
    QString text;
    QString source; // how the number came about, or why there is none
    bool editable = false;
    int series = -1; // contender whose colour the cell carries; -1: none
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
    std::optional<bool> checked; // empty: the cell has no check box
    bool is_strong = false;      // in bold: changed by the user

    bool operator==(const Cell&) const = default;
};

[[nodiscard]] Cell textCell(const QString& text, const QString& source);
[[nodiscard]] Cell numberCell(double value, const QString& text, const QString& source);
[[nodiscard]] Cell emptyCell(const QString& text, const QString& why); // sorts after all values

// The number of a cell that is edited in a box for numbers, which gives a double to setData().
struct CellNumber {
    NumberScalePtr scale;
    double value = 0;
};

// A whole table; every row has one cell for each column.
struct Grid {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

// With rows for columns: few rows of many numbers fit a page only so. The first column's texts become the titles, and
// each other title begins a row. A grid without rows has none then, either.
[[nodiscard]] Grid turned(const Grid& grid);

// Whether columns with those titles are the same ones: as many, and most titles have stayed. Some tell a name or a
// load.
[[nodiscard]] bool areSameColumns(const QStringList& before, const QStringList& now);

// Shows a grid that others compute. A new grid of the same columns and as many rows changes only what differs, so that
// selection, scroll position and open editors stay.
class GridModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        RawValueRole = Qt::UserRole + 1, // Cell::value
        SeriesRole,                      // Cell::series
        StrongRole,                      // Cell::is_strong
        ChoicesRole,                     // what an editable cell may say, a string list; invalid: any text
        NumberRole                       // a CellNumber: what a cell for numbers takes; invalid: it is none
    };

    explicit GridModel(QObject* parent = nullptr);

    // Announces the smallest rectangle that holds all differences, once; nothing when there are none; a reset when the
    // number of rows or columns differs.
    void setGrid(Grid grid);
    // Makes the cells' sources when they are asked for, instead of Cell::source.
    using SourceOf = std::function<QString(int row, int column)>;
    void setSourceOf(SourceOf source_of) { m_sourceOf = std::move(source_of); }
    [[nodiscard]] const Grid& grid() const { return m_grid; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = QModelIndex()) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    [[nodiscard]] const Cell& cell(const QModelIndex& index) const;
    // One cell instead of that one; announced when it differs.
    void setCell(int row, int column, Cell cell);

private:
    void announceColumns(const std::vector<Column>& before);
    void announceCells(const std::vector<std::vector<Cell>>& before);

    Grid m_grid;
    SourceOf m_sourceOf;
};

// The cells for pasting: under a line of column titles, in the order of the model's rows and columns. Cells of the
// covered rows and columns that are not among `cells` are left empty. Empty for no cells. Spreadsheets evaluate both
// kinds, so that titles and texts that begin like a formula get an apostrophe (harmless_text); cells whose raw value is
// a number stay as they are shown.
[[nodiscard]] QString toTsv(const QModelIndexList& cells);  // tab-separated lines
[[nodiscard]] QString toHtml(const QModelIndexList& cells); // a page with one table (models/tables/grids/grid_html.h)

} // namespace tiebreak
