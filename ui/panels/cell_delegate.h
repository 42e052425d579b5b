// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/table_view.h"

#include <QStyledItemDelegate>

#include <utility>

namespace tiebreak {

// The cells of a TableView: the colour chip of a contender, and editors that take numbers exactly as far as they can be
// typed.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setColours(SeriesColour colours) { m_colours = std::move(colours); }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

protected:
    // What is no number of the cell keeps its editor open, with the reason beside it.
    bool eventFilter(QObject* editor, QEvent* event) override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    SeriesColour m_colours;
};

} // namespace tiebreak
