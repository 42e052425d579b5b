// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/models/model_popup.h"

#include "models/wording/model_wording.h"
#include "ui/controls/models/popup_keys.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScreen>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tiebreak {

namespace {

enum ModelColumn { NameColumn, SizeColumn, ReleasedColumn };

constexpr int name_role = Qt::UserRole;

QTreeWidgetItem* entryOf(const LlmModel& model)
{
    const QString name = QString::fromStdString(model.name);
    auto* const item = new QTreeWidgetItem({name, sizeText(model), QString::fromStdString(model.released)});
    item->setData(NameColumn, name_role, name);
    item->setToolTip(NameColumn, QString::fromStdString(model.ids.front()));
    item->setData(NameColumn, Qt::AccessibleTextRole,
                  ModelPopup::tr("%1, %2, released %3").arg(name, item->text(SizeColumn), item->text(ReleasedColumn)));
    return item;
}

// Of a group, or a remark: neither can be chosen.
QTreeWidgetItem* headingOf(const QString& text, const QPalette& palette)
{
    auto* const item = new QTreeWidgetItem({text});
    item->setFlags(Qt::NoItemFlags);
    item->setForeground(NameColumn, palette.brush(QPalette::Active, QPalette::Text));
    QFont font;
    font.setBold(true);
    item->setFont(NameColumn, font);
    return item;
}

} // namespace

ModelPopup::ModelPopup(bool may_be_empty, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_mayBeEmpty(may_be_empty), m_search(new QLineEdit(this)),
      m_list(new QTreeWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search models"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Models"));
    m_list->setHeaderLabels({tr("Model"), tr("Parameters"), tr("Released")});
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true); // as high as the first row
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps it and passes the arrows on
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionsClickable(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textEdited, this, [this] { fill({}); });
    connect(m_list, &QTreeWidget::itemClicked, this, &ModelPopup::choose);
}

void ModelPopup::openAt(const QWidget& widget, const QString& current, const QString& search)
{
    m_search->clear();
    fill(current);
    int width = m_list->verticalScrollBar()->sizeHint().width() + 30;
    for (const int column :
         {NameColumn, SizeColumn, ReleasedColumn}) { // of all models, so that a search moves no column
        m_list->resizeColumnToContents(column);
        width += m_list->columnWidth(column);
    }
    if (!search.isEmpty()) {
        m_search->setText(search);
        fill({});
    }
    constexpr int height = 460;
    const QRect room = widget.screen()->availableGeometry();
    const QSize size(std::min(std::max(width, widget.width()), room.width()), std::min(height, room.height()));
    const QPoint below = widget.mapToGlobal(QPoint(0, widget.height()));
    const QPoint above = widget.mapToGlobal(QPoint(0, 0)) - QPoint(0, size.height());
    QPoint at = below.y() + size.height() <= room.bottom() ? below : above;
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - size.width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    setGeometry(QRect(at, size));
    show();
    m_search->setFocus();
    if (QTreeWidgetItem* const item = m_list->currentItem()) {
        m_list->scrollToItem(item, QAbstractItemView::PositionAtCenter);
    }
}

// Without `current`, the first that fits is chosen.
void ModelPopup::fill(const QString& current)
{
    m_list->clear();
    const QString search = m_search->text().trimmed();
    QTreeWidgetItem* first = nullptr;
    const auto append = [this](QTreeWidgetItem* item) {
        constexpr int padding = 6;
        const QFontMetrics letters = fontMetrics();
        item->setSizeHint(ReleasedColumn, {letters.horizontalAdvance(item->text(ReleasedColumn)) + padding,
                                           letters.height() + padding});
        m_list->addTopLevelItem(item);
    };
    const auto add = [&](QTreeWidgetItem* item) {
        append(item);
        const bool is_current = !current.isEmpty() && item->data(NameColumn, name_role) == current;
        if (first == nullptr || is_current) {
            first = item;
        }
    };
    if (m_mayBeEmpty && search.isEmpty()) {
        auto* const none = new QTreeWidgetItem({tr("none")});
        none->setData(NameColumn, name_role, QString());
        add(none);
    }
    for (const ModelsOfMaker& group : modelsByMaker(m_models, search)) {
        auto* const heading = headingOf(group.maker, palette());
        append(heading);
        m_list->setFirstColumnSpanned(m_list->indexOfTopLevelItem(heading), {}, true);
        for (const LlmModel* const model : group.models) {
            add(entryOf(*model));
        }
    }
    if (first == nullptr) {
        auto* const remark = headingOf(tr("No model has “%1” in its name").arg(search), palette());
        append(remark);
        m_list->setFirstColumnSpanned(0, {}, true);
    }
    m_list->setCurrentItem(first);
}

void ModelPopup::choose()
{
    const QTreeWidgetItem* const item = m_list->currentItem();
    if (item == nullptr || !item->flags().testFlag(Qt::ItemIsEnabled)) {
        return;
    }
    const QString name = item->data(NameColumn, name_role).toString();
    hide();
    emit chosen(name);
}

bool ModelPopup::eventFilter(QObject* watched, QEvent* event)
{
    switch (popupKey(*event, *m_list)) {
    case PopupKey::Typed:
        return QFrame::eventFilter(watched, event);
    case PopupKey::Moved:
        break;
    case PopupKey::Choose:
        choose();
        break;
    case PopupKey::Close:
        hide();
        break;
    }
    return true;
}

} // namespace tiebreak
