// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <QTableView>

#include <functional>
#include <set>

namespace tiebreak {

// Colour of a contender by its position in the scenario.
using SeriesColour = std::function<QColor(int)>;

// Shows a GridModel: sorted by raw values on a click on a header (the third click restores the model's order), copied
// as tab-separated text and as an HTML table with Ctrl+C, with the colours of the contenders.
class TableView : public QTableView {
    Q_OBJECT

public:
    // `name` is what a screen reader calls the table.
    explicit TableView(const QString& name, QWidget* parent = nullptr);

    // Shows that model, which must outlive the view. Columns take their widths from the first contents they show.
    void setSource(QAbstractItemModel* source);

    // The source's index of one of the view's own (which is sorted).
    [[nodiscard]] QModelIndex sourceIndex(const QModelIndex& shown) const { return m_proxy->mapToSource(shown); }

    // The last column takes the room that is left: for tables that end with sentences.
    void fillWithLastColumn();

    // Texts that are wider than a column may be go on in the next line: for short tables that have sentences.
    void wrapTexts();

    // The first column, which names the rows, stays in sight when the others are scrolled sideways.
    void freezeFirstColumn();

    // Its height: at least so many of its rows, and no more where the rest of the page is not its own.
    void showRows(int least, bool takes_rest);

    // The chips' colours; call it again when the theme changes.
    void setSeriesColours(SeriesColour colours);

    // The selected cells, or without a selection the whole table, go to the clipboard; the status bar says so.
    void copy();
    void copyAll();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override; // also when it is resized or scrolled to

private:
    void addCopyActions();
    void toClipboard(const QModelIndexList& cells);
    void sizeColumnsOnce();
    void makeFrozen();
    void fitRows();
    void fitRowHeights();
    void showFrozen();
    void widenFor(const QModelIndex& first, const QModelIndex& last);

    QSortFilterProxyModel* m_proxy;
    class CellDelegate* m_delegate;
    bool m_freezes = false;
    bool m_wraps = false;
    int m_leastRows = -1; // none asked for
    bool m_takesRest = false;
    QTableView* m_frozen = nullptr; // the first column above the others, seen while they are scrolled
    std::set<int> m_userSized;      // columns whose width the user chose
    bool m_sizing = false;          // the view itself is setting widths
    bool m_sized = false;
    QStringList m_columns; // when the widths were set
};

} // namespace tiebreak
