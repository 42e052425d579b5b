// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_view.h"

#include "models/tables/grid_model.h"
#include "ui/panels/cell_delegate.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStatusTipEvent>

#include <algorithm>
#include <utility>

namespace tiebreak {

namespace {

constexpr int widest_column = 320; // longer texts are elided; their tooltip has it all
constexpr int row_padding = 10;

// Numbers before texts, each in their own order; cells without a value stay last whichever way the table is sorted.
class RawValueProxy : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        const QVariant a = left.data(GridModel::RawValueRole);
        const QVariant b = right.data(GridModel::RawValueRole);
        if (!a.isValid() || !b.isValid()) {
            return sortOrder() == Qt::AscendingOrder ? a.isValid() && !b.isValid() : b.isValid() && !a.isValid();
        }
        const bool a_is_number = a.typeId() == QMetaType::Double;
        const bool b_is_number = b.typeId() == QMetaType::Double;
        if (a_is_number != b_is_number) {
            return a_is_number;
        }
        return a_is_number ? a.toDouble() < b.toDouble()
                           : QString::compare(a.toString(), b.toString(), Qt::CaseInsensitive) < 0;
    }
};

QStringList titlesOf(const QAbstractItemModel& model)
{
    QStringList titles;
    for (int column = 0; column < model.columnCount(); ++column) {
        titles << model.headerData(column, Qt::Horizontal).toString();
    }
    return titles;
}

} // namespace

TableView::TableView(const QString& name, QWidget* parent)
    : QTableView(parent), m_proxy(new RawValueProxy(this)), m_delegate(new CellDelegate(this))
{
    setAccessibleName(name);
    m_proxy->setSortRole(GridModel::RawValueRole);
    setModel(m_proxy);
    setItemDelegate(m_delegate);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + row_padding);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the model's own order, until a header is clicked
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    constexpr int looked_at = 100; // rows, which stand for the others of a long table
    horizontalHeader()->setResizeContentsPrecision(looked_at);
    setSortingEnabled(true);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] {
        if (!areSameColumns(m_columns, titlesOf(*m_proxy))) { // others want other widths
            m_sized = false;
            m_userSized.clear();
        }
        sizeColumnsOnce();
    });
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, &TableView::widenFor);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (m_sized && !m_sizing) {
            m_userSized.insert(column);
        }
    });
    addCopyActions();
}

void TableView::setSource(QAbstractItemModel* source)
{
    m_sized = false;
    m_proxy->setSourceModel(source);
}

void TableView::fillWithLastColumn()
{
    horizontalHeader()->setStretchLastSection(true);
}

void TableView::wrapTexts()
{
    m_wraps = true;
    setWordWrap(true);
    // Widths first: rows follow from them, once for all that change together.
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::fitRowHeights);
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, &TableView::fitRowHeights);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &TableView::fitRowHeights);
    fitRowHeights();
}

void TableView::fitRowHeights()
{
    if (!m_wraps || !m_sized) {
        return;
    }
    constexpr int beside_text = 12; // pixels of a cell; what Qt counts on has none, and cuts texts that just fit
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        int needed = 0;
        for (int column = 0; column < m_proxy->columnCount(); ++column) {
            const QRect room(0, 0, columnWidth(column) - beside_text, QWIDGETSIZE_MAX);
            const QString text = m_proxy->index(row, column).data().toString();
            needed = std::max(needed, fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height());
        }
        setRowHeight(row, needed + row_padding);
    }
    fitRows();
}

void TableView::freezeFirstColumn()
{
    m_freezes = true;
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &TableView::showFrozen);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column == 0) {
            showFrozen();
        }
    });
}

// Most tables are never scrolled sideways.
void TableView::makeFrozen()
{
    m_frozen = new QTableView(this);
    m_frozen->setObjectName(QStringLiteral("frozen"));
    m_frozen->setAccessibleName(tr("%1: names").arg(accessibleName()));
    m_frozen->setModel(m_proxy);
    m_frozen->setSelectionModel(selectionModel());
    m_frozen->setItemDelegate(m_delegate);
    m_frozen->setAlternatingRowColors(alternatingRowColors());
    m_frozen->setShowGrid(false);
    m_frozen->setWordWrap(false);
    m_frozen->setFrameShape(QFrame::NoFrame);
    m_frozen->setEditTriggers(NoEditTriggers);
    m_frozen->setSelectionMode(selectionMode());
    m_frozen->setVerticalScrollMode(verticalScrollMode());
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setContextMenuPolicy(Qt::NoContextMenu); // the table's own then
    m_frozen->verticalHeader()->hide();
    m_frozen->verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
    m_frozen->horizontalHeader()->setDefaultAlignment(horizontalHeader()->defaultAlignment());
    m_frozen->horizontalHeader()->setHighlightSections(false);
    m_frozen->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_frozen->horizontalHeader()->setSectionsClickable(false);
    m_frozen->setAutoScroll(false); // what is current may be a column that it does not show
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
}

