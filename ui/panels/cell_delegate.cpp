// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/cell_delegate.h"

#include "models/tables/grid_model.h"
#include "ui/controls/numbers/number_box.h"

#include <QComboBox>
#include <QIcon>
#include <QKeyEvent>
#include <QPixmap>

namespace tiebreak {

namespace {

constexpr int chip_width = 4;
constexpr char edited_key[] = "edited"; // of the editor of a number

bool endsEdit(const QEvent& event)
{
    if (event.type() != QEvent::KeyPress) {
        return event.type() == QEvent::FocusOut;
    }
    const int key = static_cast<const QKeyEvent&>(event).key();
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

} // namespace

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString name = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    if (const QStringList choices = index.data(GridModel::ChoicesRole).toStringList(); !choices.isEmpty()) {
        auto* const combo = new QComboBox(parent);
        combo->addItems(choices);
        combo->setAccessibleName(name);
        return combo;
    }
    const auto number = index.data(GridModel::NumberRole).value<CellNumber>();
    if (number.scale == nullptr) {
        return QStyledItemDelegate::createEditor(parent, option, index);
    }
    auto* const box = new NumberBox(number.scale, parent);
    box->setValue(number.value);
    box->setAccessibleName(name);
    auto* const self = const_cast<CellDelegate*>(this); // its signals, as in Qt's own examples
    connect(box, &NumberBox::valueEdited, box, [box](double value) {
        box->setProperty(edited_key, true);
        box->setValue(value);
    });
    connect(box, &NumberBox::nearestTaken, self, [self, box] {
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    return box;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* const combo = qobject_cast<QComboBox*>(editor)) {
        combo->setCurrentText(index.data().toString());
        return;
    }
    if (qobject_cast<NumberBox*>(editor) != nullptr) {
        return; // has it since it was made; what has been typed since stays when the table changes
    }
    QStyledItemDelegate::setEditorData(editor, index);
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* const combo = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, combo->currentText(), Qt::EditRole);
        return;
    }
    const auto* const box = qobject_cast<NumberBox*>(editor);
    if (box == nullptr) {
        QStyledItemDelegate::setModelData(editor, model, index);
        return;
    }
    // An editor that was only opened and closed must not change the number, which has more digits than it shows.
    if (box->property(edited_key).toBool()) {
        model->setData(index, box->value(), Qt::EditRole);
    }
}

bool CellDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (auto* const box = qobject_cast<NumberBox*>(editor); box != nullptr && endsEdit(*event)) {
        box->take();
        if (box->isRefused()) {
            return event->type() == QEvent::KeyPress; // the focus may go elsewhere
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font.setBold(index.data(GridModel::StrongRole).toBool());
    const int series = index.data(GridModel::SeriesRole).toInt();
    if (series < 0 || !m_colours) {
        return;
    }
    const QSize size(chip_width, option->fontMetrics.height());
    QPixmap chip(size);
    chip.fill(m_colours(series));
    QIcon icon(chip);
    icon.addPixmap(chip, QIcon::Selected); // the selection must not tint it
    option->icon = icon;
    option->decorationSize = size;
    option->features |= QStyleOptionViewItem::HasDecoration;
}

} // namespace tiebreak
