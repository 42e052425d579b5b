// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pins_panel.h"

#include "models/catalog/problem_text.h"
#include "models/tables/grids/contenders/compare_grid.h"
#include "models/tables/pins_model.h"
#include "models/wording/captions/figure_pins.h"
#include "ui/panels/table_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tiebreak {

namespace {

constexpr int fewest_rows = 2; // of the list that are seen at least
constexpr int usual_rows = 4;

} // namespace

PinsPanel::PinsPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_pins(new PinsModel(session, this)), m_compared(new GridModel(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_empty(new QLabel(tr("Pin the scenario to compare with it: its curves stay on the charts as dashes, and the "
                            "verdict, the results and a table here tell how far every later change is from it. "
                            "Ctrl+D or the button pins it as it is now."),
                         this))
{
    makeList();
    makeTable();
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_empty->setWordWrap(true);
    m_empty->setProperty("role", QStringLiteral("quiet"));
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    layout->addLayout(makeButtons());
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_splitter, 1);
    connect(m_pins, &PinsModel::problem, this, &PinsPanel::problem);
    connect(&session, &Session::pinsChanged, this, &PinsPanel::updateActions);
    connect(&session, &Session::pinsChanged, this, &PinsPanel::updateTable);
    connect(&session, &Session::analysisChanged, this, &PinsPanel::updateTable);
    updateActions();
}

int PinsPanel::rowHeight() const
{
    return fontMetrics().height() + 6;
}

void PinsPanel::makeList()
{
    m_list = new QListView(m_splitter);
    m_list->setAccessibleName(tr("Pins"));
    m_list->setModel(m_pins);
    m_list->setSpacing(2);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed); // a double click takes the pin back
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setMinimumHeight(fewest_rows * rowHeight());
    connect(m_list, &QListView::activated, this, &PinsPanel::takeBack);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PinsPanel::updateActions);
    m_take = addListAction(tr("Take back"), tr("Makes this pin the scenario again (Enter or a double click)"), {},
                           &PinsPanel::takeBack);
    m_rename = addListAction(tr("Rename"), tr("Gives this pin another name (F2)"), {}, &PinsPanel::rename);
    m_up = addListAction(tr("Up"), tr("Moves this pin up (Alt+Up)"), Qt::ALT | Qt::Key_Up, &PinsPanel::moveUp);
    m_down =
        addListAction(tr("Down"), tr("Moves this pin down (Alt+Down)"), Qt::ALT | Qt::Key_Down, &PinsPanel::moveDown);
    m_remove = addListAction(tr("Remove"), tr("Removes this pin (Delete)"), Qt::Key_Delete, &PinsPanel::remove);
}

QLayout* PinsPanel::makeButtons()
{
    auto* const pin = new QPushButton(tr("Pin now"), this);
    pin->setToolTip(tr("Keeps the scenario as it is now, to compare with (Ctrl+D)"));
    connect(pin, &QPushButton::clicked, this, &PinsPanel::pinNow);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    buttons->addWidget(pin);
    for (QAction* const action : m_list->actions()) {
        auto* const button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setArrowType(action == m_up ? Qt::UpArrow : action == m_down ? Qt::DownArrow : Qt::NoArrow);
        m_buttons.push_back(button);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    setTabOrder(pin, m_buttons.front());
    setTabOrder(m_buttons.back(), m_list);
    setTabOrder(m_list, m_table);
    return buttons;
}

void PinsPanel::makeTable()
{
    m_table = new TableView(tr("Compare"), m_splitter);
    m_table->setSource(m_compared);
    // Rows come and go with the inputs that differ: columns only ever grow.
    connect(m_compared, &QAbstractItemModel::modelReset, this, &PinsPanel::widenColumns);
}

QAction* PinsPanel::addListAction(const QString& text, const QString& tooltip, const QKeySequence& key,
                                  void (PinsPanel::*slot)())
{
    auto* const action = new QAction(text, m_list);
    action->setToolTip(tooltip);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut); // the keys mean something else elsewhere in the window
    connect(action, &QAction::triggered, this, slot);
    m_list->addAction(action);
    return action;
}

void PinsPanel::setTheme(const Theme& theme)
{
    m_table->setSeriesColours([theme](int series) { return theme.series(series); });
}

void PinsPanel::pinNow()
{
    const std::size_t before = m_session.pins().size();
    report(m_session.pin(pinNameOf(m_session)));
    if (m_session.pins().size() > before) {
        m_list->setCurrentIndex(m_pins->index(static_cast<int>(before)));
    }
}

void PinsPanel::takeBack()
{
    if (const int row = current(); row >= 0) {
        report(m_session.takePin(static_cast<std::size_t>(row)));
    }
}

void PinsPanel::rename()
{
    if (current() >= 0) {
        m_list->edit(m_list->currentIndex());
    }
}

void PinsPanel::moveUp()
{
    moveBy(-1);
}

void PinsPanel::moveDown()
{
    moveBy(1);
}

void PinsPanel::moveBy(int rows)
{
    const int from = current();
    const int to = from + rows;
    if (from >= 0 && to >= 0 && to < m_pins->rowCount()) {
        report(m_session.movePin(static_cast<std::size_t>(from), static_cast<std::size_t>(to)));
        updateActions(); // the row's number changed, though it is the current one still
    }
}

void PinsPanel::remove()
{
    if (const int row = current(); row >= 0) {
        report(m_session.removePin(static_cast<std::size_t>(row)));
    }
}

void PinsPanel::report(const Problem& refused)
{
    if (!refused.empty()) {
        emit problem(text_of(refused));
    }
}

int PinsPanel::current() const
{
    return m_list->currentIndex().row();
}

void PinsPanel::updateActions()
{
    const int count = m_pins->rowCount();
    const int row = current();
    for (QAction* const action : {m_take, m_rename, m_remove}) {
        action->setEnabled(row >= 0);
    }
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < count);
    m_empty->setVisible(count == 0);
    m_splitter->setVisible(count > 0);
    for (QWidget* const button : m_buttons) {
        button->setVisible(count > 0);
    }
}

// A table that nobody sees is made when it is shown, so that drags do not pay for it.
void PinsPanel::updateTable()
{
    if (isVisible()) {
        m_compared->setGrid(m_session.pins().empty() ? Grid() : compareGrid(m_session));
    }
}

void PinsPanel::widenColumns()
{
    constexpr int widest = 320;
    const QFontMetrics metrics(m_table->font());
    // Differences appear only when the scenario moves away from a pin: there is room for them from the start.
    const int room = metrics.horizontalAdvance(QStringLiteral("1,000,000 tok/s (now +100.0 %)"));
    for (int column = 0; column < m_compared->columnCount(); ++column) {
        const int contents = static_cast<QAbstractItemView*>(m_table)->sizeHintForColumn(column);
        const int needed = std::max(contents, column > 1 ? room : 0);
        m_table->setColumnWidth(column, std::max(m_table->columnWidth(column), std::min(needed, widest)));
    }
}

void PinsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateTable();
}

void PinsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation fitting = width() > 2 * height() ? Qt::Horizontal : Qt::Vertical;
    if (event->oldSize().isValid() && fitting == m_splitter->orientation()) {
        return; // the user may have moved the handle
    }
    m_splitter->setOrientation(fitting);
    const int list = fitting == Qt::Vertical ? usual_rows * rowHeight() : width() / 5;
    m_splitter->setSizes({list, std::max(width(), height()) - list});
}

} // namespace tiebreak