void TableView::updateGeometries()
{
    QTableView::updateGeometries();
    fitRows();
    showFrozen();
}

void TableView::showRows(int least, bool takes_rest)
{
    if (m_leastRows != least || m_takesRest != takes_rest) {
        m_leastRows = least;
        m_takesRest = takes_rest;
        fitRows();
    }
}

void TableView::fitRows()
{
    if (m_leastRows < 0) {
        return;
    }
    const int rows = m_proxy->rowCount();
    const bool scrolls = horizontalHeader()->length() > viewport()->width();
    const int around = horizontalHeader()->sizeHint().height() + 2 * frameWidth() +
                       (scrolls ? horizontalScrollBar()->sizeHint().height() : 0); // without one that has no use
    int least = around;
    for (int row = 0; row < std::min(rows, m_leastRows); ++row) {
        least += rowHeight(row);
    }
    const int most = m_takesRest ? QWIDGETSIZE_MAX : least;
    if (minimumHeight() != least || maximumHeight() != most) {
        setMinimumHeight(least);
        setMaximumHeight(most);
    }
}

void TableView::showFrozen()
{
    const int width = columnWidth(0);
    const bool is_scrolled = m_freezes && horizontalScrollBar()->value() > 0 && m_proxy->columnCount() > 1 &&
                             width < viewport()->width() / 2; // else it would hide what was scrolled to
    if (!is_scrolled && m_frozen == nullptr) {
        return;
    }
    if (is_scrolled) {
        if (m_frozen == nullptr) {
            makeFrozen();
        }
        m_frozen->setColumnWidth(0, width);
        for (int row = 0; m_wraps && row < m_proxy->rowCount(); ++row) {
            m_frozen->setRowHeight(row, rowHeight(row));
        }
        m_frozen->setGeometry(frameWidth(), frameWidth(), width, horizontalHeader()->height() + viewport()->height());
        m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value());
    }
    m_frozen->setVisible(is_scrolled);
}

void TableView::setSeriesColours(SeriesColour colours)
{
    m_delegate->setColours(std::move(colours));
    viewport()->update();
}

void TableView::copy()
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.isEmpty()) {
        copyAll();
        return;
    }
    toClipboard(selected);
}

// As a table for documents, and as text for all else; a program takes what it understands best.
void TableView::toClipboard(const QModelIndexList& cells)
{
    auto* const content = new QMimeData; // the clipboard's own from here on
    content->setText(toTsv(cells));
    content->setHtml(toHtml(cells));
    QApplication::clipboard()->setMimeData(content);
    QStatusTipEvent tip(tr("%1: %2 cells are on the clipboard.").arg(accessibleName()).arg(cells.size()));
    QApplication::sendEvent(this, &tip); // to the window's status bar
}

void TableView::copyAll()
{
    QModelIndexList all;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        for (int column = 0; column < m_proxy->columnCount(); ++column) {
            all << m_proxy->index(row, column);
        }
    }
    toClipboard(all);
}

void TableView::addCopyActions()
{
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* const copy_selected = new QAction(tr("&Copy"), this);
    copy_selected->setShortcut(QKeySequence::Copy);
    copy_selected->setShortcutContext(Qt::WidgetShortcut);
    connect(copy_selected, &QAction::triggered, this, &TableView::copy);
    auto* const copy_all = new QAction(tr("Copy &all"), this);
    connect(copy_all, &QAction::triggered, this, &TableView::copyAll);
    addActions({copy_selected, copy_all});
}

bool TableView::event(QEvent* event)
{
    // A window may have a Copy of its own; while the table has the focus, the key belongs to the table.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    sizeColumnsOnce();
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitRowHeights();
}

void TableView::sizeColumnsOnce()
{
    if (m_sized || !isVisible() || m_proxy->rowCount() == 0) {
        return;
    }
    m_sizing = true;
    m_sized = true;
    m_columns = titlesOf(*m_proxy);
    resizeColumnsToContents();
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        setColumnWidth(column, std::min(columnWidth(column), widest_column));
    }
    m_sizing = false;
    fitRowHeights();
}

// Short tables grow with their texts, so that a number is never cut; long ones keep the widths of their first contents.
void TableView::widenFor(const QModelIndex& first, const QModelIndex& last)
{
    constexpr int short_table = 8;
    constexpr int cell_padding = 20;
    if (!m_sized || m_proxy->rowCount() > short_table) {
        return;
    }
    const QFontMetrics metrics(font());
    for (int column = first.column(); column <= last.column(); ++column) {
        int needed = 0;
        for (int row = first.row(); row <= last.row(); ++row) {
            needed = std::max(needed, metrics.horizontalAdvance(m_proxy->index(row, column).data().toString()));
        }
        const int width = std::max(needed + cell_padding, horizontalHeader()->sectionSizeHint(column));
        if (width > columnWidth(column) && !m_userSized.contains(column)) {
            m_sizing = true;
            setColumnWidth(column, std::min(width, widest_column));
            m_sizing = false;
        }
    }
}

} // namespace tiebreak
